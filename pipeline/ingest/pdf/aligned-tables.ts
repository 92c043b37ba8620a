import {listMarker} from '../../language/list-marker.ts'
import {overlap, union} from './box.ts'
import {type Column, columnsOf, homeOf} from './columns.ts'
import {dropStart, keepStart} from './cut-line.ts'
import type {CellLayout, TableLayout} from './layout-block.ts'
import {type Line, lineOf} from './line.ts'
import type {Rule} from './page.ts'
import {mergeRows} from './rows.ts'
import {linesOf} from './ruled-tables.ts'

/** Rows of an unruled table: this many with two columns, fewer with three or more. */
const rowsOfTwo = 4
const rowsOfThree = 3
/** With rules between rows, no more than this many lines stand between two of them on average. */
const rowsPerRule = 5
/** Rows stand this many times further apart than the lines inside a row. */
const rowStep = 1.22
/** Rows further apart than this many sizes do not belong to one table. */
const widestRowGap = 3.6
/** A line of a cell is on average shorter than this many characters in an unruled table; in one of two columns, shorter. */
const longestCell = 90
const longestCellOfTwo = 60
/** A space that separates two cells is at least this wide, in ems. */
const leastGutter = 0.3
/** A list marker is no longer than this, in characters, and its text begins within so many ems of it. */
const longestMarker = 5
const markerGap = 3.5
/** Of a table's rows this share fills two columns or more. */
const filledShare = 0.5

/** A stretch of rows of a region that is a table, as indices into the rows, `end` excluded. */
export interface RowStretch {
  readonly start: number
  readonly end: number
  readonly table: TableLayout
}

/**
 * Tables without any frame in the rows of a region: rows whose segments stand in common columns with clear gutters.
 */
export function alignedTables(segments: readonly Line[], rules: readonly Rule[], page: number): readonly RowStretch[] {
  const rows = mergeRows(segments).map(withMarker)
  const found: RowStretch[] = []
  let i = 0
  while (i < rows.length) {
    const stretch = alignedStretch(rows, i)
    if (stretch === null) {
      i++
      continue
    }
    const table = tableFromRows(rows.slice(i, stretch.end), separatorsIn(rows.slice(i, stretch.end), rules), page)
    if (table === null) {
      i++
      continue
    }
    found.push({start: i, end: stretch.end, table})
    i = stretch.end
  }
  return found
}

interface Candidate {
  readonly end: number
}

/** A list marker and the text behind it are one segment: items are no rows of a table. */
function withMarker(row: readonly Line[]): readonly Line[] {
  const [first, second, ...rest] = row
  if (first === undefined || second === undefined || first.text.length > longestMarker) return row
  const marker = listMarker(`${first.text} x`)
  if (marker === null || marker.text !== first.text.trim() || second.box[0] - first.box[2] > markerGap * first.size)
    return row
  return [lineOf(first.page, [...first.spans, ...second.spans]), ...rest]
}

/** The longest run of rows from `start` on that share columns. */
function alignedStretch(rows: readonly (readonly Line[])[], start: number): Candidate | null {
  if (rows[start]!.length < 2) return null
  let end = start + 1
  while (end < rows.length && continues(rows, start, end)) end++
  // A row of one segment at the end is what follows the table, unless it wraps a cell.
  while (end > start && rows[end - 1]!.length < 2 && !wrapsCell(rows[end - 1]!, rows.slice(start, end - 1))) end--
  for (; end > start + 1; end--) {
    const stretch = rows.slice(start, end)
    if (isPlainTable(stretch)) return {end}
  }
  return null
}

function continues(rows: readonly (readonly Line[])[], start: number, i: number): boolean {
  const [previous, row] = [rows[i - 1]!, rows[i]!]
  if (row[0]!.baseline - previous[0]!.baseline > widestRowGap * Math.max(row[0]!.size, previous[0]!.size)) return false
  if (row.length >= 2) return columnsOf(rows.slice(start, i + 1)).length >= 2
  return wrapsCell(row, rows.slice(start, i))
}

