import {describe, expect, it} from 'vitest'
import {cellTableIn, cellTables} from '../../../pipeline/ingest/pdf/cell-tables.ts'
import {type Line, rowsOf} from '../../../pipeline/ingest/pdf/line.ts'
import {runsPast, sideBoxes} from '../../../pipeline/ingest/pdf/side-boxes.ts'
import {lineAt, linesAt, pageOf, spanAt} from './lines.ts'

/** A row of a measure on two lines, and who answers for it and when on one, in the middle of the row's height. */
const row = (y: number, measure: readonly [string, string]): readonly Line[] => [
  ...linesAt(y, measure),
  lineAt(y + 6, 'Ministry', {x: 220}),
  lineAt(y + 6, '2027', {x: 320})
]
const rows = [
  ...row(100, ['strengthen the', 'recruitment']),
  ...row(140, ['review all the', 'regulations']),
  ...row(180, ['secure funding', 'for five years'])
]

describe('cellTables', () => {
  it('should read cells of several lines as rows, though others stand in the middle of their height', () => {
    const [found] = cellTables(pageOf({}), rows)
    expect(found?.table.rows.map(cells => cells.map(cell => cell.lines.map(line => line.text).join(' ')))).toEqual([
      ['strengthen the recruitment', 'Ministry', '2027'],
      ['review all the regulations', 'Ministry', '2027'],
      ['secure funding for five years', 'Ministry', '2027']
    ])
  })

  it('should not take dense rows for the lines of one row', () => {
    const dense = [0, 1, 2, 3].flatMap(i =>
      [100, 220, 320].flatMap(x => linesAt(100 + 48 * i, ['one', 'two', 'six'], {x}))
    )
    expect(cellTables(pageOf({}), dense)).toEqual([])
  })

  it('should not take numbers one below the other for one cell', () => {
    const names = ['Seafood', 'Shipping', 'Services'].map((name, i) => lineAt(120 + 11 * i, name))
    const numbers = ['107.3', '94.1', '61.0'].map((name, i) => lineAt(120 + 11 * i, name, {x: 220}))
    const segments = [lineAt(100, 'Sector'), lineAt(100, '2019', {x: 220}), ...names, ...numbers]
    expect(cellTableIn(pageOf({}), segments, [110])).toBeNull()
  })

  it('should not take cards with large titles for a table', () => {
    const cards = [...[50, 220, 320].map(x => lineAt(80, 'Title', {x, size: 24})), ...rows]
    expect(cellTables(pageOf({}), cards)).toEqual([])
  })
})

const full = 'A line of running text that is as wide as the page lets it be, from edge to edge'
const beside = linesAt(200, ['beside the box', 'goes the text', 'line after line', 'and on'], {x: 50})
const boxed = linesAt(200, ['In the box', 'stands other', 'text of its own'], {x: 320})
const page = {...pageOf({}), areas: [[310, 185, 450, 250]] as const}

describe('sideBoxes', () => {
  it('should find a box that text runs past', () => {
    expect(
      sideBoxes(page, [...linesAt(100, [full, full, full]), ...beside, ...boxed]).map(found => found.segments)
    ).toEqual([boxed])
  })

  it('should not take a column of its own for one', () => {
    expect(sideBoxes(page, [...beside, ...boxed])).toEqual([])
    expect(runsPast([lineAt(100, 'A title over both')], [310, 185, 450, 250])).toBe(false)
  })
})

describe('rowsOf', () => {
  it('should keep a raised label of 58 % in its line', () => {
    expect(rowsOf([spanAt(192.4, '开始实施。', {size: 10.5}), spanAt(187.3, '1', {size: 6.1, x: 110})])).toHaveLength(1)
  })

  it('should not join a small line to the line below it', () => {
    expect(rowsOf([spanAt(200, 'text', {size: 10.5}), spanAt(191, 'small', {size: 6.1, x: 110})])).toHaveLength(2)
  })
})
