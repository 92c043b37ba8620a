import {describe, expect, it} from 'vitest'
import {withUntaggedCells} from '../../../pipeline/ingest/pdf/fill-cells.ts'
import type {CellLayout, TableLayout} from '../../../pipeline/ingest/pdf/layout-block.ts'
import {linesIn} from '../../../pipeline/ingest/pdf/layout-block.ts'
import {lineOf} from '../../../pipeline/ingest/pdf/line.ts'
import {spanAt} from './lines.ts'

const box = [0, 0, 10, 10] as const
const cell = (text: string, mcid: number | null, more: Partial<CellLayout> = {}): CellLayout => ({
  lines: text === '' ? [] : [lineOf(1, [{...spanAt(100, text), mcid}])],
  box,
  ...more
})
const table = (...rows: readonly (readonly CellLayout[])[]): TableLayout => ({
  kind: 'table',
  rows,
  page: 1,
  box,
  region: 0
})
const textIn = (block: Parameters<typeof linesIn>[0]): string =>
  linesIn(block)
    .map(line => line.text)
    .join('|')

const tagged = table([cell('Area', 1), cell('', null)], [cell('Sea', 2), cell('12', 3)])

describe('withUntaggedCells', () => {
  it('should fill a cell that the tags leave empty with what stands there without a tag', () => {
    const drawn = table([cell('Area', 1), cell('Households', null)], [cell('Sea', 2), cell('12', 3)])
    expect(withUntaggedCells([tagged], [drawn]).map(textIn)).toEqual(['Area|Households|Sea|12'])
  })

  it('should not fill it with tagged text, nor from a table of another shape', () => {
    const other = table([cell('Area', 1), cell('Of a note', 9)], [cell('Sea', 2), cell('12', 3)])
    const wider = table([cell('Area', 1), cell('Households', null, {colspan: 2})], [cell('Sea', 2), cell('12', 3)])
    expect(withUntaggedCells([tagged], [other])).toEqual([tagged])
    expect(withUntaggedCells([tagged], [wider])).toEqual([tagged])
  })
})
