import {expect, it} from 'vitest'
import {parallelMarkdown} from '../../pipeline/emit/index.ts'
import type {Alignment, Document, TranslationUnit} from '../../pipeline/model/index.ts'
import {makeBlock, makeDocument, makeSection} from '../make-document.ts'

const labels = (key: string) => key

function edition(lang: string, texts: readonly string[], fields: Partial<Document> = {}): Document {
  const [head = '', ...rest] = texts
  return makeDocument(
    [makeSection({title: makeBlock('heading', head), blocks: rest.map(text => makeBlock('paragraph', text))})],
    {lang, ...fields}
  )
}

function idOf({sections}: Document, index: number): string[] {
  const blocks = sections.flatMap(({title, blocks}) => [...(title ? [title] : []), ...blocks])
  const block = blocks[index]
  return block && block.type !== 'table' ? block.segments.map(({id}) => id) : []
}

const nb = edition('nb', ['Formål', 'Første.', 'Andre.'])
const en = edition('en', ['Purpose', 'First and second.'], {authority: 'unofficial-translation'})
const unit = (id: string, nbIds: string[], enIds: string[], confidence: number): TranslationUnit => ({
  id,
  members: {nb: nbIds, en: enIds},
  confidence,
  pairs: {'nb-en': {confidence, status: 'auto'}}
})
const alignment: Alignment = {
  work: 'test',
  part: 'page',
  langs: ['nb', 'en'],
  coverage: [],
  units: [unit('u1', idOf(nb, 0), idOf(en, 0), 0.99), unit('u2', [...idOf(nb, 1), ...idOf(nb, 2)], idOf(en, 1), 0.8)]
}

it('should give each unit a row with its languages and how sure it is', () => {
  const markdown = parallelMarkdown(alignment, [nb, en], labels)
  expect(markdown).toContain('## Formål')
  expect(markdown).toContain('| **Formål** | **Purpose** | ● |\n| Første. Andre. | First and second. | ◐ |')
})

it('should say what a translation is', () => {
  const licensed = {...en, rights: {...en.rights, licence: 'CC-BY-4.0', attribution: 'The Ministry'}}
  const markdown = parallelMarkdown(alignment, [nb, licensed], labels)
  expect(markdown).toContain('language.en: notice.unofficial-translation')
  expect(markdown).toMatch(
    /\n {2}en:\n {4}authority: unofficial-translation\n[\s\S]*licence: CC-BY-4.0\n {4}attribution: The Ministry\n/
  )
})

it('should show a side that is missing', () => {
  const missing = {...alignment, units: [unit('u3', idOf(nb, 1), [], 0)]}
  expect(parallelMarkdown(missing, [nb, en], labels)).toContain('| Første. | parallel.none | – |')
})

it('should leave out what names a person, and say so', () => {
  const [section] = en.sections
  const markdown = parallelMarkdown(alignment, [nb, en], labels, new Set([section?.blocks[0]?.id ?? '']))
  expect(markdown).not.toContain('First and second.')
  expect(markdown).toContain('| Første. Andre. | parallel.none | – |')
  expect(markdown).toContain('parallel.withheld')
})

it('should mark a list item once, however many sentences it has', () => {
  const item = makeBlock('listItem', 'Én. To.')
  const [segment] = item.segments
  const segments = [
    {...segment!, text: 'Én.', end: 3},
    {...segment!, id: 'f'.repeat(16), text: 'To.', start: 4, end: 7}
  ]
  const list = makeDocument([makeSection({blocks: [{...item, segments} as typeof item]})], {lang: 'nb'})
  const units = [
    unit(
      'u4',
      segments.map(({id}) => id),
      idOf(en, 1),
      1
    )
  ]
  expect(parallelMarkdown({...alignment, units}, [list, en], labels)).toContain('| • Én. To. |')
  const labelled = {...item, segments, ordered: true, marker: '（一）'} as typeof item
  const counted = makeDocument([makeSection({blocks: [labelled]})], {lang: 'nb'})
  expect(parallelMarkdown({...alignment, units}, [counted, en], labels)).toContain('| （一）Én. To. |')
})
