import {expect, it} from 'vitest'
import {cellGrid} from '../../pipeline/emit/cell-grid.ts'
import type {Block, Cell} from '../../pipeline/model/index.ts'
import {makeTable} from '../make-document.ts'

/** Rows of cells from `text`, `text|colspan` or `text|colspan|rowspan`. */
function rowsOf(rows: readonly (readonly string[])[]): readonly (readonly Cell[])[] {
  const table = makeTable(rows.map(row => row.map(cell => cell.split('|')[0]!))) as Extract<Block, {type: 'table'}>
  return table.rows.map((row, y) =>
    row.map((cell, x) => {
      const [, colspan = '1', rowspan = '1'] = rows[y]![x]!.split('|')
      return {...cell, colspan: Number(colspan), rowspan: Number(rowspan)}
    })
  )
}
const texts = (rows: readonly (readonly string[])[]) => cellGrid(rowsOf(rows)).map(row => row.map(c => c?.text ?? null))

it('should leave the places right of a cell that spans columns empty', () => {
  expect(
    texts([
      ['a|2', 'b'],
      ['c', 'd', 'e']
    ])
  ).toEqual([
    ['a', null, 'b'],
    ['c', 'd', 'e']
  ])
})

it('should not move cells under one that spans rows', () => {
  expect(texts([['a|1|2', 'b'], ['c'], ['d', 'e']])).toEqual([
    ['a', 'b'],
    [null, 'c'],
    ['d', 'e']
  ])
})

it('should bear a span that reaches past the last row', () => {
  expect(texts([['a|1|9', 'b']])).toEqual([['a', 'b']])
})