/** True if a lone segment lies within one column of the rows above: the next line of a cell. */
function wrapsCell(row: readonly Line[], above: readonly (readonly Line[])[]): boolean {
  const columns = columnsOf(above.filter(r => r.length > 1))
  if (columns.length < 2 || row.length !== 1) return false
  const {first, last} = homeOf(row[0]!, columns)
  return (
    first === last && row[0]!.box[0] > columns[first]!.x0 - 4 && row[0]!.box[2] < (columns[first + 1]?.x0 ?? Infinity)
  )
}

function isPlainTable(rows: readonly (readonly Line[])[]): boolean {
  const columns = columnsOf(rows)
  if (columns.length < 2) return false
  const full = rows.filter(row => row.length >= 2)
  if (full.length < (columns.length === 2 ? rowsOfTwo : rowsOfThree) || full.length < filledShare * rows.length)
    return false
  const cells = rows.flat()
  if (
    cells.reduce((sum, s) => sum + s.text.length, 0) >
    (columns.length === 2 ? longestCellOfTwo : longestCell) * cells.length
  )
    return false
  // Markers beside their text are a list; code is aligned for other reasons.
  const narrow = rows.every(row => row[0]!.text.length <= 3)
  if (
    columns.length === 2 &&
    narrow &&
    rows.every(row => /^[^\p{L}\p{N}]*$|^\(?[\p{L}\d]{1,2}[.)]?$/u.test(row[0]!.text))
  )
    return false
  if (cells.every(cell => cell.mono)) return false
  return isStable(rows, columns)
}

/** True if the segments of each column share an edge or a middle: text is set flush left, flush right or centred. */
function isStable(rows: readonly (readonly Line[])[], columns: readonly Column[]): boolean {
  return columns.every((_, i) => {
    const own = rows.flatMap(row => row.filter(s => homeOf(s, columns).first === i && homeOf(s, columns).last === i))
    if (own.length < 2) return own.length > 0
    const spread = (value: (s: Line) => number): number => {
      const sorted = own.map(value).sort((a, b) => a - b)
      const middle = sorted[sorted.length >> 1]!
      return own.filter(s => Math.abs(value(s) - middle) < 0.6 * s.size).length / own.length
    }
    return (
      Math.max(
        spread(s => s.box[0]),
        spread(s => s.box[2]),
        spread(s => (s.box[0] + s.box[2]) / 2)
      ) >= 0.6
    )
  })
}

/** Heights of the rules that separate rows of a stretch. */
function separatorsIn(rows: readonly (readonly Line[])[], rules: readonly Rule[]): readonly number[] {
  const box = union(rows.flat().map(s => s.box))
  return rules
    .filter(
      rule =>
        rule.horizontal &&
        rule.box[1] > box[1] &&
        rule.box[1] < box[3] &&
        overlap(rule.box[0], rule.box[2], box[0], box[2]) > 0.7 * (box[2] - box[0])
    )
    .map(rule => rule.box[1])
}

/** A table from rows of segments: columns by their gutters, lines of one row joined. Null where there are no two columns. */
export function tableFromRows(
  rows: readonly (readonly Line[])[],
  separators: readonly number[],
  page: number
): TableLayout | null {
  const columns = columnsOf(rows)
  if (columns.length < 2) return null
  const split = rows.map((row, i) => (i === 0 ? row : row.flatMap(segment => cutAtGutters(segment, columns))))
  const layout = groupRows(split, columns, separators).map(group => cellsOfRow(group, columns, page))
  return {kind: 'table', rows: layout, page, box: union(rows.flat().map(s => s.box)), region: 0}
}

/** Joins the lines that belong to one row of the table: by the rules between rows, else by gaps, else by empty first cells. */
function groupRows(
  rows: readonly (readonly Line[])[],
  columns: readonly Column[],
  separators: readonly number[]
): readonly (readonly Line[])[] {
  const cut = (i: number): boolean =>
    separators.some(y => y > rows[i - 1]![0]!.baseline - 1 && y < rows[i]![0]!.baseline)
  const cuts = rows.filter((_, i) => i > 0 && cut(i)).length
  const byRules = cuts >= 2 && cuts >= (rows.length - 1) / rowsPerRule
  const steps = rows.slice(1).map((row, i) => row[0]!.baseline - rows[i]![0]!.baseline)
  const size = rows[0]![0]!.size
  const smallest = Math.min(...steps.filter(step => step > 0.9 * size), Infinity)
  const wide = steps.filter(step => step > rowStep * smallest).length
  const byGaps = smallest < 1.6 * size && wide >= 0.25 * steps.length && wide < steps.length
  const groups: Line[][] = []
  rows.forEach((row, i) => {
    const group = groups.at(-1)
    if (group === undefined || cut(i)) {
      groups.push([...row])
      return
    }
    const step = steps[i - 1]!
    const first = row.some(s => homeOf(s, columns).first === 0)
    const sparse = row.length < columns.length
    const wraps = byRules && !hasOwnNumbers(rows[i - 1]!, row, columns)
    const same = wraps || (byGaps ? step <= rowStep * smallest && sparse : sparse && !first && step < 1.5 * size)
    if (same) group.push(...row)
    else groups.push([...row])
  })
  return groups
}

