import {readFileSync} from 'node:fs'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {collectingRun} from '../../pipeline/diagnostics/index.ts'
import {compactInstant} from '../../pipeline/emit/exchange/compact-instant.ts'
import {
  personNames,
  restrictTo,
  sureUnits,
  toDocx,
  toTbx,
  usedConcepts,
  withoutPersons
} from '../../pipeline/emit/exchange/index.ts'
import {unitsToTsv} from '../../pipeline/emit/index.ts'
import {readTermbase} from '../../pipeline/ingest/index.ts'
import {contentHash} from '../../pipeline/model/content-hash.ts'
import {
  type Concept,
  type ExchangePair,
  type ExchangeUnit,
  formatLangMap,
  formatSegments,
  joinedText,
  ownTag,
  parseLangMap,
  readTable,
  sideOf,
  stateOf,
  statusOfState,
  unitStatus
} from '../../pipeline/model/index.ts'
import {part} from '../decisions/part.ts'
import {anyText} from './any-exchange-file.ts'
import {documentsOf, sampleFile} from './sample-file.ts'

const file = sampleFile()
const pairs = (status: ExchangePair['was'], ...confidences: readonly number[]): ExchangeUnit['pairs'] =>
  Object.fromEntries(
    ['nb-en', 'nb-zh-Hans', 'en-zh-Hans'].map((pair, at) => [pair, {confidence: confidences[at]!, status, was: status}])
  )
const withPairs = (given: ExchangeUnit['pairs']) => ({...file, units: [{...file.units[0]!, pairs: given}]})

describe('sureUnits', () => {
  it.each([
    ['sure', pairs('auto', 0.95, 0.99, 0.96), ['nb', 'en', 'zh-Hans']],
    ['reviewed, however doubtful it was', pairs('reviewed', 0.2, 0.2, 0.2), ['nb', 'en', 'zh-Hans']],
    ['approved', pairs('approved', 0, 0, 0), ['nb', 'en', 'zh-Hans']],
    ['sure in one pair', pairs('auto', 0.5, 0.97, 0.9), ['nb', 'zh-Hans']],
    ['sure in two pairs, of which the first stays', pairs('auto', 0.97, 0.97, 0.9), ['nb', 'en']]
  ])('should keep what is %s', (_, given, langs) => {
    const {file: sure, leftOut} = sureUnits(withPairs(given))
    expect([leftOut, Object.keys(sure.units[0]!.sides)]).toEqual([0, langs])
  })

  it.each([
    ['doubtful', pairs('auto', 0.9499, 0.9, 0.9)],
    ['rejected', pairs('rejected', 1, 1, 1)],
    ['stale', pairs('stale', 1, 1, 1)],
    ['not a translation', pairs('not-translation', 1, 1, 1)],
    ['untranslated', pairs('untranslated', 1, 1, 1)]
  ])('should not keep what is %s, and count it', (_, given) => {
    expect(sureUnits(withPairs(given))).toMatchObject({leftOut: 1, file: {units: []}})
  })
})

describe('sureUnits of many languages', () => {
  const langs = Array.from({length: 24}, (_, index) => `l${String.fromCharCode(97 + index)}`)
  const sides = Object.fromEntries(langs.map(lang => [lang, file.units[0]!.sides.nb!]))
  const confidences = langs.flatMap((a, at) => langs.slice(at + 1).map((b, beside) => [`${a}-${b}`, beside] as const))
  const sureWhere = (holds: (beside: number) => boolean) => {
    const given = confidences.map(([pair, beside]) => [
      pair,
      {confidence: holds(beside) ? 1 : 0, status: 'auto' as const, was: 'auto' as const}
    ])
    const units = [{...file.units[0]!, sides, pairs: Object.fromEntries(given)}]
    return sureUnits({...file, langs, units}).file.units.map(unit => Object.keys(unit.sides))
  }

  it('should find the most that are sure of each other, without trying all choices', () => {
    expect(sureWhere(() => true)).toEqual([langs])
    expect(sureWhere(() => false)).toEqual([])
    // Each is sure of the two behind it.
    expect(sureWhere(beside => beside < 2)).toEqual([['la', 'lb', 'lc']])
  })
})

