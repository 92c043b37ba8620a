import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {restrictTo, toTmx, toXliff12, toXliff21} from '../../pipeline/emit/exchange/index.ts'
import {defaultLangMap, type ExchangeFile} from '../../pipeline/model/index.ts'
import {anyExchangeFile} from './any-exchange-file.ts'
import {errorsIn} from './valid.ts'

const options = {langMap: defaultLangMap, version: '1.2.3'}
const files = fc.sample(anyExchangeFile, {numRuns: 6, seed: 7})
const pair = (file: ExchangeFile) => restrictTo(file, ['nb', 'zh-Hans'])
const [sample] = files

describe('what is exported', () => {
  it.each([
    ['TMX', 'tmx.xsd', (file: ExchangeFile) => toTmx(file, options)],
    ['XLIFF 2.1', 'xliff21.xsd', (file: ExchangeFile) => toXliff21(pair(file), options)],
    ['XLIFF 1.2', 'xliff12.xsd', (file: ExchangeFile) => toXliff12(pair(file), options)]
  ] as const)('should be valid %s, with ids of its own, language tags and dates', async (_, schema, write) => {
    for (const file of files) expect(await errorsIn(write(file), schema)).toEqual([])
  })

  it('should name languages as translators’ tools do, and as they are where one asks for it', () => {
    expect(toXliff21(pair(sample!), options)).toContain('srcLang="nb-NO" trgLang="zh-CN"')
    expect(toXliff12(pair(sample!), options)).toContain('source-language="nb-NO" target-language="zh-CN"')
    expect(toXliff21(pair(sample!), {...options, langMap: {}})).toContain('srcLang="nb" trgLang="zh-Hans"')
    expect(toTmx(sample!, options)).toContain('srclang="nb-NO"')
  })

  it('should say of every edition what it is and under which rights', () => {
    for (const text of [toTmx(sample!, options), toXliff21(pair(sample!), options), toXliff12(pair(sample!), options)])
      for (const said of ['unofficial-translation', 'Åndsverkloven § 14', 'Apache-2.0', 'A &amp; B'])
        expect(text).toContain(said)
  })
})

describe('the schemas', () => {
  it.each([
    ['two units of one id', 'xliff21.xsd', /<unit id="[^"]*"/g, '<unit id="a"'],
    ['no target language', 'xliff21.xsd', / trgLang="[^"]*"/, ''],
    ['a state that there is not', 'xliff21.xsd', / state="[^"]*"/, ' state="done"'],
    ['two units of one id', 'tmx.xsd', /tuid="[^"]*"/g, 'tuid="a"'],
    ['a date with hyphens', 'tmx.xsd', /changedate="[^"]*"/, 'changedate="2026-10-01"'],
    [
      'two variants of one language',
      'tmx.xsd',
      /xml:lang="en-GB">\n(\s*)<prop type="x-samsvar-segments"/g,
      'xml:lang="nb-NO">\n$1<prop type="x-samsvar-segments"'
    ],
    ['two units of one id', 'xliff12.xsd', /<trans-unit id="[^"]*"/g, '<trans-unit id="a"'],
    ['a date that is none', 'xliff12.xsd', / date="[^"]*"/, ' date="in May"']
  ] as const)('should not let %s pass: %s', async (_, schema, pattern, replacement) => {
    const many = files.find(({units}) => units.filter(({sides}) => sides.en).length > 1 && units.length > 1)!
    const text = {
      'tmx.xsd': toTmx(many, options),
      'xliff21.xsd': toXliff21(pair(many), options),
      'xliff12.xsd': toXliff12(pair(many), options)
    }[schema]
    const broken = text.replace(pattern, replacement)
    expect(broken).not.toBe(text)
    expect(await errorsIn(broken, schema)).not.toEqual([])
  })
})
