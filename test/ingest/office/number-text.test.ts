import {describe, expect, test} from 'vitest'
import {numberText} from '../../../pipeline/ingest/office/number-text.ts'

describe('a number in a list', () => {
  test.each([
    [4, 'lower-roman', 'iv'],
    [1994, 'upper-roman', 'MCMXCIV'],
    [3, 'lower-letter', 'c'],
    [28, 'lower-letter', 'bb'],
    [7, 'decimal-zero', '07'],
    [10, 'chinese', '十'],
    [11, 'chinese', '十一'],
    [20, 'chinese', '二十'],
    [105, 'chinese', '一百零五'],
    [110, 'chinese', '一百一十'],
    [3, 'chinese-legal', '叁'],
    [11, 'heavenly-stems', '甲'],
    [21, 'circled', '㉑'],
    [12, 'full-width', '１２'],
    [5, 'none', '']
  ] as const)('should write %d in %s as %s', (value, format, text) => {
    expect(numberText(value, format)).toBe(text)
  })

  test('should not grow without end', () => {
    expect(numberText(99_999_999_999, 'lower-letter')).toBe('99999999999')
    expect(numberText(99_999_999_999, 'chinese')).toBe('99999999999')
    expect(numberText(0, 'upper-roman')).toBe('0')
  })
})
