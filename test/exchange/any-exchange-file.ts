import fc from 'fast-check'
import {contentHash} from '../../pipeline/model/content-hash.ts'
import type {ExchangeFile, ExchangeSide, ExchangeUnit} from '../../pipeline/model/index.ts'
import {unitStatus} from '../../pipeline/model/index.ts'

const langs = ['nb', 'en', 'zh-Hans'] as const
const pairs = ['nb-en', 'nb-zh-Hans', 'en-zh-Hans'] as const

const word = fc.oneof(
  fc.constantFrom(
    'år',
    'Avtalen',
    '«gjelder»',
    '研究与创新',
    '合作。',
    '<b>',
    '&amp;',
    ']]>',
    '"',
    "'",
    '=1+1',
    '⏎',
    '1/2',
    '%',
    'a\u0301'.normalize('NFC')
  ),
  fc.string({minLength: 1, maxLength: 6, unit: fc.constantFrom(...'abcæøå012<>&"\'-–研究、。😀\u00a0')})
)

/** A sentence: words with single spaces, in NFC, as segments are. */
export const anyText: fc.Arbitrary<string> = fc
  .array(word, {minLength: 1, maxLength: 5})
  .map(words => words.join(' ').normalize('NFC').replace(/\s+/gu, ' ').trim())
  .filter(text => text !== '')

const hex = fc.string({unit: fc.constantFrom(...'0123456789abcdef'), minLength: 16, maxLength: 16})

const side: fc.Arbitrary<ExchangeSide> = fc
  .array(fc.record({id: hex, text: anyText}), {minLength: 1, maxLength: 3})
  .map(segments => ({
    segments: segments.map(({id, text}) => ({id, hash: contentHash(text)})),
    texts: segments.map(({text}) => text)
  }))

const probability = fc.integer({min: 0, max: 10_000}).map(share => share / 10_000)
const instant = fc
  .date({min: new Date('2000-01-01T00:00:00Z'), max: new Date('2040-01-01T00:00:00Z'), noInvalidDate: true})
  .map(date => `${date.toISOString().slice(0, 19)}Z`)

const unit = fc
  .record({
    id: hex,
    section: fc.oneof(fc.constant(''), anyText),
    type: fc.constantFrom('heading', 'paragraph', 'listItem'),
    sides: fc.record({nb: side, en: side, 'zh-Hans': side}, {requiredKeys: ['nb']}),
    confidence: probability,
    pairs: fc.tuple(
      ...pairs.map(() => fc.record({confidence: probability, status: fc.constantFrom(...unitStatus.options)}))
    ),
    changed: fc.option(instant),
    notes: fc.uniqueArray(anyText, {maxLength: 2})
  })
  .map(
    ({pairs: given, sides, ...rest}): ExchangeUnit => ({
      ...rest,
      sides: Object.fromEntries(langs.flatMap(lang => (sides[lang] ? [[lang, sides[lang]] as const] : []))),
      // Where a side is empty there is nothing to say of the pair but that it is untranslated.
      pairs: Object.fromEntries(
        pairs.map((pair, index) => {
          const [a, b] = pair === 'nb-en' ? ['nb', 'en'] : pair === 'nb-zh-Hans' ? ['nb', 'zh-Hans'] : ['en', 'zh-Hans']
          const {confidence, status} = given[index]!
          const whole = sides[a as 'nb'] && sides[b as 'nb']
          return [
            pair,
            whole ? {confidence, status, was: status} : {confidence: 0, status: 'untranslated', was: 'untranslated'}
          ]
        })
      )
    })
  )

/** A part in three languages, as an export holds it. */
export const anyExchangeFile: fc.Arbitrary<ExchangeFile> = fc.record({
  work: fc.constant('handlingsplan'),
  part: fc.constantFrom('page', 'plan'),
  langs: fc.constant([...langs]),
  editions: fc.constant(
    langs.map((lang, index) => ({
      lang,
      title: `Tittel <${lang}>`,
      authority: index === 0 ? ('original' as const) : ('unofficial-translation' as const),
      origin: 'written' as const,
      rights: {basis: 'Åndsverkloven § 14', licence: index === 0 ? null : 'Apache-2.0', attribution: 'A & B'},
      translationOf: index === 0 ? null : 'nb',
      url: null,
      retrieved: '2026-10-01'
    }))
  ),
  after: fc.uniqueArray(fc.uuid(), {maxLength: 2}),
  units: fc.uniqueArray(unit, {minLength: 1, maxLength: 5, selector: ({id}) => id})
})
