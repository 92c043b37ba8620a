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
    ['number', '12.5', '12,5', '12.5', '12.5'],
    ['percent', '12.5%', '12,5 prosent', '12.5 per cent', '12.5%'],
    ['amount', '250000 NOK', '250\u00a0000 kroner', 'NOK 250,000', '25万挪威克朗']
  ] as const)('should be read again as the same value: %s %s', (kind, key, ...texts) => {
    expect(langs.map(lang => formatValue({kind, key}, lang))).toEqual(texts)
    for (const [n, lang] of langs.entries()) expect(readValues(texts[n]!, lang)).toMatchObject([{kind, key}])
  })

  it('should not be guessed where it hangs on the sentence, or the language has no rules', () => {
    expect(formatValue({kind: 'ordinal', key: '#11'}, 'en')).toBeNull()
    expect(formatValue({kind: 'time', key: '14:00'}, 'nb')).toBeNull()
    expect(formatValue({kind: 'number', key: '5'}, 'de')).toBeNull()
  })
})
