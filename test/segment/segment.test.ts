import {describe, expect, it} from 'vitest'
import {collectingRun} from '../../pipeline/diagnostics/index.ts'
import type {DraftBlock, DraftDocument, DraftTextBlock} from '../../pipeline/model/draft.ts'
import type {Metadata} from '../../pipeline/model/metadata.ts'
import type {Place} from '../../pipeline/model/place.ts'
import {segment} from '../../pipeline/segment/segment.ts'

const metadata: Metadata = {
  title: null,
  type: null,
  published: null,
  signed: null,
  publisher: null,
  period: null,
  topics: [],
  attachments: [],
  related: [],
  contacts: [],
  organisation: null
}
const file: Place = {kind: 'file', file: 'a.md'}

function paragraph(text: string, more: Partial<DraftTextBlock> = {}): DraftTextBlock {
  return {type: 'paragraph', text, places: [file], links: [], segments: [], runs: [], ...more} as DraftTextBlock
}

function draft(...blocks: readonly DraftBlock[]): DraftDocument {
  const section = {
    places: [file],
    role: 'body',
    level: 1,
    title: null,
    introduction: null,
    blocks,
    sections: []
  } as const
  return {metadata, sections: [section]}
}

const run = () => collectingRun()
const first = (document: DraftDocument) => document.sections[0]!.blocks[0] as DraftTextBlock
const texts = (document: DraftDocument) => first(document).segments.map(({text}) => text)

describe('segment', () => {
  it('should split a paragraph into sentences with offsets into its text', () => {
    const {segments, text} = first(segment(draft(paragraph('Se kap. 3. Der står det.')), 'nb', run()))
    expect(segments.map(({start, end}) => text.slice(start, end))).toEqual(['Se kap. 3.', 'Der står det.'])
    expect(segments.map(s => s.text)).toEqual(['Se kap. 3.', 'Der står det.'])
  })

  it.each([
    ['nb', 'Tabell 2. Frister i planperioden'],
    ['en', 'Table 2. Deadlines in the plan period'],
    ['en', 'Fig. 3.1: Deadlines']
  ])('should keep the label of a caption with its sentence (%s)', (lang, text) => {
    expect(texts(segment(draft(paragraph(text, {type: 'caption'})), lang, run()))).toEqual([text])
  })

  it('should not join the sentences of a caption without a label', () => {
    const caption = paragraph('Planen gjelder i tre år. Se tabell 2.', {type: 'caption'})
    expect(texts(segment(draft(caption), 'nb', run()))).toHaveLength(2)
  })

  it.each(['heading', 'code', 'figure', 'contactLine'] as const)('should not split a %s', type => {
    const block = paragraph('Hva er planen? Hvem har laget den?', {type} as Partial<DraftTextBlock>)
    expect(texts(segment(draft(block), 'nb', run()))).toEqual(['Hva er planen? Hvem har laget den?'])
  })

  it('should give empty text no segments', () => {
    expect(texts(segment(draft(paragraph('  ')), 'nb', run()))).toEqual([])
    expect(
      texts(segment(draft(paragraph('', {type: 'heading', depth: 1} as Partial<DraftTextBlock>)), 'nb', run()))
    ).toEqual([])
  })

  it("should go by the block's own language where it has one", () => {
    expect(texts(segment(draft(paragraph('双方同意。工作开始。', {lang: 'zh-Hans'})), 'nb', run()))).toEqual([
      '双方同意。',
      '工作开始。'
    ])
  })

  it('should segment titles, introductions, cells and subsections', () => {
    const inner = {
      places: [file],
      role: 'body',
      level: 2,
      title: paragraph('Tittel'),
      introduction: paragraph('En. To.'),
      blocks: [],
      sections: []
    } as const
    const cell = {
      type: 'cell',
      text: 'Én. To.',
      places: [file],
      links: [],
      segments: [],
      runs: [],
      header: false
    } as const
    const table = {type: 'table', places: [file], rows: [[cell]]} as const
    const document = draft(table)
    const result = segment({...document, sections: [{...document.sections[0]!, sections: [inner]}]}, 'nb', run())
    const top = result.sections[0]!
    expect(top.blocks[0]?.type === 'table' && top.blocks[0].rows[0]?.[0]?.segments.map(({text}) => text)).toEqual([
      'Én.',
      'To.'
    ])
    expect(top.sections[0]!.title?.segments).toHaveLength(1)
    expect(top.sections[0]!.introduction?.segments).toHaveLength(2)
  })

  it('should not change what it is given', () => {
    const block = Object.freeze(paragraph('En. To.'))
    const document = Object.freeze(draft(block))
    segment(document, 'nb', run())
    expect(block.segments).toEqual([])
  })

  it('should report a language without rules, and not one with rules', () => {
    const [german, norwegian] = [run(), run()]
    segment(draft(paragraph('Ein Satz.')), 'de', german)
    segment(draft(paragraph('En setning.')), 'nn', norwegian)
    expect(german.diagnostics.map(({rule, detail}) => [rule, detail])).toEqual([
      ['segment:generic-rules', {lang: 'de'}]
    ])
    expect(norwegian.diagnostics).toEqual([])
  })

  it('should report a segment that is too long to be a sentence, and not code', () => {
    const long = 'ord '.repeat(600)
    const [prose, code] = [run(), run()]
    segment(draft(paragraph(long)), 'nb', prose)
    segment(draft(paragraph(long, {type: 'code'} as Partial<DraftTextBlock>)), 'nb', code)
    expect(prose.diagnostics.map(({rule, detail}) => [rule, detail])).toEqual([
      ['segment:long', {length: 2399, limit: 1500}]
    ])
    expect(code.diagnostics).toEqual([])
  })
})

