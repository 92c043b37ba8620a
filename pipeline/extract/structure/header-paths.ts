import type {Cell, HeaderPaths, TableBlock} from '../../model/block.ts'

type Grid = readonly (readonly (Cell | undefined)[])[]

/** Columns that a damaged table may claim. */
const MOST_COLUMNS = 1000

/**
 * The header cells that say what each data cell is about, spans taken into account: those above it in the table's head, those before it in its row,
 * and a header that runs over the whole width further down, which heads the rows below it. Where no cell is marked as a row's header, a first column of names is taken for one. Tables without header cells have none.
 */
export function headerPaths(table: Pick<TableBlock, 'rows'>): ReadonlyMap<Cell, HeaderPaths> {
  const grid = spread(table.rows)
  const head = grid.findIndex(row => row.some(cell => cell !== undefined && !cell.header)) >>> 0
  const stub = hasStub(grid, head)
  const above = headersAbove(grid.slice(0, head))
  const paths = new Map<Cell, HeaderPaths>()
  let group: Cell | null = null
  for (const [y, row] of grid.entries()) {
    const cells = distinct(row)
    if (y >= head && cells.length > 0 && cells.every(({header}) => header))
      group = cells.length === 1 ? cells[0]! : null
    for (const [x, cell] of row.entries()) {
      if (!cell || cell.header || paths.has(cell)) continue
      const before = row.slice(0, x).filter((other, column) => other?.header === true || (stub && column === 0))
      const path = {row: texts([...(group ? [group] : []), ...before]), column: texts(above(x, cell.colspan))}
      if (path.row.length + path.column.length > 0) paths.set(cell, path)
    }
  }
  return paths
}

/**
 * True where the first column names the rows although no cell of it is marked: below a head every row has a text of its own there, and no number.
 */
function hasStub(grid: Grid, head: number): boolean {
  const body = grid.slice(head).filter(row => row.some(cell => cell && !cell.header))
  if (head === 0 || body.length === 0 || body.some(row => row.length < 2 || row.some(cell => cell?.header)))
    return false
  const names = body.map(row => row[0]?.text ?? '')
  return new Set(names).size === names.length && names.every(name => /\p{L}/u.test(name))
}

/** Each cell in every square that it covers. */
function spread(rows: TableBlock['rows']): Grid {
  const grid: (Cell | undefined)[][] = rows.map(() => [])
  for (const [y, row] of rows.entries()) {
    let x = 0
    for (const cell of row) {
      while (grid[y]?.[x]) x++
      for (const column of span(x, cell.colspan))
        for (const line of span(y, cell.rowspan)) if (grid[line] && column < MOST_COLUMNS) grid[line][column] = cell
      x += cell.colspan ?? 1
      if (x >= MOST_COLUMNS) break
    }
  }
  return grid.map(row => Array.from(row))
}

const span = (from: number, length = 1): readonly number[] =>
  Array.from({length: Math.min(length, MOST_COLUMNS)}, (_, index) => from + index)

const distinct = (cells: readonly (Cell | undefined)[]): readonly Cell[] => [
  ...new Set(cells.filter(cell => cell !== undefined))
]

/** Header cells of the columns that a cell covers, from the top down; of a wide cell's headers each once. */
function headersAbove(head: Grid): (x: number, colspan: number | undefined) => readonly Cell[] {
  const rank = new Map(distinct(head.flat()).map((cell, index) => [cell, index]))
  const columns = new Map<number, readonly Cell[]>()
  const column = (x: number): readonly Cell[] => {
    const known = columns.get(x) ?? distinct(head.map(line => line[x]))
    columns.set(x, known)
    return known
  }
  return (x, colspan = 1) =>
    colspan <= 1
      ? column(x)
      : distinct(span(x, colspan).flatMap(column)).toSorted((a, b) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0))
}

const texts = (cells: readonly (Cell | undefined)[]): readonly string[] =>
  distinct(cells).flatMap(({text}) => (text === '' ? [] : [text]))
