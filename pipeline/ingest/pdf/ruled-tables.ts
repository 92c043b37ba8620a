import type {Box} from '../../model/place.ts'
import {contains} from './box.ts'
import {cutSpan} from './cut-line.ts'
import {cellsOf, type Grid, type GridCell, gridsOf} from './grid.ts'
import type {CellLayout, TableLayout} from './layout-block.ts'
import {type Line, lineOf, rowsOf} from './line.ts'
import {withOpenCells} from './open-cells.ts'
import type {Page, Span} from './page.ts'

/** A table has at least this many cells with text. */
const fewestFilled = 3
/** Where only fills draw the grid, this share of its cells holds text: the bars of a chart do not. */
const filledShare = 0.5
/** Columns narrower than this, in points, with no text of their own are the space between two lines. */
const narrowestEmpty = 14
const narrowestRow = 5
/** Letters reach over the edge of their cell by no more than this, in points. */
const edgeSlack = 0.5
/** A cell that holds more lines than this is a text column in a frame. */
const mostLines = 45

/** A table and the runs that stand in it. */
export interface FoundTable {
  readonly table: TableLayout
  readonly spans: ReadonlySet<Span>
}

/** Tables whose grid is drawn by lines or by the edges of filled cells. A frame around text is no table. */
export function ruledTables(page: Page, spans: readonly Span[]): readonly FoundTable[] {
  const found: FoundTable[] = []
  const collect = (grids: readonly Grid[], leastFilled: number): void => {
    for (const grid of [...grids].sort((a, b) => area(b.box) - area(a.box))) {
      const inside = spans.filter(
        span => contains(grid.box, span.box, 1) && !found.some(other => other.spans.has(span))
      )
      const table = tableOf(page, grid, inside, leastFilled)
      if (table !== null) found.push({table, spans: new Set(inside)})
    }
  }
  collect(gridsOf(page.rules, []), 0)
  // Where no lines are drawn, the edges of filled cells are the grid. Inside a table they are shades behind lines of text.
  const areas = cellAreas(page, spans).filter(box => !found.some(other => contains(other.table.box, box, 2)))
  if (areas.length > 1) {
    const rules = page.rules.filter(rule => !found.some(other => contains(other.table.box, rule.box, 2)))
    collect(gridsOf(rules, areas), filledShare)
  }
  return found
}

/** Filled rectangles that can be cells or rows: not the page's background, not a mark behind one word. */
function cellAreas(page: Page, spans: readonly Span[]): readonly Box[] {
  const large = 0.7 * page.width * page.height
  return page.areas.filter(
    box =>
      area(box) < large && box[3] - box[1] > 6 && box[2] - box[0] > 10 && spans.some(span => contains(box, span.box))
  )
}

function area(box: Box): number {
  return (box[2] - box[0]) * (box[3] - box[1])
}

function tableOf(page: Page, grid: Grid, spans: readonly Span[], leastFilled: number): TableLayout | null {
  const cells = cellsOf(grid)
  const single = cells.map(cell => ({...cell, spans: [] as Span[]}))
  for (const span of spans.flatMap(own => cutAtEdges(own, cells))) {
    const home = single.find(cell => contains(cell.box, span.box)) ?? nearest(single, span)
    home?.spans.push(span)
  }
  const filled = withOpenCells(single, grid)
  const columns = occupied(
    filled.map(cell => [cell.column, cell.colspan, cell.spans.length > 0] as const),
    grid.xs,
    narrowestEmpty
  )
  const rows = occupied(
    filled.map(cell => [cell.row, cell.rowspan, cell.spans.length > 0] as const),
    grid.ys,
    narrowestRow
  )
  if (columns.length < 2 || rows.length < 2) return null
  if (filled.filter(cell => cell.spans.length > 0).length < fewestFilled) return null
  if (filled.filter(cell => cell.spans.length > 0).length < leastFilled * columns.length * rows.length) return null
  if (filled.some(cell => rowsOf(cell.spans).length > mostLines)) return null
  const layout: CellLayout[][] = []
  for (const row of rows) {
    const line: CellLayout[] = []
    for (const cell of filled.filter(c => rows.find(r => r >= c.row && r < c.row + c.rowspan) === row)) {
      const colspan = columns.filter(c => c >= cell.column && c < cell.column + cell.colspan).length
      const rowspan = rows.filter(r => r >= cell.row && r < cell.row + cell.rowspan).length
      if (colspan === 0) continue
      line.push({
        lines: linesOf(page.number, cell.spans),
        box: cell.box,
        ...(colspan > 1 ? {colspan} : {}),
        ...(rowspan > 1 ? {rowspan} : {})
      })
    }
    layout.push(line)
  }
  return {kind: 'table', rows: layout, page: page.number, box: grid.box, region: 0}
}

/** The pieces of a run that goes on in the next cell, as narrow cells are drawn: cut at each space that a cell's edge runs through. */
function cutAtEdges(span: Span, cells: readonly GridCell[]): readonly Span[] {
  const middle = (span.box[1] + span.box[3]) / 2
  const edges = cells
    .filter(({box}) => box[1] < middle && box[3] > middle && box[0] > span.box[0] && box[0] < span.box[2])
    .map(({box}) => box[0])
  if (edges.length === 0) return [span]
  const pieces: Span[] = []
  let start = 0
  for (let i = span.text.indexOf(' '); i > 0; i = span.text.indexOf(' ', i + 1)) {
    const [from, to] = [span.edges[i]!, span.edges[i + 1]!]
    if (!edges.some(x => x > from - edgeSlack && x < to + edgeSlack)) continue
    pieces.push(cutSpan(span, start, i))
    start = i + 1
  }
  return start === 0 ? [span] : [...pieces, cutSpan(span, start, span.text.length)]
}

/** Indices of rows or columns that are more than a double line: wide enough, or some cell holds text there alone. */
function occupied(
  cells: readonly (readonly [start: number, span: number, text: boolean])[],
  edges: readonly number[],
  narrowest: number
): readonly number[] {
  const result: number[] = []
  for (let i = 0; i + 1 < edges.length; i++) {
    const wide = edges[i + 1]! - edges[i]! > narrowest
    if (wide || cells.some(([start, span, text]) => text && start === i && span === 1)) result.push(i)
  }
  return result
}

function nearest<T extends {readonly box: Box}>(cells: readonly T[], span: Span): T | undefined {
  let best: T | undefined
  let distance = 12
  const [x, y] = [(span.box[0] + span.box[2]) / 2, (span.box[1] + span.box[3]) / 2]
  for (const cell of cells) {
    const d = Math.max(cell.box[0] - x, x - cell.box[2], 0) + Math.max(cell.box[1] - y, y - cell.box[3], 0)
    if (d < distance) [best, distance] = [cell, d]
  }
  return best
}

/** Lines of a cell, top to bottom. */
export function linesOf(page: number, spans: readonly Span[]): readonly Line[] {
  return spans.length === 0 ? [] : rowsOf(spans).map(row => lineOf(page, row))
}
