import {readdirSync, readFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import {compoundParts} from '../../pipeline/language/compound.ts'
import {hanSplitter} from '../../pipeline/language/lexicon/han-words.ts'
import {shippedHanWords, shippedLexicon} from '../../pipeline/language/lexicon/shipped.ts'
import {tokensOf} from '../../pipeline/language/token.ts'
import type {Document} from '../../pipeline/model/index.ts'
import {languageSubtag} from '../../pipeline/model/language-tag.ts'
import {segmentsOf} from '../../pipeline/model/reading-order.ts'

const output = new URL('../../output/kina-norge-handlingsplan/', import.meta.url)
const documents = readdirSync(output)
  .filter(name => /^(?:page|plan)\.(?:nb|en|zh-Hans)\.json$/.test(name))
  .map(name => JSON.parse(readFileSync(new URL(name, output), 'utf8')) as Document)
const splitHan = hanSplitter(shippedHanWords())
const lexicons = [shippedLexicon('nb', 'en')!, shippedLexicon('nb', 'zh')!, shippedLexicon('en', 'zh')!]

/** Words of a document that no lexicon has, as they stand or by their parts. Names of contacts and file types are no words. */
function unknownIn({lang, sections, metadata}: Document): readonly string[] {
  const language = languageSubtag(lang)
  const names = new Set(
    metadata.contacts.flatMap(({name = '', email = ''}) => `${name} ${email}`.toLowerCase().split(/[^\p{L}]+/u))
  )
  const own = lexicons.filter(({source, target}) => source === language || target === language)
  const words = [...segmentsOf(sections)]
    .flatMap(({segment}) => tokensOf(segment.text, language, splitHan))
    .filter(
      ({kind, word}) => (kind === 'word' || kind === 'name' || kind === 'han') && word !== 'pdf' && !names.has(word)
    )
    .filter(
      ({key, word}) =>
        !own.some(lexicon =>
          lexicon.source === language
            ? lexicon.has(key) || compoundParts(word, language, lexicon).length > 0
            : lexicon.targets.has(key)
        )
    )
  return [...new Set(words.map(({word}) => word))]
}

describe('the lexicons that ship', () => {
  it.each(documents.map(document => [`${document.part}.${document.lang}`, document] as const))(
    'should cover every word of %s',
    (_, document) => {
      expect(unknownIn(document)).toEqual([])
    }
  )

  it('should not take a made-up word for a known one', () => {
    const [first] = documents
    expect(unknownIn({...first!, sections: withText(first!, 'Blærgsnuppen')})).toEqual(['blærgsnuppen'])
  })

  it('should be under three megabytes together', () => {
    const folder = new URL('../../pipeline/language/lexicon/', import.meta.url)
    const files = readdirSync(folder).filter(name => name.endsWith('.lexicon'))
    const bytes = files.reduce((sum, name) => sum + readFileSync(new URL(name, folder)).length, 0)
    expect(files).toHaveLength(3)
    expect(bytes).toBeLessThan(3_000_000)
  })
})

/** The sections of a document with one more word in its first segment. */
function withText(document: Document, word: string): Document['sections'] {
  const [first] = segmentsOf(document.sections)
  const text = JSON.stringify(first!.segment.text)
  const longer = JSON.stringify(`${first!.segment.text} ${word}`)
  return JSON.parse(JSON.stringify(document.sections).replaceAll(`"text":${text}`, `"text":${longer}`))
}
