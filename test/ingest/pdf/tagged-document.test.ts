import {describe, expect, it} from 'vitest'
import {blockLanguages} from '../../../pipeline/ingest/pdf/block-languages.ts'
import {documentStyle} from '../../../pipeline/ingest/pdf/document-style.ts'
import {settleTitle} from '../../../pipeline/ingest/pdf/headings.ts'
import type {LayoutBlock, TextLayout} from '../../../pipeline/ingest/pdf/layout-block.ts'
import {type Line, lineOf} from '../../../pipeline/ingest/pdf/line.ts'
import type {TagNode} from '../../../pipeline/ingest/pdf/tag-tree.ts'
import {taggedBlocks} from '../../../pipeline/ingest/pdf/tagged-blocks.ts'
import {withUntagged} from '../../../pipeline/ingest/pdf/untagged-text.ts'
import {lineAt, spanAt} from './lines.ts'

const block = (lines: readonly Line[], more: Partial<TextLayout> = {}): TextLayout => ({
  kind: 'paragraph',
  lines,
  left: 50,
  right: 500,
  region: 0,
  ...more
})
const tagged = (y: number, text: string, mcid: number): TextLayout => block([lineOf(1, [{...spanAt(y, text), mcid}])])

describe('withUntagged', () => {
  it('should keep text without a tag where it stands', () => {
    const [one, three] = [tagged(100, 'The first', 0), tagged(140, 'The third', 1)]
    const two = block([lineAt(120, 'The second')])
    expect(withUntagged([one, three], [one, two, three], new Set())).toEqual([one, two, three])
  })

  it('should not keep what the tags leave out on purpose', () => {
    const one = tagged(100, 'The first', 0)
    const picture = tagged(120, 'Letters in a picture', 1)
    const artifact = block([lineOf(1, [{...spanAt(140, 'An artifact'), artifact: true}])])
    expect(withUntagged([one], [one, picture, artifact], new Set(['1|1']))).toEqual([one])
  })
})

describe('blockLanguages', () => {
  const norwegian = block([lineAt(100, 'Departementet skal legge fram en plan for arbeidet med havet og kysten.')], {
    lang: 'nb'
  })
  const english = block([lineAt(120, 'The ministry shall present a plan for the work with the sea.')], {lang: 'en'})
  const langs = (blocks: readonly LayoutBlock[]): readonly unknown[] =>
    blockLanguages(blocks).map(own => ('lang' in own ? own.lang : undefined))

  it('should keep the language of a block that is not the usual one', () => {
    expect(langs([norwegian, english])).toEqual([undefined, 'en'])
  })

  it('should not keep a language that the text belies', () => {
    expect(langs([norwegian, {...norwegian, lang: 'en'}])).toEqual([undefined, undefined])
  })
})

describe('taggedBlocks', () => {
  const on = (mcid: number) => ({page: 1, mcid})
  const tag = (role: string, ...children: TagNode['children']): TagNode => ({role, children})
  const spans = [
    spanAt(100, 'the outer item', {x: 70}),
    spanAt(112, 'the inner item', {x: 100}),
    spanAt(100, 'a)', {x: 50}),
    spanAt(140, 'Figure 1. Catch by year')
  ].map((span, mcid) => ({...span, mcid}))
  const read = (root: TagNode): readonly LayoutBlock[] =>
    taggedBlocks(root, ({mcid}) => spans.filter(span => span.mcid === mcid), documentStyle([]))

  it('should find the marker of an item behind the list that stands in it', () => {
    const inner = tag('L', tag('LI', tag('LBody', on(1))))
    const [item, ...others] = read(tag('Root', tag('L', tag('LI', tag('LBody', on(0), inner, on(2))))))
    expect(item).toMatchObject({kind: 'listItem', marker: {text: 'a)'}})
    expect(others).toHaveLength(1)
  })

  it('should read what a figure shows and its caption', () => {
    const figure = tag('Figure', {role: 'Figure', alt: 'Bars that grow', children: [on(9)]}, tag('Caption', on(3)))
    expect(read(tag('Root', figure))).toMatchObject([{kind: 'figure', alt: 'Bars that grow'}, {kind: 'caption'}])
  })

  it('should take the label of a note from its text where the tags have none', () => {
    const label = {...spanAt(160, '1', {size: 8}), mcid: 4}
    const text = {...spanAt(160, 'See the act.', {x: 58, size: 8}), mcid: 5}
    spans.push(label, text)
    const [note] = read(tag('Root', tag('Note', tag('P', on(4), on(5)))))
    expect(note).toMatchObject({kind: 'footnote', noteId: '1', lines: [{text: 'See the act.'}]})
  })
})

describe('settleTitle', () => {
  const heading = (y: number, text: string): TextLayout =>
    block([lineAt(y, text, {size: 14})], {kind: 'heading', depth: 1})

  it('should find the title that is tagged as a paragraph by its size', () => {
    const title = block([lineAt(60, 'The plan', {size: 22})])
    expect(settleTitle([title, heading(90, 'Aims'), heading(120, 'Means')])).toMatchObject([
      {role: 'title', depth: 1},
      {depth: 2},
      {depth: 2}
    ])
  })

  it('should not take a paragraph in the size of the text for the title', () => {
    const blocks = [block([lineAt(60, 'The plan')]), heading(90, 'Aims'), heading(120, 'Means')]
    expect(settleTitle(blocks)).toEqual(blocks)
  })
})
