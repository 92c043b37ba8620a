import {describe, expect, it} from 'vitest'
import {formatValue} from '../../pipeline/language/format-value.ts'
import {readValues} from '../../pipeline/language/read-values.ts'

const langs = ['nb', 'en', 'zh-Hans'] as const

describe('a value as a language writes it', () => {
  it.each([
    ['date', '2017-08-31', '31. august 2017', '31 August 2017', '2017年8月31日'],
    ['date', '--08-31', '31. august', '31 August', '8月31日'],
    ['date', '2017-08', 'august 2017', 'August 2017', '2017年8月'],
    ['period', '2017/2020', '2017–2020', '2017–2020', '2017—2020年'],
    ['quarter', '2027-Q2', '2. kvartal 2027', 'second quarter of 2027', '2027年第二季度'],
    ['number', '1250000', '1\u00a0250\u00a0000', '1,250,000', '125万'],
    ['number', '12345', '12\u00a0345', '12,345', '12345'],
    ['number', '12.5', '12,5', '12.5', '12.5'],
    ['percent', '12.5%', '12,5 prosent', '12.5 per cent', '12.5%'],
    ['amount', '250000 NOK', '250\u00a0000 kroner', 'NOK 250,000', '25万挪威克朗']
  ] as const)('should be read again as the same value: %s %s', (kind, key, ...texts) => {
    expect(langs.map(lang => formatValue({kind, key, text: texts[0]!}, lang))).toEqual(texts)
    for (const [n, lang] of langs.entries()) expect(readValues(texts[n]!, lang)).toMatchObject([{kind, key}])
  })

  it.each([
    ['number', '1000000', 'en million', '1 million', '1 million', '100万'],
    ['number', '1250000', '1,25 millioner', '1,25 millioner', '1.25 million', '125万'],
    ['number', '1234567', '1,234567 millioner', '1\u00a0234\u00a0567', '1,234,567', '1234567'],
    ['amount', '150000000 NOK', '150 millioner kroner', '150 millioner kroner', 'NOK 150 million', '1.5亿挪威克朗'],
    ['amount', '105000000000 NOK', '1050亿挪威克朗', '105 milliarder kroner', 'NOK 105 billion', '1050亿挪威克朗'],
    ['amount', '2000000000000 NOK', 'NOK 2 trillion', '2 billioner kroner', 'NOK 2 trillion', '20000亿挪威克朗']
  ] as const)('should be counted in millions where it was: %s %s', (kind, key, text, ...texts) => {
    expect(langs.map(lang => formatValue({kind, key, text}, lang))).toEqual(texts)
    for (const [n, lang] of langs.entries()) expect(readValues(texts[n]!, lang)).toMatchObject([{kind, key}])
  })

  it('should have the plural of Nynorsk', () => {
    const value = {kind: 'amount', key: '3000000 NOK', text: '3 millioner kroner'} as const
    expect(formatValue(value, 'nn')).toBe('3 millionar kroner')
    expect(readValues('3 millionar kroner', 'nn')).toMatchObject([{key: '3000000 NOK'}])
  })

  it('should not be guessed where it hangs on the sentence, or the language has no rules', () => {
    expect(formatValue({kind: 'ordinal', key: '#11', text: 'artikkel 11'}, 'en')).toBeNull()
    expect(formatValue({kind: 'time', key: '14:00', text: '14.00'}, 'nb')).toBeNull()
    expect(formatValue({kind: 'number', key: '5', text: '5'}, 'de')).toBeNull()
  })
})
