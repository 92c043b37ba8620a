import {describe, expect, it} from 'vitest'
import {cognates} from '../../pipeline/language/cognate.ts'
import {compoundParts} from '../../pipeline/language/compound.ts'
import {readLexicon, writeLexicon} from '../../pipeline/language/lexicon/format.ts'
import {hanSplitter} from '../../pipeline/language/lexicon/han-words.ts'
import {lexiconOf} from '../../pipeline/language/lexicon/lexicon.ts'
import {shippedHanWords, shippedLexicon} from '../../pipeline/language/lexicon/shipped.ts'
import {trainLexicon} from '../../pipeline/language/lexicon/train.ts'
import {wordList} from '../../pipeline/language/lexicon/word-list.ts'
import {stem} from '../../pipeline/language/stem.ts'
import {tokensOf} from '../../pipeline/language/token.ts'

const none = hanSplitter(wordList([]))
const keys = (text: string, language: string) => tokensOf(text, language, none).map(({kind, key}) => `${kind} ${key}`)

describe('stems', () => {
  it('should bring the forms of a Norwegian word together, Nynorsk with Bokmål', () => {
    for (const forms of [
      'regjering regjeringen regjeringens',
      'kunnskap kunnskapen kunnskapene',
      'ikke ikkje',
      'Norge Noreg',
      'skolar skolene skoler',
      'universitet universitetet universitetene universiteter universitetets',
      'forsker forskeren forskerne forskar forskarane forskarar',
      'registrere registrerer registrerte registrert',
      'resultat resultater resultatene',
      'undertegne undertegner undertegnet',
      'kjenne kjenner kjente kjent',
      'plikt plikter plikten',
      'tjeneste tjenester teneste tenestene',
      'møte møtet møta møtene'
    ])
      expect(
        new Set(
          forms
            .toLowerCase()
            .split(' ')
            .map(word => stem(word, 'nb'))
        ).size
      ).toBe(1)
  })

  it('should bring the forms of an English word together', () => {
    for (const forms of ['ministry ministries', 'plan planned planning plans', 'child children', 'agree agrees agreed'])
      expect(new Set(forms.split(' ').map(word => stem(word, 'en'))).size).toBe(1)
  })

  it('should not bring different words together', () => {
    for (const [one, other] of [
      ['land', 'lang'],
      ['internett', 'intern'],
      ['første', 'før'],
      ['levere', 'leve'],
      ['minister', 'minst']
    ])
      expect(stem(one!, 'nb')).not.toBe(stem(other!, 'nb'))
    expect(stem('university', 'en')).not.toBe(stem('universe', 'en'))
  })

  it('should give a Nynorsk word the stem of its Bokmål sister', () => {
    for (const pair of [
      'styrkjer styrker',
      'byggje bygge',
      'offentlege offentlige',
      'tryggleiken tryggheten',
      'forskinga forskningen',
      'utsleppa utslippene',
      'byane byene',
      'kommunane kommunene'
    ]) {
      const [nynorsk, bokmål] = pair.split(' ')
      expect(stem(nynorsk!, 'nn')).toBe(stem(bokmål!, 'nb'))
    }
  })

  it('should not take a Nynorsk word for one that is only spelt alike', () => {
    expect(stem('fastlege', 'nn')).toBe(stem('fastlege', 'nb'))
    expect(stem('leik', 'nn')).not.toBe(stem('het', 'nb'))
    expect(stem('skje', 'nn')).toBe(stem('skje', 'nb'))
  })

  it('should not touch a word of a language without rules', () => {
    expect(stem('regjeringen', 'se')).toBe('regjeringen')
  })
})

describe('tokens', () => {
  it('should give numbers their value in every language', () => {
    expect(keys('第十一条', 'zh')[0]).toBe('number 11')
    expect(keys('二〇一七', 'zh').join()).not.toBe('')
    expect(keys('1 250 000', 'nb')).toEqual(['number 1250000'])
    expect(keys('1,250,000', 'en')).toEqual(['number 1250000'])
  })

  it('should give marks one form for all languages', () => {
    expect(keys('（？）', 'zh')).toEqual(keys('(?)', 'en'))
  })

  it('should not split identifiers', () => {
    expect(keys('apt-get2', 'en')[0]).toBe('code apt-get2')
  })

  it('should take the longest word of the vocabulary', () => {
    expect(hanSplitter(wordList(['食品', '食品安全']))('食品安全法')).toEqual([4, 1])
  })
})

