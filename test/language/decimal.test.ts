import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {addWhole, canonicalDecimal, shiftDecimal} from '../../pipeline/language/decimal.ts'
import {readDigits} from '../../pipeline/language/digits.ts'

describe('canonicalDecimal', () => {
  it('should drop zeros that say nothing, and no others', () => {
    expect(['012.50', '0.0', '100', '000', '0.05'].map(canonicalDecimal)).toEqual(['12.5', '0', '100', '0', '0.05'])
  })
})

describe('shiftDecimal', () => {
  it('should agree with whole arithmetic', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat({max: 12}), (n, exponent) => {
        expect(shiftDecimal(String(n), exponent)).toBe(String(BigInt(n) * 10n ** BigInt(exponent)))
      })
    )
  })

  it('should not round', () => {
    expect(shiftDecimal('12.345678901', 8)).toBe('1234567890.1')
  })
})

describe('addWhole', () => {
  it('should add beyond what a double holds', () => {
    expect(addWhole('9007199254740993', '1')).toBe('9007199254740994')
  })
})

describe('readDigits', () => {
  it.each([
    ['1.250', ',', '1250'],
    ['1.250', '.', '1.25'],
    ['1,250', '.', '1250'],
    ['1,250', ',', '1.25'],
    ['0,125', '.', '0.125'],
    ['1.250.000', '.', '1250000'],
    ['1 250 000,5', ',', '1250000.5'],
    ['1,250.75', ',', '1250.75']
  ] as const)('should read %s with decimal sign %s as %s', (text, sign, value) => {
    expect(readDigits(text, sign)).toBe(value)
  })
})
