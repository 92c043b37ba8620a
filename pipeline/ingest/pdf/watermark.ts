import {median} from './box.ts'
import type {Page, Span} from './page.ts'

/** Slanted text of at least this size, in points, or set in less ink than this, is a watermark even on a single page. */
const largeSlanted = 24
const faint = 0.45
/** Otherwise the same text stands in the same place on this share of the pages. */
const mostPages = 0.5
/** Text this many times the size of the body, and faint, is a watermark where it repeats, though it stands upright. */
const oversize = 2

/**
 * Runs that are watermarks, by page: slanted and large or faint; or the same large faint text, upright or not, on most of the pages.
 */
export function watermarksOf(
  pages: readonly (Pick<Page, 'width' | 'height'> & {readonly spans: readonly Span[]})[]
): readonly ReadonlySet<Span>[] {
  const bodySize = median(pages.flatMap(page => page.spans.map(span => span.size)))
  const key = (span: Span): string =>
    `${span.text}|${span.angle}|${Math.round(span.size)}|${Math.round(span.box[0] / 6)}|${Math.round(span.box[1] / 6)}`
  const counts = new Map<string, number>()
  const suspect = (span: Span): boolean => span.angle !== 0 || (span.ink < faint && span.size > oversize * bodySize)
  for (const page of pages) {
    for (const k of new Set(page.spans.filter(suspect).map(key))) counts.set(k, (counts.get(k) ?? 0) + 1)
  }
  return pages.map(page => {
    const found = new Set<Span>()
    for (const span of page.spans) {
      if (!suspect(span)) continue
      const slanted = span.angle % 90 !== 0
      const repeated = pages.length > 1 && counts.get(key(span))! >= Math.max(2, mostPages * pages.length)
      if (repeated || (slanted && (span.size >= largeSlanted || span.ink < faint || span.artifact))) found.add(span)
    }
    return found
  })
}