describe('the places of a segment', () => {
  const point = (line: number, column: number, offset: number) => ({line, column, offset})
  const page = (n: number, ...boxes: readonly (readonly [number, number, number, number])[]): Place => ({
    kind: 'page',
    file: 'a.pdf',
    page: n,
    boxes
  })
  const placesOf = (block: DraftTextBlock) =>
    first(segment(draft(block), 'nb', run())).segments.map(({places}) => places)

  it('should be the columns that it covers of a line of text', () => {
    const text = 'En setning. To setninger.'
    const place: Place = {kind: 'text', file: 'a.md', start: point(3, 1, 20), end: point(3, 26, 45)}
    expect(placesOf(paragraph(text, {runs: [{start: 0, end: 25, place}]}))).toEqual([
      [{kind: 'text', file: 'a.md', start: point(3, 1, 20), end: point(3, 12, 31)}],
      [{kind: 'text', file: 'a.md', start: point(3, 13, 32), end: point(3, 26, 45)}]
    ])
  })

  it('should run from the first to the last run of one file', () => {
    const text = 'Se planen her. Slutt.'
    const at = (start: number, end: number, column: number): Place => ({
      kind: 'text',
      file: 'a.md',
      start: point(1, column, column - 1),
      end: point(1, column + end - start, column - 1 + end - start)
    })
    const runs = [
      {start: 0, end: 3, place: at(0, 3, 1)},
      {start: 3, end: 9, place: at(3, 9, 6)},
      {start: 9, end: 21, place: at(9, 21, 14)}
    ]
    expect(placesOf(paragraph(text, {runs}))).toEqual([
      [{kind: 'text', file: 'a.md', start: point(1, 1, 0), end: point(1, 19, 18)}],
      [{kind: 'text', file: 'a.md', start: point(1, 20, 19), end: point(1, 26, 25)}]
    ])
  })

  it('should be the share that it covers of a box on a page', () => {
    const text = 'Abcdefghi. Abcdefgh.'
    expect(placesOf(paragraph(text, {runs: [{start: 0, end: 20, place: page(1, [100, 50, 300, 60])}]}))).toEqual([
      [page(1, [100, 50, 200, 60])],
      [page(1, [210, 50, 300, 60])]
    ])
  })

  it('should have a box for each line that it runs over', () => {
    const text = 'Første linje og\nandre linje. Tredje.'
    const runs = [
      {start: 0, end: 15, place: page(1, [0, 0, 150, 10])},
      {start: 16, end: 36, place: page(1, [0, 12, 200, 22])}
    ]
    expect(placesOf(paragraph(text, {runs}))).toEqual([
      [page(1, [0, 0, 150, 10], [0, 12, 120, 22])],
      [page(1, [130, 12, 200, 22])]
    ])
  })

  it('should have a place for each page that it runs over', () => {
    const text = 'Første side og andre side.'
    const runs = [
      {start: 0, end: 14, place: page(1, [0, 700, 140, 710])},
      {start: 15, end: 26, place: page(2, [0, 50, 110, 60])}
    ]
    expect(placesOf(paragraph(text, {runs}))).toEqual([[page(1, [0, 700, 140, 710]), page(2, [0, 50, 110, 60])]])
  })

  it('should join the boxes of words on one line, and not of two columns', () => {
    const text = 'Ord og ord.'
    const runs = [
      {start: 0, end: 3, place: page(1, [0, 0, 30, 10])},
      {start: 4, end: 6, place: page(1, [34, 0, 54, 10])},
      {start: 7, end: 11, place: page(1, [300, 0, 340, 10])}
    ]
    expect(placesOf(paragraph(text, {runs}))).toEqual([[page(1, [0, 0, 54, 10], [300, 0, 340, 10])]])
  })

  it('should share out a run of several lines by the widths of its boxes', () => {
    const text = 'Abcdefghi. Abcdefgh.'
    const place = page(1, [0, 0, 100, 10], [0, 12, 100, 22])
    expect(placesOf(paragraph(text, {runs: [{start: 0, end: 20, place}]}))).toEqual([
      [page(1, [0, 0, 100, 10])],
      [page(1, [10, 12, 100, 22])]
    ])
  })

  it('should be those of the block where no run knows', () => {
    expect(placesOf(paragraph('En. To.'))).toEqual([[file], [file]])
  })
})