describe('compounds', () => {
  const lexicon = lexiconOf(
    'nb',
    'en',
    new Map(['menneske', 'rett', 'samfunn', 'lavutslipp', 'mat'].map(word => [stem(word, 'nb'), []]))
  )

  it('should split an unknown compound at a binding s or e', () => {
    expect(compoundParts('lavutslippssamfunn', 'nb', lexicon)).toEqual([
      stem('samfunn', 'nb'),
      stem('lavutslipp', 'nb')
    ])
  })

  it('should not split where a part is unknown', () => {
    expect(compoundParts('materialer', 'nb', lexicon)).toEqual([])
  })

  it('should not split inside a word that the lexicon knows', () => {
    const shipped = shippedLexicon('nb', 'en')!
    for (const word of ['materialer', 'materiale', 'universitetet'])
      expect(compoundParts(word, 'nb', shipped), word).toEqual([])
  })

  it('should not split in a language that does not join words', () => {
    expect(compoundParts('menneskerett', 'en', lexicon)).toEqual([])
  })
})

describe('cognates', () => {
  const word = (text: string) => ({kind: 'word', word: text})

  it('should find words that start alike under two spellings', () => {
    expect([...cognates([word('økonomi')], [word('oconomy')])]).toHaveLength(1)
  })

  it('should not find short words', () => {
    expect([...cognates([word('land')], [word('land')])]).toEqual([])
  })
})

describe('training', () => {
  const pairs = [
    {source: ['fisk', 'og', 'hav'], target: ['fish', 'and', 'sea']},
    {source: ['fisk', 'og', 'skog'], target: ['fish', 'and', 'forest']},
    {source: ['hav', 'og', 'skog'], target: ['sea', 'and', 'forest']}
  ]

  it('should find the words that go together', () => {
    const entries = trainLexicon(() => pairs)
    expect(entries.get('fisk')?.[0]?.key).toBe('fish')
    expect(entries.get('skog')?.[0]?.key).toBe('forest')
  })

  it('should give the same lexicon every time', () => {
    const text = () =>
      writeLexicon(
        'nb',
        'en',
        trainLexicon(() => pairs)
      )
    expect(text()).toBe(text())
  })

  it('should read back what it wrote', () => {
    const lexicon = readLexicon(
      writeLexicon(
        'nb',
        'en',
        trainLexicon(() => pairs)
      )
    )
    expect([lexicon.source, lexicon.target, lexicon.has('fisk'), lexicon.has('fugl')]).toEqual([
      'nb',
      'en',
      true,
      false
    ])
    expect(lexicon.translations('fisk')[0]?.key).toBe('fish')
    expect(lexicon.targets.has('sea')).toBe(true)
  })

  it('should refuse a file that is no lexicon', () => {
    expect(() => readLexicon('fisk\tfish')).toThrow('not a lexicon')
  })
})

describe('the lexicons that ship', () => {
  it('should know the words of ministries in three languages', () => {
    expect(
      shippedLexicon('nb', 'en')
        ?.translations(stem('regjeringen', 'nb'))
        .map(({key}) => key)
    ).toContain(stem('government', 'en'))
    expect(
      shippedLexicon('nb', 'zh')
        ?.translations(stem('forskning', 'nb'))
        .map(({key}) => key)
    ).toContain('研究')
    expect(
      shippedLexicon('en', 'zh')
        ?.translations(stem('research', 'en'))
        .map(({key}) => key)
    ).toContain('研究')
  })

  it('should serve Nynorsk from Bokmål', () => {
    expect(shippedLexicon('nn', 'en')).not.toBeNull()
  })

  it('should not have languages that nobody trained', () => {
    expect(shippedLexicon('de', 'fr')).toBeNull()
  })

  it('should know food safety from food security', () => {
    expect(shippedHanWords().has('食品安全')).toBe(true)
    expect(shippedHanWords().has('粮食安全')).toBe(true)
  })
})
