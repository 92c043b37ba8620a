import {describe, expect, it} from 'vitest'
import type {CellLayout} from '../../../pipeline/ingest/pdf/layout-block.ts'
import {withEmptyCells} from '../../../pipeline/ingest/pdf/tagged-rows.ts'
import {lineAt} from './lines.ts'

const cell = (text: string, x: number, more: Partial<CellLayout> = {}): CellLayout => {
  const line = lineAt(100, text, {x})
  return {lines: [line], box: line.box, page: 1, ...more}
}
const texts = (rows: readonly (readonly CellLayout[])[]): readonly (readonly string[])[] =>
  rows.map(row => row.map(own => own.lines.map(line => line.text).join(' ')))
const full = [cell('Area', 50), cell('Body', 200), cell('2026', 350)]

describe('withEmptyCells', () => {
  it('should put cells under the columns in which they stand', () => {
    const rows = [full, [cell('Sea', 50), cell('2027', 350)], [cell('Board', 200)]]
    expect(texts(withEmptyCells(rows)).slice(1)).toEqual([
      ['Sea', '', '2027'],
      ['', 'Board', '']
    ])
  })

  it('should not fill columns that a cell from above or beside takes', () => {
    const rows = [
      full,
      [cell('Sea', 50, {rowspan: 2}), cell('Board', 200), cell('2027', 350)],
      [cell('Office', 200), cell('2028', 350)],
      [cell('All areas', 50, {colspan: 2}), cell('2029', 350)]
    ]
    expect(withEmptyCells(rows)).toEqual(rows)
  })
})
