import {describe, expect, it} from 'vitest'
import type {Rule} from '../../../pipeline/ingest/pdf/page.ts'
import {ruledTables} from '../../../pipeline/ingest/pdf/ruled-tables.ts'
import {lineAt, pageOf} from './lines.ts'

/** Lines drawn cell by cell, as if no cell were joined with another; those in `left out` are missing. */
function drawn(leftOut: readonly string[]): readonly Rule[] {
  const rules: Rule[] = []
  for (const [r, y] of [100, 120, 140, 160].entries())
    for (const x of [50, 150, 250])
      if (!leftOut.includes(`H${r}|${x}`)) rules.push({horizontal: true, box: [x, y, x + 100, y]})
  for (const y of [100, 120, 140])
    for (const x of [50, 150, 250, 350])
      if (!leftOut.includes(`V${x}|${y}`)) rules.push({horizontal: false, box: [x, y, x, y + 20]})
  return rules
}
const line = (x: number, y: number, text: string) => lineAt(y, text, {x}).spans[0]!
const body = [
  line(55, 152, 'North'),
  line(155, 152, '12'),
  line(255, 152, '13'),
  line(155, 132, '2024'),
  line(255, 132, '2025')
]
const rowsOf = (rules: readonly Rule[], spans: readonly ReturnType<typeof line>[]) =>
  ruledTables(pageOf({rules}), spans)[0]!.table.rows.map(row =>
    row.map(({lines, colspan = 1, rowspan = 1}) => `${lines.map(l => l.text).join(' ')} ${rowspan}x${colspan}`)
  )

describe('withOpenCells', () => {
  it('should join cells where the line between them is left out and one of them is empty', () => {
    const spans = [...body, line(55, 122, 'Area'), line(165, 112, 'Costs in 2026')]
    expect(rowsOf(drawn(['H1|50', 'V250|100']), spans)).toEqual([
      ['Area 2x1', 'Costs in 2026 1x2'],
      ['2024 1x1', '2025 1x1'],
      ['North 1x1', '12 1x1', '13 1x1']
    ])
  })

  it('should not join cells that both have text, nor where the line is drawn', () => {
    const spans = [...body, line(55, 122, 'Area'), line(155, 112, 'Costs'), line(255, 112, 'Income')]
    expect(rowsOf(drawn(['V250|100']), spans)[0]).toEqual(['Area 1x1', 'Costs 1x1', 'Income 1x1'])
    expect(rowsOf(drawn([]), spans.slice(0, -1))[0]).toEqual(['Area 1x1', 'Costs 1x1', ' 1x1'])
  })
})
