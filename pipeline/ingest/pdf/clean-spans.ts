import {overlap} from './box.ts'
import type {Page, Span} from './page.ts'

/** Two equal runs that lie within this share of the size of each other are one, printed twice for a shadow or for weight. */
const shadowOffset = 0.35
/** Less ink than this is white on white, or nearly. */
const leastInk = 0.03

/**
 * The runs that a reader sees: without what is printed twice, and without invisible text, unless the page has no other text
 * (the text layer that OCR puts under a picture).
 */
export function visibleSpans(page: Page): Span[] {
  const visible = page.spans.filter(span => !span.invisible)
  const kept = visible.length > 0 || page.spans.length === 0 ? visible : [...page.spans]
  const seen = new Map<string, Span[]>()
  const result: Span[] = []
  for (const span of kept) {
    if (span.text.trim() === '' || (span.ink < leastInk && !onArea(page, span))) continue
    const twins = seen.get(span.text)
    if (twins?.some(twin => isTwin(twin, span))) {
      const first = twins.find(twin => isTwin(twin, span))!
      if (!first.font.bold && first.ink === span.ink)
        result[result.indexOf(first)] = {...first, font: {...first.font, bold: true}}
      continue
    }
    if (twins === undefined) seen.set(span.text, [span])
    else twins.push(span)
    result.push(span)
  }
  return result
}

function isTwin(a: Span, b: Span): boolean {
  const reach = shadowOffset * Math.min(a.size, b.size)
  return Math.abs(a.box[0] - b.box[0]) < reach && Math.abs(a.box[1] - b.box[1]) < reach && Math.abs(a.size - b.size) < 1
}

/** White text is seen where something is filled or pictured behind it. */
function onArea(page: Page, span: Span): boolean {
  return [...page.areas, ...page.pictures].some(
    box =>
      overlap(box[0], box[2], span.box[0], span.box[2]) > 0 && overlap(box[1], box[3], span.box[1], span.box[3]) > 0
  )
}
