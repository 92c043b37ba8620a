import type {Cell} from '../model/index.ts'

/** Rows of a table in which every row has every column: a cell that spans stands in its first place, and null where it covers others. */
export function cellGrid(rows: readonly (readonly Cell[])[]): readonly (readonly (Cell | null)[])[] {
  const grid: (Cell | null)[][] = rows.map(() => [])
  rows.forEach((row, y) => {
    let x = 0
    for (const cell of row) {
      while (grid[y]![x] !== undefined) x++
      const {colspan = 1, rowspan = 1} = cell
      for (let below = y; below < Math.min(rows.length, y + rowspan); below++)
        for (let right = x; right < x + colspan; right++) grid[below]![right] = null
      grid[y]![x] = cell
      x += colspan
    }
  })
  return grid.map(row => Array.from(row, cell => cell ?? null))
}
