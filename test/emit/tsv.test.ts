import {describe, expect, it} from 'vitest'
import {unitsToTsv} from '../../pipeline/emit/tsv.ts'
import {part, texts, unit} from '../decisions/part.ts'

const page = part()

function rows(text: string): readonly Readonly<Record<string, string>>[] {
  const [header, ...lines] = text
    .slice(1)
    .trimEnd()
    .split('\r\n')
    .map(line => line.split('\t'))
  return lines.map(line => Object.fromEntries(header!.map((column, index) => [column, line[index]!])))
}

describe('unitsToTsv', () => {
  const text = unitsToTsv({alignment: page.alignment, documents: page.documents, heads: ['e1', 'e2']})

  it('should begin with a byte order mark and the keys of the columns', () => {
    expect(text.slice(0, text.indexOf('\r\n'))).toBe(
      `\uFEFF${[
        'unit',
        'section',
        'type',
        'nb',
        'nb.ids',
        'en',
        'en.ids',
        'zh-Hans',
        'zh-Hans.ids',
        'confidence',
        'status.nb-en',
        'status.nb-zh-Hans',
        'status.en-zh-Hans',
        'comment',
        'was',
        'after'
      ].join('\t')}`
    )
  })

  it('should have a row a unit, with texts, what was shown and statuses', () => {
    const [first] = rows(text)
    const {id, hash} = page.see(texts.nb[0]!)
    expect(rows(text)).toHaveLength(4)
    expect(first).toMatchObject({
      unit: 'unit-0',
      type: 'paragraph',
      nb: texts.nb[0],
      'nb.ids': `${id}~${hash}`,
      'status.nb-en': 'auto',
      confidence: '0.9',
      comment: '',
      was: 'nb-en=auto nb-zh-Hans=auto en-zh-Hans=auto',
      after: 'e1 e2'
    })
  })

  it('should have one column of status for two languages, and no row for what is in neither', () => {
    const alone = {
      ...page.alignment,
      units: [...page.alignment.units, unit('only-zh', {nb: [], en: [], 'zh-Hans': []})]
    }
    const two = rows(unitsToTsv({alignment: alone, documents: page.documents, langs: ['nb', 'zh-Hans']}))
    expect(two).toHaveLength(4)
    expect(Object.keys(two[0]!)).toEqual([
      'unit',
      'section',
      'type',
      'nb',
      'nb.ids',
      'zh-Hans',
      'zh-Hans.ids',
      'confidence',
      'status',
      'comment',
      'was'
    ])
  })

  it('should not let a cell run as a formula', () => {
    const risky = part({
      nb: ['=1+1', '+47 22', '-5+5', '@a', '\tcmd', '＝1'],
      en: ['Plain text.', "'quoted' text", '‑', 'a', 'b', 'c']
    })
    const shown = rows(unitsToTsv({alignment: risky.alignment, documents: risky.documents}))
    expect(shown.map(row => row.nb)).toEqual(["'=1+1", "'+47 22", "'-5+5", "'@a", ' cmd', "'＝1"])
    expect(shown.map(row => row.en)).toEqual(['Plain text.', "'quoted' text", '‑', 'a', 'b', 'c'])
  })

  it('should not put an apostrophe before numbers, also negative ones, dates and text', () => {
    const plain = ['Artikkel 4', 'Horisont 2020', '§ 4 andre ledd', '– punkt', '第四条', 'Mål']
    const numbers = ['12 %', '0012', '-12,5 %', '-1 250 000', '2017年8月31日', '31. august 2017']
    const both = part({nb: plain, en: numbers})
    const shown = rows(unitsToTsv({alignment: both.alignment, documents: both.documents}))
    expect(shown.map(row => row.nb)).toEqual(plain)
    expect(shown.map(row => row.en)).toEqual(numbers)
  })

  it('should quote what has quotes', () => {
    const quoted = part({nb: ['"Ja", sa han.'], en: ['“Yes”, he said.']})
    expect(unitsToTsv({alignment: quoted.alignment, documents: quoted.documents})).toContain('\t"""Ja"", sa han."\t')
  })

  it('should keep a null side empty', () => {
    const shorter = part({nb: texts.nb, en: texts.en.slice(0, 3)})
    const last = rows(unitsToTsv({alignment: shorter.alignment, documents: shorter.documents})).at(-1)!
    expect([last.en, last['en.ids'], last.status]).toEqual(['', '', 'untranslated'])
  })
})
