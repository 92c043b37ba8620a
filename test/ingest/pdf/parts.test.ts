import {describe, expect, it} from 'vitest'
import {joinAcrossPages} from '../../../pipeline/ingest/pdf/across-pages.ts'
import {isCaptionText, markCaptions} from '../../../pipeline/ingest/pdf/captions.ts'
import {visibleSpans} from '../../../pipeline/ingest/pdf/clean-spans.ts'
import {contentsOf} from '../../../pipeline/ingest/pdf/contents.ts'
import {documentStyle} from '../../../pipeline/ingest/pdf/document-style.ts'
import {withDrawnBullets} from '../../../pipeline/ingest/pdf/drawn-bullets.ts'
import {findFootnotes} from '../../../pipeline/ingest/pdf/footnotes.ts'
import type {TextLayout} from '../../../pipeline/ingest/pdf/layout-block.ts'
import {type Line, lineOf} from '../../../pipeline/ingest/pdf/line.ts'
import {nestLists} from '../../../pipeline/ingest/pdf/nest-lists.ts'
import {signatureBlocks} from '../../../pipeline/ingest/pdf/signatures.ts'
import {joinTags, type TagNode} from '../../../pipeline/ingest/pdf/tag-tree.ts'
import {watermarksOf} from '../../../pipeline/ingest/pdf/watermark.ts'
import {listMarker} from '../../../pipeline/language/list-marker.ts'
import {lineAt, linesAt, pageOf, spanAt} from './lines.ts'

const paragraph = (lines: readonly Line[], parts: Partial<TextLayout> = {}): TextLayout => ({
  kind: 'paragraph',
  lines,
  left: Math.min(...lines.map(line => line.box[0])),
  right: Math.max(...lines.map(line => line.box[2])),
  region: lines[0]!.page,
  ...parts
})
const item = (marker: string, left: number, region = 1): TextLayout =>
  paragraph([lineAt(100, 'text', {x: left + 10})], {kind: 'listItem', marker: listMarker(`${marker} x`)!, left, region})

describe('contentsOf', () => {
  const entry = (y: number, title: string, number: string): readonly Line[] => [
    lineAt(y, title),
    lineAt(y, number, {x: 500 - 5 * number.length})
  ]

  it('should read titles with leaders and page numbers', () => {
    const lines = ['Aims .......... 3', 'Means ......... 4', 'Ends .......... 9'].map((text, i) =>
      lineAt(100 + 14 * i, text)
    )
    const [found] = contentsOf(lines, 0, false)
    expect(found?.entries.map(e => e.lines[0]!.text)).toEqual(['Aims 3', 'Means 4', 'Ends 9'])
  })

  it('should read entries without leaders under a title that says so', () => {
    const lines = [lineAt(60, '目录'), ...entry(100, '第一条 目的', '3'), ...entry(114, '第二条 定义', '4')]
    expect(contentsOf(lines, 0, false)[0]?.entries).toHaveLength(2)
  })

  it('should not read numbers that count down', () => {
    const lines = [...entry(100, 'Energy', '12'), ...entry(114, 'Health', '5'), ...entry(128, 'Ocean', '2')]
    expect(contentsOf(lines, 0, false)).toEqual([])
  })

  it('should not read a line that ends in a year', () => {
    expect(
      contentsOf(linesAt(100, ['The plan ends in 2020', 'and the next one in 2024', 'and so on in 2028']), 0, false)
    ).toEqual([])
  })
})

