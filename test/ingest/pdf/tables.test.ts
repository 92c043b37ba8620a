import {describe, expect, it} from 'vitest'
import {alignedTables, tableFromRows} from '../../../pipeline/ingest/pdf/aligned-tables.ts'
import {cellsOf, gridsOf} from '../../../pipeline/ingest/pdf/grid.ts'
import {joinTables} from '../../../pipeline/ingest/pdf/join-tables.ts'
import type {TableLayout} from '../../../pipeline/ingest/pdf/layout-block.ts'
import type {Line} from '../../../pipeline/ingest/pdf/line.ts'
import {linedTables} from '../../../pipeline/ingest/pdf/lined-tables.ts'
import type {Rule, Span} from '../../../pipeline/ingest/pdf/page.ts'
import {ruledTables} from '../../../pipeline/ingest/pdf/ruled-tables.ts'
import {lineAt, linesAt, pageOf} from './lines.ts'

const across = (y: number, x0: number, x1: number): Rule => ({horizontal: true, box: [x0, y, x1, y]})
const down = (x: number, y0: number, y1: number): Rule => ({horizontal: false, box: [x, y0, x, y1]})
const cells = (table: TableLayout): readonly (readonly string[])[] =>
  table.rows.map(row => row.map(cell => cell.lines.map(line => line.text).join(' ')))
const spansOf = (lines: readonly Line[]): readonly Span[] => lines.flatMap(line => line.spans)

describe('gridsOf and cellsOf', () => {
  it('should join cells that no line separates', () => {
    const rules = [
      across(100, 50, 350),
      across(120, 150, 350),
      across(140, 50, 350),
      down(50, 100, 140),
      down(150, 100, 140),
      down(250, 120, 140),
      down(350, 100, 140)
    ]
    const [grid] = gridsOf(rules, [])
    expect(cellsOf(grid!).map(({row, column, rowspan, colspan}) => [row, column, rowspan, colspan])).toEqual([
      [0, 0, 2, 1],
      [0, 1, 1, 2],
      [1, 1, 1, 1],
      [1, 2, 1, 1]
    ])
  })

  it('should find rows where borders are drawn cell by cell', () => {
    const rules = [
      across(100, 50, 150),
      across(140, 50, 150),
      ...[50, 100, 150].flatMap(x => [down(x, 100, 120), down(x, 120, 140)])
    ]
    expect(cellsOf(gridsOf(rules, [])[0]!)).toHaveLength(4)
  })

  it('should find rows where all lines break that run down, though the sides are open', () => {
    const rules = [
      across(100, 20, 250),
      across(140, 20, 250),
      ...[50, 150].flatMap(x => [down(x, 100, 120), down(x, 120, 140)])
    ]
    expect(cellsOf(gridsOf(rules, [])[0]!).map(({row, column}) => [row, column])).toEqual([
      [0, 0],
      [0, 1],
      [0, 2],
      [1, 0],
      [1, 1],
      [1, 2]
    ])
  })

  it('should not end a row where one line runs on', () => {
    const rules = [
      across(100, 50, 250),
      across(140, 50, 250),
      down(50, 100, 140),
      ...[150, 250].flatMap(x => [down(x, 100, 120), down(x, 120, 140)])
    ]
    expect(cellsOf(gridsOf(rules, [])[0]!).map(cell => cell.rowspan)).toEqual([2, 1, 1])
  })

  it('should not make a grid of lines that do not meet', () => {
    expect(gridsOf([across(100, 50, 150), across(400, 50, 150), down(300, 100, 200), down(500, 100, 200)], [])).toEqual(
      []
    )
  })
})

describe('ruledTables', () => {
  const text = [
    lineAt(112, 'Area', {x: 55}),
    lineAt(112, 'Party', {x: 155}),
    lineAt(132, 'Energy', {x: 55}),
    lineAt(132, 'Norway', {x: 155})
  ]
  const frame = [across(100, 50, 250), across(140, 50, 250), down(50, 100, 140), down(250, 100, 140)]

  it('should read cells', () => {
    const page = pageOf({rules: [...frame, across(120, 50, 250), down(150, 100, 140)]})
    expect(cells(ruledTables(page, spansOf(text))[0]!.table)).toEqual([
      ['Area', 'Party'],
      ['Energy', 'Norway']
    ])
  })

  it('should cut a run that goes on in the next cell, but not a word that stands over a line', () => {
    const page = pageOf({rules: [...frame, across(120, 50, 250), down(150, 100, 140)]})
    const narrow = [lineAt(112, 'Area 12', {x: 128}), lineAt(132, 'Norwegian', {x: 130})]
    expect(cells(ruledTables(page, spansOf([...narrow, ...text.slice(2, 3)]))[0]!.table)).toEqual([
      ['Area', '12'],
      ['Energy', 'Norwegian']
    ])
  })

  it('should not take a frame around text for a table', () => {
    expect(ruledTables(pageOf({rules: frame}), spansOf(text))).toEqual([])
  })

  it('should read filled cells without lines', () => {
    const areas = [100, 120].flatMap(y => [50, 150].map(x => [x, y, x + 100, y + 20] as const))
    expect(cells(ruledTables(pageOf({areas}), spansOf(text))[0]!.table)).toHaveLength(2)
  })

  it('should not take the bars of a chart for cells', () => {
    const areas = [60, 120, 180, 240, 300].map(x => [x, 100 + x / 5, x + 30, 200] as const)
    expect(
      ruledTables(
        pageOf({areas}),
        spansOf([lineAt(150, '12', {x: 65}), lineAt(180, '30', {x: 185}), lineAt(190, '7', {x: 245})])
      )
    ).toEqual([])
  })
})

