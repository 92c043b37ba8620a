import type {Box} from '../../model/place.ts'
import {median, union} from './box.ts'
import {isCjk} from './characters.ts'
import type {Line} from './line.ts'
import {cutAtHeads} from './spanning-heads.ts'

/** A gutter between columns is at least this wide, in ems of the text around it. */
const narrowestGutter = 0.75
/** A column has at least this many lines. */
const fewestLines = 3
/** A column's lines hold at least this many characters on average; a Han character counts as two. */
const fewestCharacters = 12
/** A line of a column, beside one of the next, is longer than the number of a heading or a list's marker. */
const fewestInNeighbour = 6
/** A title beside its text is so many times as large. */
const sideHead = 1.5
/** Of a page's segments, at most this share runs over both of its columns. */
const mostCrossing = 0.15
/** Lines of running text fill at least this share of their column on the median. */
const leastFill = 0.5
/** Lines of a paragraph stand this close, in sizes, and its first is indented by no more than this, in ems. */
const closeLines = 1.7
const mostIndent = 3
/** Nested cuts go no deeper, and no page offers more cuts than this: a bound on time, not a rule of layout. */
const deepest = 8
const mostCuts = 64
/** Lines further apart than this many sizes are no lines of one paragraph. */
const widestLeading = 2.2
/** Of the paragraphs of a column, the share that starts on a line with one of the other column's, if it is a table. */
const tabular = 0.7

/**
 * Splits the segments of a page into regions in reading order: the tallest band with a gutter is read column by column,
 * what stands above it before, what stands below it after; and so on inside. After the recursive XY-cut of Nagy and Seth
 * (1984), with the widest gutter first and bounded depth.
 */
export function regionsOf(segments: readonly Line[]): readonly (readonly Line[])[] {
  return cut(segments, 0)
}

function cut(segments: readonly Line[], depth: number): readonly (readonly Line[])[] {
  if (segments.length < 2 * fewestLines || depth > deepest || !hasNeighbours(segments)) return [segments]
  const size = median(segments.map(s => s.size))
  const strips = stripsOf(segments)
  const parts = cutAtHeads(strips, narrowestGutter * size)
  if (parts.length > 1) return parts.flatMap(part => cut(part.flat(), depth + 1))
  const box = union(segments.map(s => s.box))
  let best: {
    readonly from: number
    readonly to: number
    readonly count: number
    readonly columns: readonly (readonly Line[])[]
  } | null = null
  const placed = strips.flatMap((strip, i) => strip.map(line => ({line, strip: i})))
  placed.sort((a, b) => a.line.box[0] - b.line.box[0])
  for (let from = 0; from < strips.length; from++) {
    const last = lastWithGutter(strips, from, box, narrowestGutter * size)
    let count = strips.slice(from, last + 1).reduce((sum, strip) => sum + strip.length, 0)
    for (let to = last; to >= from; count -= strips[to]!.length, to--) {
      if (count < 2 * fewestLines || (best !== null && count <= best.count)) break
      const gutters = guttersIn(placed, from, to, narrowestGutter * size)
      const columns = gutters.length === 0 ? null : columnsAt(gutters, strips.slice(from, to + 1).flat())
      if (columns === null) continue
      best = {from, to, count, columns}
      break
    }
  }
  if (best === null) return [segments]
  const from = firstOfColumns(strips, best.from, best.to)
  const columns = from === best.from ? best.columns : columnsOf(strips.slice(from, best.to + 1).flat(), size)
  if (columns === null) return [segments]
  const above = strips.slice(0, from).flat()
  const below = strips.slice(best.to + 1).flat()
  return [
    ...(above.length > 0 ? cut(above, depth + 1) : []),
    ...columns.flatMap(column => cut(column, depth + 1)),
    ...(below.length > 0 ? cut(below, depth + 1) : [])
  ]
}

/** The first strip of a band that is no end of the paragraph above: a short last line stands over one column and belongs to neither. */
function firstOfColumns(strips: readonly (readonly Line[])[], from: number, to: number): number {
  let first = from
  while (first < to && first > 0) {
    const [above, own] = [strips[first - 1]!, strips[first]!]
    const [last, next] = [above.at(-1)!, own[0]!]
    const alone = above.length === 1 && own.length === 1
    const step = next.baseline - last.baseline
    const continues =
      alone &&
      last.box[2] > next.box[2] &&
      Math.abs(last.size - next.size) < 0.3 &&
      step < closeLines * next.size &&
      Math.abs(last.box[0] - next.box[0]) < mostIndent * next.size
    if (!continues) break
    first++
  }
  return first
}

