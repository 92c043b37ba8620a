import {expect, it} from 'vitest'
import {toBlocks} from '../../pipeline/emit/index.ts'
import {makeBlock, makeDocument, makeSection, makeTable} from '../make-document.ts'

it('should list title, introduction, blocks and subsections in reading order', () => {
  const inner = makeSection({
    level: 2,
    title: makeBlock('heading', 'Formål', {depth: 2}),
    blocks: [makeBlock('paragraph', 'Tekst.')]
  })
  const outer = makeSection({
    title: makeBlock('heading', 'Plan'),
    introduction: makeBlock('paragraph', 'Områder:'),
    blocks: [makeBlock('listItem', 'miljø', {depth: 2})],
    sections: [inner]
  })
  expect(toBlocks(makeDocument([outer]))).toEqual([
    {type: 'heading', level: 1, text: 'Plan'},
    {type: 'paragraph', text: 'Områder:'},
    {type: 'listItem', level: 2, text: 'miljø'},
    {type: 'heading', level: 2, text: 'Formål'},
    {type: 'paragraph', text: 'Tekst.'}
  ])
})

it('should give a table its rows and its text', () => {
  const [block] = toBlocks(
    makeDocument([
      makeSection({
        blocks: [
          makeTable([
            ['Nr.', 'Område'],
            ['1', '']
          ])
        ]
      })
    ])
  )
  expect(block).toEqual({
    type: 'table',
    text: 'Nr. Område\n1',
    rows: [
      ['Nr.', 'Område'],
      ['1', '']
    ]
  })
})

it('should give page and box of the first place', () => {
  const places = [
    {kind: 'page' as const, file: 'plan.nb.pdf', page: 2, boxes: [[1, 2, 3, 4] as const]},
    {kind: 'page' as const, file: 'plan.nb.pdf', page: 3, boxes: [[5, 6, 7, 8] as const]}
  ]
  const [block] = toBlocks(makeDocument([makeSection({blocks: [makeBlock('paragraph', 'Over to sider', {places})]})]))
  expect(block).toEqual({type: 'paragraph', text: 'Over to sider', page: 2, box: [1, 2, 3, 4]})
})

it('should not list blocks without text', () => {
  expect(toBlocks(makeDocument([makeSection({blocks: [makeBlock('figure', '')]})]))).toEqual([])
})

it('should put a note at the end of the section that calls it, not of the document', () => {
  const section = (title: string, text: string, notes: readonly {at: number; label: string; note: string}[]) =>
    makeSection({
      title: makeBlock('heading', title, {depth: 1}),
      blocks: [makeBlock('paragraph', text, {notes}), makeBlock('paragraph', 'Mer.')]
    })
  const blocks = toBlocks(
    makeDocument([
      section('Formål', 'Planen.', [{at: 6, label: '1', note: '1'}]),
      section('Tiltak', 'Tiltakene.', []),
      makeSection({
        role: 'footnotes',
        blocks: [
          makeBlock('footnote', 'Kalt.', {note: '1'}),
          makeBlock('footnote', 'Ikke kalt.', {label: '2', note: '2'})
        ]
      })
    ])
  )
  expect(blocks.map(block => block.text)).toEqual([
    'Formål',
    'Planen.',
    'Mer.',
    'Kalt.',
    'Tiltak',
    'Tiltakene.',
    'Mer.',
    'Ikke kalt.'
  ])
})