describe('withoutPersons', () => {
  const named = (text: string) => ({...file, units: [{...file.units[0]!, sides: {nb: {segments: [], texts: [text]}}}]})
  const names = ['Kari Nordmann']

  it.each(['Redaktør: Kari Nordmann', 'NORDMANN, Kari', '主编：Kari Nordmann。', 'Kari\u00a0 Nordmann'])(
    'should leave out a unit that says %s',
    text => expect(withoutPersons(named(text), names)).toMatchObject({leftOut: 1, file: {units: []}})
  )

  it.each(['Kari og Ola Hansen', 'Nordmannen', 'Avtalen gjelder forskning.'])('should not leave out %s', text => {
    expect(withoutPersons(named(text), names).leftOut).toBe(0)
  })

  it('should take persons from the contacts, and not offices', () => {
    const contacts = [
      {kind: 'person' as const, role: 'Redaktør', name: 'Kari Nordmann'},
      {kind: 'office' as const, role: 'Kontor', name: 'Depakatalog'}
    ]
    expect(personNames([{metadata: {...documentsOf(part())[0]!.metadata, contacts}}])).toEqual(names)
  })
})

describe('segments in a text', () => {
  const side = (texts: readonly string[]) => ({
    segments: texts.map((text, at) => ({id: `id${at}`, hash: contentHash(text)})),
    texts
  })

  it('should be told apart again', () => {
    fc.assert(
      fc.property(fc.array(anyText, {minLength: 1, maxLength: 4}), fc.constantFrom('nb', 'zh-Hans'), (texts, lang) => {
        const whole = side(texts)
        expect(sideOf(lang, formatSegments(whole), joinedText(lang, whole))).toEqual(whole)
      })
    )
  })

  it.each([
    ['the first changed', 'A1. Bb. Cc.', ['A1.', 'Bb.', 'Cc.']],
    ['one in the middle longer', 'Aa. B is longer. Cc.', ['Aa.', 'B is longer.', 'Cc.']],
    ['the last changed', 'Aa. Bb. C!', ['Aa.', 'Bb.', 'C!']],
    ['something added at the end', 'Aa. Bb. Cc. Dd.', ['Aa.', 'Bb.', 'Cc. Dd.']],
    ['something added at the start', 'Xx. Aa. Bb. Cc.', ['Xx. Aa.', 'Bb.', 'Cc.']],
    ['one emptied', 'Aa.  Cc.', ['Aa.', '', 'Cc.']],
    ['two changed', 'Aa. B! C!', ['Aa. B! C!']]
  ])('should be found where there is %s', (_, text, texts) => {
    expect(sideOf('nb', formatSegments(side(['Aa.', 'Bb.', 'Cc.'])), text)?.texts).toEqual(texts)
  })

  it('should not be read from what is none', () => {
    expect(sideOf('nb', 'some words', 'x')).toBeUndefined()
  })
})

describe('the map of languages', () => {
  it('should be read as it is written', () => {
    const map = {nb: 'nb-NO', 'zh-Hans': 'zh-CN'}
    expect(parseLangMap(formatLangMap(['nb', 'zh-Hans'], map))).toEqual(map)
    expect(parseLangMap('nb=nb-NO,zh-Hans=zh-CN')).toEqual(map)
    expect([ownTag('ZH-cn', map), ownTag('en-GB', map), ownTag('fr', map)]).toEqual(['zh-Hans', 'en', 'fr'])
  })

  it.each(['nb', 'nb=', 'nb=a=b'])('should not be read from %s', text => {
    expect(parseLangMap(text)).toBeUndefined()
  })
})

describe('states of XLIFF', () => {
  it.each(unitStatus.options.flatMap(status => [[status, '1.2'] as const, [status, '2.1'] as const]))(
    'should say %s as it was in %s',
    (status, version) => expect(statusOfState(stateOf(status, version), status, status)).toBe(status)
  )

  it('should not follow a state down, and follow what stands beside it', () => {
    expect(statusOfState('translated', 'approved', 'approved')).toBe('approved')
    expect(statusOfState('reviewed', undefined, 'approved')).toBe('approved')
    expect(statusOfState('translated', 'auto', 'approved')).toBe('auto')
    expect(statusOfState('final', 'auto', 'auto')).toBe('approved')
    expect(statusOfState('initial', 'nonsense', 'auto')).toBe('auto')
  })
})

