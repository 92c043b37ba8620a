import {overlap} from './box.ts'
import type {Grid, GridCell} from './grid.ts'
import type {Span} from './page.ts'

/** A cell of a grid and the runs that stand in it. */
export interface FilledCell extends GridCell {
  readonly spans: readonly Span[]
}

/**
 * Cells of a grid, each with text joined with the empty ones beside it, above it and below it where the line between them is left out: some programs break
 * the lines around a joined cell as if it were several.
 */
export function withOpenCells(cells: readonly FilledCell[], grid: Grid): readonly FilledCell[] {
  const joined = [...cells]
  for (let i = 0; i < joined.length; i++) {
    const cell = joined[i]!
    if (cell.spans.length === 0) continue
    const k = joined.findIndex(other => other.spans.length === 0 && isOpenBetween(cell, other, grid))
    if (k < 0) continue
    joined[i] = both(cell, joined[k]!)
    joined.splice(k, 1)
    i = k < i ? i - 2 : i - 1
  }
  return joined.sort((a, b) => a.row - b.row || a.column - b.column)
}

/** True if two cells share a whole edge and no line is drawn on it. */
function isOpenBetween(a: GridCell, b: GridCell, {isOpen}: Grid): boolean {
  const isAbove = (upper: GridCell, lower: GridCell): boolean => upper.row + upper.rowspan === lower.row
  const isBefore = (left: GridCell, right: GridCell): boolean => left.column + left.colspan === right.column
  if (a.column === b.column && a.colspan === b.colspan && (isAbove(a, b) || isAbove(b, a))) {
    const at = isAbove(a, b) ? a.box[3] : b.box[3]
    return isOpen({horizontal: true, at, from: a.box[0], to: a.box[2]})
  }
  if (a.row === b.row && a.rowspan === b.rowspan && (isBefore(a, b) || isBefore(b, a))) {
    const at = isBefore(a, b) ? a.box[2] : b.box[2]
    return isOpen({horizontal: false, at, from: a.box[1], to: a.box[3]})
  }
  return false
}

function both(cell: FilledCell, other: GridCell): FilledCell {
  const isBeside = overlap(cell.box[1], cell.box[3], other.box[1], other.box[3]) > 0
  return {
    row: Math.min(cell.row, other.row),
    column: Math.min(cell.column, other.column),
    rowspan: isBeside ? cell.rowspan : cell.rowspan + other.rowspan,
    colspan: isBeside ? cell.colspan + other.colspan : cell.colspan,
    box: [
      Math.min(cell.box[0], other.box[0]),
      Math.min(cell.box[1], other.box[1]),
      Math.max(cell.box[2], other.box[2]),
      Math.max(cell.box[3], other.box[3])
    ],
    spans: cell.spans
  }
}