/**
 * The two columns that a page of running text is set in, as a table of one column may not reach into the other; else the segments as they are. What
 * runs over both columns belongs to neither.
 */
export function halvesOf(segments: readonly Line[]): readonly (readonly Line[])[] {
  if (segments.length < 2 * fewestLines) return [segments]
  const size = median(segments.map(s => s.size))
  const box = union(segments.map(s => s.box))
  const middle = (box[0] + box[2]) / 2
  const crossing = segments.filter(s => s.box[0] < middle && s.box[2] > middle)
  if (crossing.length > mostCrossing * segments.length) return [segments]
  const columns = columnsOf(
    segments.filter(s => !crossing.includes(s)),
    size
  )
  return columns?.every(column => column.every(s => s.box[2] <= middle) || column.every(s => s.box[0] >= middle)) ===
    true
    ? columns
    : [segments]
}

/** Segments in strips between the horizontal gaps of the page, top to bottom; of too many gaps the widest count. */
function stripsOf(segments: readonly Line[]): readonly (readonly Line[])[] {
  const gaps = gapsOf(
    segments,
    s => s.box[1] + 0.15 * s.size,
    s => s.box[3] - 0.1 * s.size
  )
  const widest = gaps.length > mostCuts ? [...gaps].sort((a, b) => b.width - a.width).slice(0, mostCuts) : gaps
  const ys = widest.map(gap => gap.middle).sort((a, b) => a - b)
  const strips: Line[][] = Array.from({length: ys.length + 1}, () => [])
  for (const segment of segments) {
    const centre = (segment.box[1] + segment.box[3]) / 2
    let i = 0
    while (i < ys.length && ys[i]! < centre) i++
    strips[i]!.push(segment)
  }
  return strips.filter(strip => strip.length > 0)
}

/** The last strip down to which some vertical gap of this width runs on from strip `from`; a full line ends them all. */
function lastWithGutter(strips: readonly (readonly Line[])[], from: number, box: Box, width: number): number {
  let covered: (readonly [number, number])[] = []
  for (let i = from; i < strips.length; i++) {
    const all = [...covered, ...strips[i]!.map(s => [s.box[0], s.box[2]] as const)].sort((a, b) => a[0] - b[0])
    covered = []
    let [start, end] = all[0]!
    for (const [low, high] of all) {
      if (low - end >= width) {
        covered.push([start, end])
        start = low
      }
      if (high > end) end = high
    }
    covered.push([start, end])
    if (covered.length < 2 && start < box[0] + width && end > box[2] - width) return i - 1
  }
  return strips.length - 1
}

/** The gutters of a band of strips, the widest first; `placed` are the lines of all strips from left to right. */
function guttersIn(
  placed: readonly {readonly line: Line; readonly strip: number}[],
  from: number,
  to: number,
  narrowest: number
): readonly Gap[] {
  const gutters: Gap[] = []
  let end = Infinity
  for (const {line, strip} of placed) {
    if (strip < from || strip > to) continue
    const [x0, , x1] = line.box
    if (end === Infinity) end = x1
    else if (x0 - end >= narrowest && x0 > end) gutters.push({width: x0 - end, middle: (x0 + end) / 2})
    if (x1 > end) end = x1
  }
  return gutters.sort((a, b) => b.width - a.width)
}

function columnsOf(band: readonly Line[], size: number): readonly (readonly Line[])[] | null {
  const placed = band.map(line => ({line, strip: 0})).sort((a, b) => a.line.box[0] - b.line.box[0])
  return columnsAt(guttersIn(placed, 0, 0, narrowestGutter * size), band)
}

/** Two columns at the widest gutter that has running text on both sides; null where there is none. */
function columnsAt(gutters: readonly Gap[], band: readonly Line[]): readonly (readonly Line[])[] | null {
  for (const gutter of gutters) {
    const left = band.filter(s => s.box[0] < gutter.middle)
    if (band.length - left.length < fewestLines) continue
    const right = band.filter(s => s.box[0] >= gutter.middle)
    if (isSideHead(left, right)) return [left, right]
    if (left.length < fewestLines) continue
    if (isColumn(left) && isColumn(right) && !isTable(left, right)) return [left, right]
  }
  return null
}

