import type {TextRun} from '../model/draft.ts'
import type {Box, Place, Point} from '../model/place.ts'
import type {Span} from './split-sentences.ts'

/**
 * Where a stretch of a block's text stands: the union of the parts of the runs that it covers. Without a run that knows, the
 * places of the whole block.
 */
export function placesOf(span: Span, runs: readonly TextRun[], block: readonly Place[]): readonly Place[] {
  const parts = runs.filter(run => run.start < span.end && run.end > span.start).map(run => partOf(run, span))
  const places = parts.reduce<readonly Place[]>(join, [])
  return places.length > 0 ? places : block
}

function partOf(run: TextRun, span: Span): Place {
  const length = run.end - run.start
  const from = (Math.max(span.start, run.start) - run.start) / length
  const to = (Math.min(span.end, run.end) - run.start) / length
  if (from === 0 && to === 1) return run.place
  if (run.place.kind === 'page') return {...run.place, boxes: partOfBoxes(run.place.boxes, from, to)}
  if (run.place.kind === 'text') return partOfLine(run.place, from, to)
  return run.place
}

/** The part `from` to `to` (shares of 1) of boxes that stand one after the other, such as the lines of a paragraph. */
function partOfBoxes(boxes: readonly Box[], from: number, to: number): readonly Box[] {
  const total = boxes.reduce((sum, [x0, , x1]) => sum + (x1 - x0), 0)
  if (total <= 0) return boxes
  let before = 0
  return boxes.flatMap(([x0, y0, x1, y1]) => {
    const width = x1 - x0
    const left = Math.max(from * total - before, 0)
    const right = Math.min(to * total - before, width)
    before += width
    return right - left > 0 ? [[round(x0 + left), y0, round(x0 + right), y1] as const] : []
  })
}

/** A part of a text place on one line, by columns; a place over several lines stays whole, since where its lines end is not known here. */
function partOfLine(place: Extract<Place, {kind: 'text'}>, from: number, to: number): Place {
  if (place.start.line !== place.end.line) return place
  const at = (share: number): Point => {
    const columns = Math.round(share * (place.end.column - place.start.column))
    return {line: place.start.line, column: place.start.column + columns, offset: place.start.offset + columns}
  }
  return {...place, start: at(from), end: at(to)}
}

/** Adds a place to those before it: to the last one where both are of one page, or of one file and in order. */
function join(places: readonly Place[], next: Place): readonly Place[] {
  const last = places.at(-1)
  if (last?.kind === 'page' && next.kind === 'page' && last.file === next.file && last.page === next.page) {
    return [...places.slice(0, -1), {...last, boxes: joinBoxes(last.boxes, next.boxes)}]
  }
  if (
    last?.kind === 'text' &&
    next.kind === 'text' &&
    last.file === next.file &&
    last.start.offset <= next.start.offset
  ) {
    const end = last.end.offset > next.end.offset ? last.end : next.end
    return [...places.slice(0, -1), {...last, end}]
  }
  return last !== undefined && same(last, next) ? places : [...places, next]
}

/** Boxes of one line that touch, or nearly, become one. */
function joinBoxes(boxes: readonly Box[], next: readonly Box[]): readonly Box[] {
  const joined = [...boxes]
  for (const box of next) {
    const last = joined.at(-1)
    if (last !== undefined && onOneLine(last, box)) joined[joined.length - 1] = around(last, box)
    else joined.push(box)
  }
  return joined
}

function around(a: Box, b: Box): Box {
  return [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])]
}

/** Two boxes are of one line where they share half of the lower one's height and no more than its height lies between them. */
function onOneLine(a: Box, b: Box): boolean {
  const height = Math.min(a[3] - a[1], b[3] - b[1])
  const shared = Math.min(a[3], b[3]) - Math.max(a[1], b[1])
  const gap = Math.max(b[0] - a[2], a[0] - b[2])
  return shared >= height / 2 && gap <= height
}

/** Two decimals, as all boxes have. */
function round(value: number): number {
  return Math.round(value * 100) / 100
}

function same(a: Place, b: Place): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
