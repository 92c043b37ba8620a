import {describe, expect, it} from 'vitest'
import {chineseNumeral, withChinesePower} from '../../pipeline/language/chinese-numeral.ts'

describe('chineseNumeral', () => {
  it.each([
    ['零', '0'],
    ['十', '10'],
    ['十一', '11'],
    ['二十', '20'],
    ['一百二十五', '125'],
    ['二百零五', '205'],
    ['两千', '2000'],
    ['一万二千', '12000'],
    ['三千万', '30000000'],
    ['一亿三千万', '130000000'],
    ['一万亿', '1000000000000'],
    ['二〇一七', '2017'],
    ['十二点五', '12.5'],
    ['壹佰贰拾', '120']
  ])('should read %s as %s', (numeral, value) => {
    expect(chineseNumeral(numeral)).toBe(value)
  })

  it.each(['', '万', '千万', '亿', '三人', '点五', '五点', '一点二点三', '二三十'])('should not read %s', text => {
    expect(chineseNumeral(text)).toBeNull()
  })
})

describe('withChinesePower', () => {
  it('should multiply exactly', () => {
    expect(withChinesePower('12.5', '亿')).toBe('1250000000')
    expect(withChinesePower('0.3', '万')).toBe('3000')
    expect(withChinesePower('1.23456', '万')).toBe('12345.6')
  })
})