describe('findFootnotes', () => {
  const style = documentStyle([
    linesAt(
      100,
      Array.from({length: 9}, () => 'A line of the text of this document')
    )
  ])
  const reference = lineOf(1, [spanAt(100, 'The amount'), spanAt(96, '1', {x: 101, size: 6})])
  const note = (y: number, label = '1'): TextLayout =>
    paragraph([lineOf(1, [spanAt(y - 3, label, {size: 5}), spanAt(y, 'Paid in two parts.', {x: 55, size: 8})])])

  it('should tie a note to its reference', () => {
    const notes = findFootnotes([paragraph([reference]), note(760)], [pageOf()], style)
    expect(notes.blocks[1]).toMatchObject({kind: 'footnote', noteId: '1'})
    expect(notes.noteAt(reference.spans[1]!, reference)).toEqual({label: '1', identifier: '1'})
  })

  it('should tie a note whose label is a superscript figure of the font', () => {
    const call = lineOf(1, [spanAt(100, 'The amount'), spanAt(96.5, '¹', {x: 101, size: 6})])
    const low = lineOf(1, [spanAt(757, '¹', {size: 4.8}), spanAt(760, 'Paid in two parts.', {x: 55, size: 8})])
    const notes = findFootnotes([paragraph([call]), paragraph([low])], [pageOf()], style)
    expect(notes.blocks[1]).toMatchObject({kind: 'footnote', noteId: '1'})
    expect(notes.noteAt(call.spans[1]!, call)).toEqual({label: '1', identifier: '1'})
  })

  it('should tie a note whose call is raised, but as large as the text', () => {
    const call = lineOf(1, [spanAt(100, 'The amount'), spanAt(95.2, '1', {x: 101, size: 9.7})])
    const notes = findFootnotes([paragraph([call]), note(760)], [pageOf()], style)
    expect(notes.noteAt(call.spans[1]!, call)).toEqual({label: '1', identifier: '1'})
  })

  it('should not take a dated line for a note', () => {
    const dated = paragraph([lineAt(760, '30 September 2019', {size: 8})])
    expect(findFootnotes([paragraph([reference]), dated], [pageOf()], style).blocks[1]).toMatchObject({
      kind: 'paragraph'
    })
  })

  it('should not take a heading with a number for a note, nor the line under a link for the rule over notes', () => {
    const call = (text: string) => lineOf(1, [spanAt(380, 'The amount'), spanAt(376, text, {x: 101, size: 6})])
    const page = (width: number) => pageOf({rules: [{horizontal: true, box: [101, 382, 101 + width, 382.5]}]})
    const kinds = (second: Line, width: number) =>
      findFootnotes([paragraph([call('2')]), paragraph([second])], [page(width)], style).blocks.map(({kind}) => kind)
    expect(kinds(lineAt(420, '2 Goals', {size: 14}), 100)).toEqual(['paragraph', 'paragraph'])
    expect(kinds(lineAt(420, '2 Paid in parts.'), 6)).toEqual(['paragraph', 'paragraph'])
    expect(kinds(lineAt(420, '2 Paid in parts.'), 100)).toEqual(['paragraph', 'footnote'])
  })

  it('should not see a reference in a lowered figure or in the power of a unit', () => {
    const small = (text: string, y: number, x: number) => ({...spanAt(y, text, {x, size: 6}), order: 1})
    const lines = [
      lineOf(1, [spanAt(100, 'emissions of CO'), small('1', 102, 125)]),
      lineOf(1, [spanAt(112, 'an area of 120 km'), small('2', 108, 135)])
    ]
    const notes = findFootnotes(
      [paragraph(lines), note(760), note(772, '2')],
      [pageOf({rules: [{horizontal: true, box: [50, 740, 150, 740.5]}]})],
      style
    )
    expect(lines.map(line => notes.noteAt(line.spans[1]!, line))).toEqual([null, null])
  })

  it('should not see a reference in a raised letter without a note', () => {
    expect(findFootnotes([paragraph([reference])], [pageOf()], style).noteAt(reference.spans[1]!, reference)).toBeNull()
  })
})

describe('isCaptionText', () => {
  it.each([
    'Table 1. Priority areas',
    'Tabell 2 Frister',
    'Figure 3.1: Results',
    '表1 优先领域',
    '图2：结果',
    'Figur 4'
  ])('should know %s', text => {
    expect(isCaptionText(text)).toBe(true)
  })

  it.each([
    'Table of contents',
    'Table 3 shows the areas',
    'Tabell 2 viser fristene',
    'Figures are invented',
    '表示同意'
  ])('should not know %s', text => {
    expect(isCaptionText(text)).toBe(false)
  })
})

describe('markCaptions', () => {
  const page = pageOf({pictures: [[50, 100, 400, 300]]})
  const kinds = (y: number): readonly string[] =>
    markCaptions([paragraph([lineAt(y, 'Boats in the harbour', {size: 8})])], [page], 10).map(block => block.kind)

  it('should find a caption without a number in small type right under its picture', () => {
    expect(kinds(312)).toEqual(['caption'])
  })

  it('should not find one further down', () => {
    expect(kinds(340)).toEqual(['paragraph'])
  })
})

describe('signatureBlocks', () => {
  const rules = [50, 320].map(x => ({horizontal: true, box: [x, 200, x + 200, 200] as const}))
  const left = [lineAt(220, 'For Norway: the ministry'), lineAt(240, 'Director General')]
  const right = [lineAt(220, 'For China: the ministry', {x: 320}), lineAt(240, 'Deputy Director', {x: 320})]

  it('should read the parties one after the other', () => {
    const [block] = signatureBlocks(pageOf({rules}), [...left, ...right])
    expect(block?.columns.map(column => column.map(line => line.text))).toEqual([
      ['For Norway: the ministry', 'Director General'],
      ['For China: the ministry', 'Deputy Director']
    ])
  })

  it('should not take one rule over text for a signature', () => {
    expect(signatureBlocks(pageOf({rules: rules.slice(0, 1)}), left)).toEqual([])
  })
})

describe('watermarksOf', () => {
  const page = (spans: readonly ReturnType<typeof spanAt>[]) => ({width: 595, height: 842, spans})
  const body = spanAt(100, 'Text of the page')

  it('should find slanted large text', () => {
    const mark = spanAt(400, 'SPECIMEN', {size: 80, angle: 315, ink: 0.1})
    expect([...watermarksOf([page([body, mark])])[0]!]).toEqual([mark])
  })

  it('should find large faint text that most pages have', () => {
    const mark = spanAt(400, 'DRAFT', {size: 60, ink: 0.1})
    expect(watermarksOf([page([body, mark]), page([body, mark]), page([body])]).map(found => found.size)).toEqual([
      1, 1, 0
    ])
  })

  it('should not find a grey heading', () => {
    expect(watermarksOf([page([body, spanAt(60, 'Chapter one', {size: 24, ink: 0.4})])])[0]!.size).toBe(0)
  })
})

