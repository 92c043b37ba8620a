import type {Box} from '../../model/place.ts'
import type {Page, Span} from './page.ts'

/** A drawn bullet stands at most this many ems left of its text, and nothing stands between. */
const farthest = 3
const nearest = 0.15
/** Its middle lies this far above the baseline, in ems: about half the height of an x. */
const lowest = 0.08
const highest = 0.62
/** Text that ends so close before a shape, in ems, makes it a part of the line; further off only where no column of text starts behind it. */
const inLine = 1.5
const besideLine = 8
/** So many other runs start where the text behind the shape does, if that is a column: the next item, or its next line. */
const fewestInColumn = 1
/** It is at most this large, in ems. */
const largest = 0.7

/** Runs with a `•` for every small shape that is drawn where a line's bullet would stand, as browsers draw them. */
export function withDrawnBullets(page: Page, spans: readonly Span[]): readonly Span[] {
  if (page.dots.length === 0) return spans
  const added: Span[] = []
  for (const dot of page.dots) {
    const text = textOf(dot, spans)
    if (
      text === null ||
      added.some(other => Math.abs(other.box[0] - dot[0]) < 2 && Math.abs(other.baseline - text.baseline) < 1)
    )
      continue
    added.push({
      ...text,
      text: '•',
      box: [dot[0], text.box[1], dot[2], text.box[3]],
      edges: [dot[0]],
      order: text.order - 0.5,
      font: {...text.font, bold: false},
      spaceBefore: false
    })
  }
  return added.length === 0 ? spans : [...spans, ...added]
}

function textOf(dot: Box, spans: readonly Span[]): Span | null {
  const middle = (dot[1] + dot[3]) / 2
  let best: Span | null = null
  let before = -Infinity
  for (const span of spans) {
    const above = (span.baseline - middle) / span.size
    const left = (span.box[0] - dot[2]) / span.size
    if (above < lowest || above > highest || dot[3] - dot[1] > largest * span.size) continue
    if (left < -0.05 && span.box[0] < dot[0]) before = Math.max(before, (span.box[2] - dot[0]) / span.size)
    if (left >= nearest && left <= farthest && (best === null || span.box[0] < best.box[0])) best = span
  }
  if (best === null || before > -inLine) return null
  return before < -besideLine || startsColumn(best, spans) ? best : null
}

function startsColumn(text: Span, spans: readonly Span[]): boolean {
  const same = spans.filter(span => span !== text && Math.abs(span.box[0] - text.box[0]) < 0.1 * text.size)
  return same.length >= fewestInColumn
}
