import type {Box} from '../../model/place.ts'
import type {CellLayout} from './layout-block.ts'

/** Extent of a column of the table on its page; null where no cell tells. */
type Extent = readonly [x0: number, x1: number] | null

/**
 * Rows of a tagged table with all their cells. Cells without text are missing in the tags that reach us: a row that is shorter than the others has
 * its cells put into the columns that they stand under, and empty ones between them.
 */
export function withEmptyCells(rows: readonly (readonly CellLayout[])[]): readonly (readonly CellLayout[])[] {
  const taken = takenFromAbove(rows)
  const width = Math.max(0, ...rows.map((row, i) => taken[i]! + widthOf(row)))
  const extents = extentsOf(rows, width)
  const held = new Map<number, number>()
  return rows.map(row => {
    const free = Array.from({length: width}, (_, column) => column).filter(column => (held.get(column) ?? 0) === 0)
    for (const [column, left] of held) held.set(column, Math.max(0, left - 1))
    const placed = widthOf(row) >= free.length ? [...row] : place(row, free, extents)
    let at = 0
    for (const cell of placed) {
      for (let k = 0; k < (cell.colspan ?? 1); k++, at++)
        if ((cell.rowspan ?? 1) > 1 && free[at] !== undefined) held.set(free[at]!, cell.rowspan! - 1)
    }
    return placed
  })
}

function widthOf(row: readonly CellLayout[]): number {
  return row.reduce((sum, cell) => sum + (cell.colspan ?? 1), 0)
}

/** How many columns cells from above take of each row. */
function takenFromAbove(rows: readonly (readonly CellLayout[])[]): readonly number[] {
  const taken = rows.map(() => 0)
  rows.forEach((row, i) => {
    for (const cell of row) {
      for (let k = 1; k < (cell.rowspan ?? 1) && i + k < rows.length; k++) taken[i + k]! += cell.colspan ?? 1
    }
  })
  return taken
}

/** Where columns stand, as the cells of complete rows say. */
function extentsOf(rows: readonly (readonly CellLayout[])[], width: number): readonly Extent[] {
  const extents: Extent[] = Array.from({length: width}, () => null)
  for (const row of rows) {
    if (widthOf(row) !== width) continue
    let column = 0
    for (const cell of row) {
      const own = extents[column] ?? null
      if (cell.lines.length > 0 && (cell.colspan ?? 1) === 1)
        extents[column] =
          own === null ? [cell.box[0], cell.box[2]] : [Math.min(own[0], cell.box[0]), Math.max(own[1], cell.box[2])]
      column += cell.colspan ?? 1
    }
  }
  return extents
}

/** Cells of a row in its free columns, in their order, each as near to its column as that leaves room for the rest. */
function place(row: readonly CellLayout[], free: readonly number[], extents: readonly Extent[]): CellLayout[] {
  const placed: CellLayout[] = []
  let at = 0
  row.forEach((cell, i) => {
    const after = widthOf(row.slice(i))
    let best = at
    for (let k = at; k + after <= free.length; k++) {
      if (distance(cell.box, extents[free[k]!] ?? null) < distance(cell.box, extents[free[best]!] ?? null)) best = k
    }
    while (at < best) {
      placed.push(emptyBeside(cell))
      at++
    }
    placed.push(cell)
    at += cell.colspan ?? 1
  })
  const last = row.at(-1)
  while (at < free.length && last !== undefined) {
    placed.push(emptyBeside(last))
    at++
  }
  return placed
}

/** How far a cell stands from a column: 0 where they overlap. */
function distance(box: Box, extent: Extent): number {
  if (extent === null) return Infinity
  return Math.max(0, extent[0] - box[2], box[0] - extent[1])
}

/** A cell without text. What is known of its place is that of the cell beside it. */
function emptyBeside(cell: CellLayout): CellLayout {
  return {lines: [], box: cell.box, ...(cell.page === undefined ? {} : {page: cell.page})}
}
