import {describe, expect, it} from 'vitest'
import {poPairs} from '../../pipeline/language/lexicon/pairs/po.ts'
import {tmxPairs} from '../../pipeline/language/lexicon/pairs/tmx.ts'
import {tsvPairs} from '../../pipeline/language/lexicon/pairs/tsv.ts'

const languages = ['nb', 'en'] as const
/** The text in pieces of three letters: no reader may lean on where a piece ends. */
const pieces = (text: string) => text.match(/[\s\S]{1,3}/g) ?? []

describe('pairs of a translation memory', () => {
  const memory = `<?xml version="1.0"?><tmx version="1.4"><body>
    <tu><tuv xml:lang="nb-NO"><seg>Fisk <bpt i="1">&lt;b></bpt>og<ept i="1">&lt;/b></ept> hav</seg></tuv>
    <tuv xml:lang="zh-CN"><seg>鱼和海</seg></tuv><tuv xml:lang="EN"><seg>Fish and <hi>sea</hi></seg></tuv></tu>
    <tu><tuv xml:lang="nb"><seg>Alene</seg></tuv></tu></body></tmx>`

  it('should give the two languages that are asked for, without markup', () => {
    expect([...tmxPairs(pieces(memory), languages)]).toEqual([['Fisk og hav', 'Fish and sea']])
  })

  it('should not give a unit that lacks one of them', () => {
    expect([...tmxPairs([memory], ['de', 'en'])]).toEqual([])
  })
})

describe('pairs of a table', () => {
  it('should find the columns by a first row that names the languages', () => {
    expect([...tsvPairs(pieces('id\ten\tnb\r\n1\tfish\tfisk\r\n'), languages)]).toEqual([['fisk', 'fish']])
  })

  it('should take the first two columns where no row names them', () => {
    expect([...tsvPairs(pieces('fisk\tfish\tperm\n\nhav\tsea'), languages)]).toEqual([
      ['fisk', 'fish'],
      ['hav', 'sea']
    ])
  })

  it('should not give a row with an empty side', () => {
    expect([...tsvPairs(['fisk\t\n\tsea\n'], languages)]).toEqual([])
  })
})

describe('pairs of a catalogue', () => {
  it('should join strings that run over lines and read what is escaped', () => {
    const text =
      'msgid ""\nmsgstr "Language: en\\n"\n\n#: a.c:1\nmsgid ""\n"Fisk \\"og\\" "\n"hav"\nmsgstr "Fish and sea"\n'
    expect([...poPairs(pieces(text))]).toEqual([['Fisk "og" hav', 'Fish and sea']])
  })

  it('should not give fuzzy, obsolete or untranslated entries', () => {
    const text = '#, fuzzy\nmsgid "a"\nmsgstr "b"\n\n#~ msgid "c"\n#~ msgstr "d"\n\nmsgid "e"\nmsgstr ""\n'
    expect([...poPairs([text])]).toEqual([])
  })
})