describe('linedTables', () => {
  const rows = [
    [lineAt(112, 'Area', {x: 50}), lineAt(112, 'Party', {x: 200})],
    [lineAt(132, 'Energy and', {x: 50}), lineAt(132, 'Norway', {x: 200})],
    [lineAt(144, 'climate', {x: 50})],
    [lineAt(162, 'Health', {x: 50}), lineAt(162, 'China', {x: 200})]
  ].flat()

  it('should find the text between rules of one extent', () => {
    const page = pageOf({rules: [100, 118, 170].map(y => across(y, 48, 400))})
    expect(linedTables(page, rows).map(table => table.segments.length)).toEqual([7])
  })

  it('should not take running text between the rules of head and foot', () => {
    const page = pageOf({rules: [60, 90, 780].map(y => across(y, 48, 548))})
    const prose = [
      ...linesAt(
        100,
        Array.from({length: 30}, () => 'A line of running text in its column, left'),
        {x: 50}
      ),
      ...linesAt(
        100,
        Array.from({length: 30}, () => 'A line of running text in its column, right'),
        {x: 305}
      )
    ]
    expect(linedTables(page, prose)).toEqual([])
  })
})

describe('tableFromRows', () => {
  it('should not join rows of numbers between two rules, but should join lines of text', () => {
    const row = (y: number, texts: readonly string[]): readonly Line[] =>
      texts.map((text, i) => lineAt(y, text, {x: 50 + 120 * i}))
    const rows = [
      row(100, ['Area', 'Year']),
      row(120, ['North', '12']),
      row(132, ['South', '13']),
      row(152, ['Total', '25'])
    ]
    expect(cells(tableFromRows(rows, [106, 138], 1)!)).toHaveLength(4)
    const texts = [rows[0]!, row(120, ['North and', 'By the']), row(132, ['South', 'board']), rows[3]!]
    expect(cells(tableFromRows(texts, [106, 138], 1)!)[1]).toEqual(['North and South', 'By the board'])
  })
})

describe('alignedTables', () => {
  it('should read rows that share columns', () => {
    const rows = ['Task|Date|Party', 'Report|2019|Norway', 'Review|2020|China', 'Meeting|2018|Norway'].flatMap(
      (row, i) => row.split('|').map((cell, k) => lineAt(100 + 14 * i, cell, {x: 50 + 150 * k}))
    )
    expect(cells(alignedTables(rows, [], 1)[0]!.table)).toEqual([
      ['Task', 'Date', 'Party'],
      ['Report', '2019', 'Norway'],
      ['Review', '2020', 'China'],
      ['Meeting', '2018', 'Norway']
    ])
  })

  it('should not read markers and their text as a table', () => {
    const rows = Array.from({length: 6}, (_, i) => [
      lineAt(100 + 14 * i, `${i + 1}.`, {x: 50}),
      lineAt(100 + 14 * i, 'an item of a list', {x: 70})
    ]).flat()
    expect(alignedTables(rows, [], 1)).toEqual([])
  })

  it('should not read running text as a table', () => {
    expect(
      alignedTables(
        linesAt(
          100,
          Array.from({length: 10}, () => 'one line of text after the other')
        ),
        [],
        1
      )
    ).toEqual([])
  })
})

describe('joinTables', () => {
  const table = (page: number, rows: readonly (readonly string[])[]): TableLayout => ({
    kind: 'table',
    page,
    box: [50, 100, 350, 200],
    region: page,
    rows: rows.map(row => row.map(cell => ({lines: [lineAt(100, cell, {page})], box: [50, 100, 150, 120]})))
  })
  const head = ['Area', 'Party']

  it('should join parts on two pages and drop the repeated head', () => {
    const joined = joinTables([table(1, [head, ['a', 'b']]), table(2, [head, ['c', 'd']])])
    expect(joined).toHaveLength(1)
    expect(cells(joined[0] as TableLayout)).toEqual([head, ['a', 'b'], ['c', 'd']])
  })

  it('should not join tables of one page or of other columns', () => {
    expect(joinTables([table(1, [head]), table(1, [head])])).toHaveLength(2)
    expect(joinTables([table(1, [head]), table(2, [['a', 'b', 'c']])])).toHaveLength(2)
  })
})