/** True if a row has a number right below one of the row above: a number does not run over lines, so that it is a row of its own. */
function hasOwnNumbers(above: readonly Line[], row: readonly Line[], columns: readonly Column[]): boolean {
  const numbers = (segments: readonly Line[]): readonly number[] =>
    segments.filter(({text}) => /^[+−–-]?\d[\d\s.,%]*$/u.test(text.trim())).map(s => homeOf(s, columns).first)
  const taken = numbers(above)
  return 2 * row.length >= columns.length && numbers(row).some(column => taken.includes(column))
}

/** A run over two columns is cut where a space stands in the gutter between them: their texts came too close to be told apart. */
function cutAtGutters(segment: Line, columns: readonly Column[]): readonly Line[] {
  const {first, last} = homeOf(segment, columns)
  if (first === last) return [segment]
  const next = columns[last]!
  const slack = 0.4 * segment.size
  let at = 0
  for (const span of segment.spans) {
    for (let i = 1; i + 1 < span.text.length; i++) {
      if (span.text[i] !== ' ') continue
      const [before, after] = [span.edges[i]!, span.edges[i + 1]!]
      if (before > next.x0 || after < next.x0 - slack || after - before < leastGutter * segment.size) continue
      const [left, right] = [keepStart(segment, at + i), dropStart(segment, at + i + 1)]
      if (left !== null && right !== null) return [...cutAtGutters(left, columns), right]
    }
    at += span.text.length + 1
  }
  return [segment]
}

function cellsOfRow(segments: readonly Line[], columns: readonly Column[], page: number): readonly CellLayout[] {
  const cells: CellLayout[] = []
  const byStart = new Map<number, {last: number; segments: Line[]}>()
  for (const segment of segments) {
    const {first, last} = homeOf(segment, columns)
    const cell = [...byStart].find(([start, c]) => first >= start && first <= c.last)
    if (cell === undefined) byStart.set(first, {last, segments: [segment]})
    else {
      cell[1].segments.push(segment)
      cell[1].last = Math.max(cell[1].last, last)
    }
  }
  const top = Math.min(...segments.map(s => s.box[1]))
  const bottom = Math.max(...segments.map(s => s.box[3]))
  for (let i = 0; i < columns.length; ) {
    const cell = byStart.get(i)
    const last = Math.min(cell?.last ?? i, nextStart(byStart, i, columns.length) - 1)
    const box = [columns[i]!.x0, top, columns[last]!.x1, bottom] as const
    const lines =
      cell === undefined
        ? []
        : linesOf(
            page,
            cell.segments.flatMap(s => s.spans)
          )
    cells.push({lines, box, ...(last > i ? {colspan: last - i + 1} : {})})
    i = last + 1
  }
  return cells
}

function nextStart(byStart: ReadonlyMap<number, unknown>, after: number, columns: number): number {
  return Math.min(columns, ...[...byStart.keys()].filter(start => start > after))
}

/** A line that stands for a table in the flow of a region: only its box counts. */
export function placeholder(table: TableLayout, like: Line | undefined): Line | null {
  const spans = table.rows.flat().flatMap(cell => cell.lines.flatMap(line => line.spans))
  if (spans.length === 0) return null
  const line = lineOf(table.page, spans)
  return {
    ...line,
    box: table.box,
    baseline: table.box[3],
    size: like?.size ?? line.size,
    text: 'table',
    bold: false,
    mono: false
  }
}
