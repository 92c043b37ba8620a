import {describe, expect, it} from 'vitest'
import {enValues} from '../../pipeline/language/en-values.ts'
import {nbValues} from '../../pipeline/language/nb.ts'
import {readNumberWords} from '../../pipeline/language/number-words.ts'

describe('readNumberWords', () => {
  it.each([
    ['tre', '3'],
    ['tjueen', '21'],
    ['femogtjue', null],
    ['fem og tjue', '25'],
    ['hundre', '100'],
    ['to hundre og femti', '250'],
    ['tre tusen fire hundre', '3400'],
    ['to millioner tre hundre tusen', '2300000'],
    ['en to', null],
    ['to tre', null],
    ['millioner', null]
  ] as const)('should read "%s" as %s', (text, value) => {
    expect(readNumberWords(text, nbValues)).toBe(value)
  })

  it.each([
    ['twenty-one', '21'],
    ['two hundred and fifty', '250'],
    ['three million', '3000000'],
    ['five thousand two hundred', '5200'],
    ['one two', null]
  ] as const)('should read "%s" as %s', (text, value) => {
    expect(readNumberWords(text, enValues)).toBe(value)
  })
})
