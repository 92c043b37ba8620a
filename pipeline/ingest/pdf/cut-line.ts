import type {Box} from '../../model/place.ts'
import {type Line, lineOf, spaceBetween} from './line.ts'
import type {Span} from './page.ts'

/** The line without the first `count` UTF-16 units of its text; null if nothing is left. */
export function dropStart(line: Line, count: number): Line | null {
  let left = count
  const kept: Span[] = []
  line.spans.forEach((span, i) => {
    if (i > 0 && spaceBetween(line.spans[i - 1]!, span) && left > 0) left--
    if (left >= span.text.length) {
      left -= span.text.length
      return
    }
    kept.push(left > 0 ? cutSpan(span, left, span.text.length) : span)
    left = 0
  })
  return kept.length === 0 ? null : lineOf(line.page, kept)
}

/** The line's first `count` UTF-16 units; null if that is nothing. */
export function keepStart(line: Line, count: number): Line | null {
  let left = count
  const kept: Span[] = []
  line.spans.forEach((span, i) => {
    if (i > 0 && spaceBetween(line.spans[i - 1]!, span)) left--
    if (left <= 0) return
    kept.push(left < span.text.length ? cutSpan(span, 0, left) : span)
    left -= span.text.length
  })
  return kept.length === 0 ? null : lineOf(line.page, kept)
}

/** Part of an upright run, with its box cut at the glyphs' edges; white space at its ends is dropped. */
export function cutSpan(span: Span, start: number, end: number): Span {
  let [from, to] = [start, end]
  while (from < to && /\s/.test(span.text[from]!)) from++
  while (to > from && /\s/.test(span.text[to - 1]!)) to--
  const x0 = span.edges[from] ?? span.box[0]
  const x1 = to < span.text.length ? (span.edges[to] ?? span.box[2]) : span.box[2]
  const box: Box = [x0, span.box[1], Math.max(x0, x1), span.box[3]]
  return {
    ...span,
    text: span.text.slice(from, to),
    edges: span.edges.slice(from, to),
    box,
    spaceBefore: from > start || span.spaceBefore
  }
}
