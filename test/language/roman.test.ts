import {describe, expect, it} from 'vitest'
import {readRoman} from '../../pipeline/language/roman.ts'

describe('readRoman', () => {
  it.each([
    ['i', 1],
    ['iv', 4],
    ['ix', 9],
    ['xiv', 14],
    ['xl', 40],
    ['xciv', 94],
    ['cxi', 111]
  ] as const)('should read %s as %d', (text, value) => {
    expect(readRoman(text)).toBe(value)
  })

  it.each(['', 'iiii', 'vx', 'ic', 'iix', 'a'])('should not read "%s"', text => {
    expect(readRoman(text)).toBeNull()
  })
})
