import {readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {beforeAll, describe, expect, it} from 'vitest'
import type {DraftSection, TextRun} from '../../pipeline/model/draft.ts'
import {metadata} from '../../pipeline/model/metadata.ts'
import type {Place} from '../../pipeline/model/place.ts'
import {expectFile} from './expected.ts'
import {type Reading, readFile, textsOf} from './read.ts'

const url = 'https://www.regjeringen.no/no/dokumenter/kina-og-norge/id2568993/'
const file = (lang: string): string =>
  fileURLToPath(new URL(`../../sources/kina-norge-handlingsplan/page.${lang}.md`, import.meta.url))

const readings: Record<string, Reading> = {}
beforeAll(async () => {
  for (const lang of ['nb', 'en', 'zh-Hans']) readings[lang] = await readFile(file(lang), {lang, url})
})

describe.each(['nb', 'en', 'zh-Hans'])('the page in %s', lang => {
  const read = (): Reading => readings[lang]!

  it('should come out as expected, to the last place', () => expectFile(`extract/page/${lang}.json`, read().draft))

  it('should not report anything', () => expect(read().diagnostics).toEqual([]))

  it('should have metadata that its schema accepts', () =>
    expect(metadata.safeParse(read().draft.metadata).success).toBe(true))

  it('should have three activities and eight priority areas, the last of them an open clause', () => {
    const inRole = (role: string) => read().draft.sections.filter(section => section.role === role)
    const [activities, areas] = [inRole('activities'), inRole('priority-areas')]
    expect(activities.map(section => [section.title, section.blocks.length])).toEqual([[null, 3]])
    expect(areas.map(section => [section.title, section.blocks.length])).toEqual([[null, 8]])
    const open = areas[0]?.blocks.map(block => block.type === 'listItem' && block.open === true)
    expect(open).toEqual([false, false, false, false, false, false, false, true])
  })

  it('should say the same things as the other languages', () => {
    const {period, published, signed, organisation, contacts, publisher, attachments} = read().draft.metadata
    expect({start: period?.start, end: period?.end, published, signed, organisation}).toEqual({
      start: '2017',
      end: '2020',
      published: '2017-08-31',
      signed: null,
      organisation: {number: '872417842', valid: true}
    })
    expect(contacts.map(contact => contact.kind)).toEqual(['person', 'person', 'office', 'office', 'office'])
    expect(publisher?.url).toBe('https://www.regjeringen.no/no/dep/kd/id586/')
    expect(attachments.map(attachment => attachment.url)).toEqual([
      'https://www.regjeringen.no/contentassets/6c5b2c3bb2fa4c6f82f962283b953b7c/nor-action-plan-2018-2020.pdf'
    ])
  })

  it('should give each stretch of text the very characters of the file', () => {
    const source = readFileSync(file(lang), 'utf8')
    const written = (place: Place) =>
      place.kind === 'text' ? source.slice(place.start.offset, place.end.offset) : undefined
    for (const {text, runs} of blocksOf(read().draft.sections))
      for (const run of runs) expect(written(run.place)).toBe(text.slice(run.start, run.end))
  })
})

describe('the scars of the page in nb', () => {
  it('should not leave a stray icon, a divider or an address in the text', () => {
    const texts = textsOf(readings.nb!.draft.sections)
    expect(texts.filter(text => /^\?|\||https?:/.test(text))).toEqual([])
  })

  it('should leave the words of the source as they are', () => {
    const text = textsOf(readings.nb!.draft.sections).join('\n')
    expect(text).toContain('felles laboratorier eller forskningsentre')
    expect(text).toContain('Ansatte i KD: Depakatalog')
  })
})

function blocksOf(sections: readonly DraftSection[]): readonly {text: string; runs: readonly TextRun[]}[] {
  return sections.flatMap(({title, introduction, blocks, sections: inner}) => [
    ...[title, introduction, ...blocks].flatMap(block => (block && block.type !== 'table' ? [block] : [])),
    ...blocksOf(inner)
  ])
}