describe('the termbase', () => {
  const bytes = readFileSync(new URL('../../sources/termbase.tbx', import.meta.url))
  const termbase = readTermbase({file: 'termbase.tbx', bytes}, collectingRun())

  it('should be the same bytes when it is read and written again', () => {
    expect(Buffer.from(toTbx(termbase)).equals(bytes)).toBe(true)
  })

  it('should be read from the older form too', () => {
    const old = `<?xml version="1.0"?><martif type="TBX" xml:lang="en"><martifHeader><fileDesc><sourceDesc><p>x</p></sourceDesc></fileDesc></martifHeader><text><body>
      <termEntry id="c1"><descripGrp><descrip type="definition">d</descrip></descripGrp><langSet xml:lang="nb"><ntig><termGrp><term>avtale</term><termNote type="partOfSpeech">noun</termNote></termGrp></ntig></langSet>
      <langSet xml:lang="en"><tig><term>agreement</term></tig></langSet></termEntry></body></text></martif>`
    expect(readTermbase({file: 'old.tbx', bytes: Buffer.from(old)}, collectingRun()).concepts).toEqual([
      {
        id: 'c1',
        facts: [{element: 'descrip', type: 'definition', value: 'd'}],
        languages: [
          {
            lang: 'nb',
            facts: [],
            terms: [{term: 'avtale', facts: [{element: 'termNote', type: 'partOfSpeech', value: 'noun'}]}]
          },
          {lang: 'en', facts: [], terms: [{term: 'agreement', facts: []}]}
        ]
      }
    ])
  })

  it.each([
    ['forskning', 'Felles forskningssentre', true],
    ['mål', 'Målene er nådd.', true],
    ['mål', 'Målsettinger', false],
    ['år', 'Årsaken', false],
    ['plan', 'Handlingsplan', false]
  ])('should know whether %s stands in "%s"', (term, text, stands) => {
    const concept: Concept = {id: 'c', facts: [], languages: [{lang: 'nb', facts: [], terms: [{term, facts: []}]}]}
    expect(usedConcepts([concept], [{lang: 'nn', texts: [text]}])).toEqual([])
    expect(usedConcepts([concept], [{lang: 'nb', texts: [text]}])).toHaveLength(stands ? 1 : 0)
  })
})

describe('an instant in a memory', () => {
  it.each([
    ['2026-11-01', '20261101T000000Z'],
    ['2026-11-01T12:00:00.123Z', '20261101T120000Z'],
    ['2026-11-01T00:30:00+01:00', '20261031T233000Z']
  ])('should be written of %s in UTC', (instant, compact) => {
    expect(compactInstant(instant)).toBe(compact)
  })
})

describe('CSV', () => {
  it('should be the spreadsheet with commas, its cells as safe', () => {
    const page = part({nb: ['=1+1, sa "han"', '@a'], en: ['-2', '2017-08-31']})
    const input = {alignment: page.alignment, documents: page.documents}
    const [tabs, commas] = [readTable(unitsToTsv(input)), readTable(unitsToTsv({...input, delimiter: ','}))]
    expect(commas).toEqual(tabs)
    expect(commas.rows.map(({cells}) => [cells.get('nb'), cells.get('en')])).toEqual([
      ['\'=1+1, sa "han"', '-2'],
      ["'@a", '2017-08-31']
    ])
  })
})

describe('a document for Word', () => {
  it('should not know the time', () => {
    const bytes = Buffer.from(toDocx(restrictTo(file, ['nb', 'en']), key => key))
    const dates = [...bytes.toString('latin1').matchAll(/PK\x01\x02[\s\S]{8}([\s\S]{4})/g)].map(([, stamp = '']) =>
      Buffer.from(stamp, 'latin1').readUInt32LE()
    )
    expect(dates.length).toBeGreaterThan(4)
    // Days and months count from 1, years from 1980; the lower half is the time.
    expect(new Set(dates)).toEqual(new Set([0x0021_0000]))
  })
})
