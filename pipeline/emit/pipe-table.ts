import type {PhrasingContent, RootContent, TableRow} from 'mdast'
import type {Cell} from '../model/index.ts'
import {cellGrid} from './cell-grid.ts'

/** Inline content of a cell. */
export type CellsOf = (cell: Cell) => PhrasingContent[]

/** A table as Markdown has them, with one header row and no spans: a cell that spans leaves the cells that it covers empty. */
export function pipeTable(rows: readonly (readonly Cell[])[], cells: CellsOf): RootContent {
  const children = cellGrid(rows).map(
    (row): TableRow => ({
      type: 'tableRow',
      children: row.map(cell => ({type: 'tableCell', children: cell === null ? [] : cells(cell)}))
    })
  )
  return {type: 'table', children}
}
