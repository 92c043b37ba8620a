import {toString as textOf} from 'mdast-util-to-string'
import {describe, expect, it} from 'vitest'
import {collectingRun} from '../../../pipeline/diagnostics/index.ts'
import {ingestPdf} from '../../../pipeline/ingest/pdf/ingest-pdf.ts'
import {joinedParts, turnedParts} from '../../../pipeline/ingest/pdf/turned-parts.ts'
import type {Source} from '../../../pipeline/ingest/source.ts'
import {pageOf, spanAt} from './lines.ts'
import {paragraphAt, type RawPage, rawPdf, ruleAt, textAt, upwardAt} from './raw-pdf.ts'

const read = (pages: readonly RawPage[]): Promise<Source> =>
  ingestPdf({file: 'x.pdf', bytes: rawPdf(pages)}, {}, collectingRun())
const texts = (source: Source): readonly string[] => source.root.children.map(node => textOf(node))
const rowsOf = (source: Source): readonly (readonly string[])[] =>
  source.root.children.flatMap(node =>
    node.type === 'table' ? node.children.map(row => row.children.map(cell => textOf(cell))) : []
  )

const filler = [
  'The parties agree to work together on research and on technology for the',
  'whole of the period, and to tell one another every year what has been done',
  'and what is left to do in each of the areas that this plan names.'
]

/** A table on its side: columns follow each other up the page, rows from left to right. */
const turnedTable = [
  ['Month', 'Trips', 'Buses'],
  ['January', '120', '14'],
  ['February', '130', '15'],
  ['March', '145', '17'],
  ['April', '150', '18']
].flatMap((row, r) => row.map((cell, c) => upwardAt(420 + 14 * r, 400 - 80 * c, cell)))

describe('text that runs up a page of upright text', () => {
  it('should be read with the places that it has on the page', async () => {
    const source = await read([
      {
        content:
          paragraphAt(120, 100, filler) + upwardAt(90, 300, 'Trips in millions', 8) + paragraphAt(120, 400, filler)
      }
    ])
    expect(texts(source)).toEqual([filler.join(' '), 'Trips in millions', filler.join(' ')])
    const label = source.root.children.find(node => textOf(node) === 'Trips in millions')
    const place = label?.data?.places?.[0]
    expect(place?.kind === 'page' && place.boxes[0]!.map(Math.round)).toEqual([83, 245, 92, 300])
  })

  it('should be a table where it stands as one beside a text', async () => {
    const narrow = ['The table beside', 'this text is set', 'on its side, and', 'is read as one', 'that is upright.']
    const source = await read([{content: paragraphAt(80, 180, narrow) + turnedTable.join('')}])
    expect(rowsOf(source)[2]).toEqual(['February', '130', '15'])
    expect(texts(source)).toContain(narrow.join(' '))
  })

  it('should be a table on a page whose head and number are upright', async () => {
    const page = (n: number, body: string): RawPage => ({
      content: textAt(80, 40, 'Plan of work', 8) + body + textAt(290, 810, String(n), 8)
    })
    const source = await read([
      page(1, paragraphAt(80, 100, filler)),
      page(2, turnedTable.join('')),
      page(3, paragraphAt(80, 100, [...filler].reverse()))
    ])
    expect(rowsOf(source)).toHaveLength(5)
    expect(texts(source).join(' ')).not.toMatch(/Plan of work|\b2$/)
    expect(source.furniture.filter(({kind}) => kind === 'page-number')).toHaveLength(3)
  })

  it('should be the head of its column in a table of upright text', async () => {
    const grid = [100, 200, 230, 260].map(x => ruleAt(x, 100, x, 204)).join('')
    const rules = [100, 164, 184, 204].map(y => ruleAt(100, y, 260, y)).join('')
    const body = textAt(104, 160, 'Place') + upwardAt(219, 160, 'Households', 9) + upwardAt(241, 160, 'Leakage,', 9)
    const rows = ['North Bay', 'South Bay'].map(
      (name, i) => textAt(104, 178 + 20 * i, name) + textAt(206, 178 + 20 * i, '12') + textAt(236, 178 + 20 * i, '31')
    )
    const source = await read([{content: grid + rules + body + upwardAt(252, 160, 'per cent', 9) + rows.join('')}])
    expect(rowsOf(source)).toEqual([
      ['Place', 'Households', 'Leakage, per cent'],
      ['North Bay', '12', '31'],
      ['South Bay', '12', '31']
    ])
  })
})

describe('marks in the margin', () => {
  const marked = (marks: readonly string[]): Promise<Source> =>
    read(marks.map((mark, i) => ({content: upwardAt(30, 400, mark, 8) + paragraphAt(120, 300 + i, filler)})))

  it('should be furniture where pages near by have the same, and where they change with the chapter', async () => {
    const source = await marked(['Chapter one', 'Chapter one', 'Chapter two', 'Chapter two', 'Annex'])
    expect(texts(source)).toEqual(Array.from({length: 5}, () => filler.join(' ')))
    expect(source.furniture.map(({text}) => text)).toEqual([
      'Chapter one',
      'Chapter one',
      'Chapter two',
      'Chapter two',
      'Annex'
    ])
  })

  it('should not be furniture where nothing else proves it', async () => {
    expect(texts(await marked(['Received in the archive']))).toContain('Received in the archive')
  })
})

describe('turnedParts and joinedParts', () => {
  const up = (x: number, foot: number, text: string) => ({
    ...spanAt(0, text, {angle: 270}),
    box: [x - 8, foot - 5 * text.length, x + 2, foot] as const,
    baseline: foot,
    edges: Array.from(text, (_, i) => -foot + 5 * i)
  })
  const labels = [up(60, 300, 'First axis'), up(60, 600, 'Second axis')]

  it('should keep labels apart that upright text or white space parts', () => {
    const parts = turnedParts(pageOf(), labels, [])
    expect(parts.map(part => part.segments.map(s => s.text))).toEqual([['Second axis'], ['First axis']])
    expect(joinedParts(pageOf(), parts, [])).toHaveLength(2)
  })

  it('should join columns of one table unless upright text stands between', () => {
    const columns = [300, 600].flatMap(foot => [up(60, foot, 'cell'), up(72, foot, 'cell')])
    const parts = turnedParts(pageOf(), columns, [])
    expect(joinedParts(pageOf(), parts, [])).toHaveLength(1)
    expect(joinedParts(pageOf(), parts, [spanAt(450, 'Between', {x: 52})])).toHaveLength(2)
  })
})