/** A title in large type stands beside the text that it is over, not in its lines. */
function isSideHead(left: readonly Line[], right: readonly Line[]): boolean {
  if (left.length > fewestLines || !left.every(s => /\p{L}{2}/u.test(s.text))) return false
  const [head, text] = [union(left.map(s => s.box)), union(right.map(s => s.box))]
  return (
    Math.min(...left.map(s => s.size)) >= sideHead * median(right.map(s => s.size)) &&
    head[3] < text[3] &&
    isColumn(right)
  )
}

/** True if segments are rows enough, long enough in characters, of which half or more fill their column. */
function isColumn(segments: readonly Line[]): boolean {
  const rows = new Map<number, number>()
  let [x0, x1, characters] = [Infinity, -Infinity, 0]
  for (const s of segments) {
    const key = Math.round(s.baseline / 3)
    rows.set(key, (rows.get(key) ?? 0) + s.box[2] - s.box[0])
    characters += weightOf(s)
    x0 = Math.min(x0, s.box[0])
    x1 = Math.max(x1, s.box[2])
  }
  if (rows.size < fewestLines || characters < fewestCharacters * rows.size) return false
  const least = leastFill * (x1 - x0)
  let full = 0
  for (const width of rows.values()) if (width >= least) full++
  return 2 * full >= rows.size
}

/** Weights of lines, which are asked for again and again while bands are tried. */
const weights = new WeakMap<Line, number>()

/** Characters of a line; a Han character counts two. */
function weightOf(line: Line): number {
  const known = weights.get(line)
  if (known !== undefined) return known
  let n = 0
  for (const c of line.text) n += isCjk(c) ? 2 : 1
  weights.set(line, n)
  return n
}

/** Columns whose paragraphs start on common lines again and again are a table's. */
function isTable(left: readonly Line[], right: readonly Line[]): boolean {
  const [a, b] = [paragraphTops(left), paragraphTops(right)]
  const [few, many] = a.length < b.length ? [a, b] : [b, a]
  if (few.length < 3) return false
  const size = left[0]!.size
  const shared = few.filter(y => many.some(z => Math.abs(y - z) < 0.35 * size)).length
  return shared >= tabular * few.length && shared >= tabular * 0.6 * many.length
}

/** Baselines of lines that follow a gap wider than their column's usual distance of lines. */
function paragraphTops(segments: readonly Line[]): number[] {
  const ys = [...new Set(segments.map(s => Math.round(s.baseline * 2) / 2))].sort((a, b) => a - b)
  const steps = ys
    .slice(1)
    .map((y, i) => y - ys[i]!)
    .filter(step => step > 2)
  const size = segments[0]?.size ?? 10
  const usual = Math.min(...steps.filter(step => step >= 0.9 * size), widestLeading * size)
  return ys.filter((y, i) => i === 0 || y - ys[i - 1]! > 1.2 * usual)
}

/** True if enough segments have text beside them for two columns to be possible; most pages end here. */
function hasNeighbours(segments: readonly Line[]): boolean {
  const heavy = segments.filter(s => weightOf(s) >= fewestInNeighbour)
  let n = 0
  for (const a of heavy) {
    if (n >= 2 * fewestLines) break
    if (heavy.some(b => b !== a && isBeside(a.box, b.box))) n++
  }
  return n >= 2 * fewestLines
}

function isBeside(a: Box, b: Box): boolean {
  return b[1] < a[3] && b[3] > a[1] && (b[0] >= a[2] || b[2] <= a[0])
}

interface Gap {
  readonly width: number
  readonly middle: number
}

/** Gaps in the projection of segments on an axis. */
function gapsOf(segments: readonly Line[], low: (s: Line) => number, high: (s: Line) => number): Gap[] {
  const sorted = [...segments].sort((a, b) => low(a) - low(b))
  let end = sorted[0] === undefined ? 0 : high(sorted[0])
  const gaps: Gap[] = []
  for (const segment of sorted) {
    const start = low(segment)
    if (start > end) gaps.push({width: start - end, middle: (start + end) / 2})
    end = Math.max(end, high(segment))
  }
  return gaps
}