describe('withDrawnBullets', () => {
  const text = spanAt(100, 'joint projects', {x: 70})

  it('should put a bullet where a dot is drawn before a line', () => {
    const added = withDrawnBullets(pageOf({dots: [[58, 95, 62, 99]]}), [text])
    expect(added.map(span => span.text)).toEqual(['joint projects', '•'])
  })

  it('should put one in a column beside another, where more lines start with its text', () => {
    const beside = spanAt(100, 'left', {x: 10})
    const page = pageOf({dots: [[58, 95, 62, 99]]})
    expect(withDrawnBullets(page, [beside, text])).toHaveLength(2)
    expect(withDrawnBullets(page, [beside, text, spanAt(112, 'the next', {x: 70})])).toHaveLength(4)
  })

  it('should not put one for a dot elsewhere', () => {
    expect(
      withDrawnBullets(
        pageOf({
          dots: [
            [300, 40, 304, 44],
            [20, 95, 24, 99]
          ]
        }),
        [text]
      )
    ).toHaveLength(1)
  })
})

describe('visibleSpans', () => {
  it('should drop what is printed twice and what is not seen', () => {
    const text = spanAt(100, 'Heading')
    const shadow = {...spanAt(100.5, 'Heading', {x: 50.5}), ink: 0.3}
    const hidden = {...spanAt(200, 'hidden'), invisible: true}
    expect(visibleSpans(pageOf({spans: [text, shadow, hidden]})).map(span => span.text)).toEqual(['Heading'])
  })

  it('should not drop invisible text where there is no other', () => {
    expect(visibleSpans(pageOf({spans: [{...spanAt(200, 'from a scan'), invisible: true}]}))).toHaveLength(1)
  })
})

describe('nestLists', () => {
  it('should nest by indent and return to the outer list', () => {
    const [list, ...more] = nestLists([item('–', 50), item('a)', 70), item('b)', 70), item('–', 50)])
    expect(more).toEqual([])
    expect(list?.items.map(i => i.children.length)).toEqual([1, 0])
  })

  it('should go on with an open list in a new column', () => {
    const [list, ...more] = nestLists([item('1.', 50), item('2.', 320, 2)])
    expect(more).toEqual([])
    expect(list?.items).toHaveLength(2)
  })

  it('should nest Chinese markers by their order, whatever their indents', () => {
    const [list, ...more] = nestLists([
      item('第一条', 74),
      item('（一）', 62),
      item('①', 95),
      item('（二）', 62),
      item('第二条', 74)
    ])
    expect(more).toEqual([])
    expect(list?.items.map(i => i.children.length)).toEqual([1, 0])
  })

  it('should not join lists with other markers', () => {
    expect(nestLists([item('1.', 50), item('•', 50)])).toHaveLength(2)
  })
})

describe('joinAcrossPages', () => {
  const open = paragraph(linesAt(700, ['A paragraph that runs to the end of', 'the page and then goes on without a']))

  it('should join a sentence that a page breaks, over a note between', () => {
    const note = paragraph([lineAt(780, 'A note.')], {kind: 'footnote'})
    const joined = joinAcrossPages([open, note, paragraph(linesAt(60, ['stop on the next.'], {page: 2}))])
    expect(joined.map(block => (block as TextLayout).lines.length)).toEqual([3, 1])
  })

  it('should join Han characters', () => {
    const han = paragraph(
      linesAt(700, ['双方应加强在科学和技术方面的合作并且', '每年就合作的进展情况相互通报和交流有'])
    )
    expect(joinAcrossPages([han, paragraph(linesAt(60, ['关信息。'], {page: 2}))])).toHaveLength(1)
  })

  it('should not join after the end of a sentence', () => {
    const ended = paragraph(linesAt(700, ['A paragraph that ends with the page.']))
    expect(joinAcrossPages([ended, paragraph(linesAt(60, ['and another.'], {page: 2}))])).toHaveLength(2)
  })
})

describe('joinTags', () => {
  const tag = (role: string, ...children: TagNode['children']): TagNode => ({role, children})
  const on = (page: number, mcid: number) => ({page, mcid})
  const list = (filled: readonly TagNode['children'][]): TagNode =>
    tag('Root', tag('Document', tag('L', ...filled.map(children => tag('LI', ...children)))))

  it('should join an element that two pages fill in part', () => {
    const joined = joinTags([list([[on(1, 0)], [on(1, 1)], []]), list([[], [], [on(2, 0)]])])
    expect(joined).toEqual(list([[on(1, 0)], [on(1, 1)], [on(2, 0)]]))
  })

  it('should not join lists that both are full', () => {
    const joined = joinTags([list([[on(1, 0)], [on(1, 1)]]), list([[on(2, 0)], [on(2, 1)]])])
    const document = joined?.children[0] as TagNode
    expect(document.children).toHaveLength(2)
  })
})
