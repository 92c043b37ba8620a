import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {eachMatch} from '../../pipeline/language/each-match.ts'

describe('eachMatch', () => {
  it('should give what matchAll gives, empty matches and letters of two units too', () => {
    const text = fc.array(fc.constantFrom('a', '1', ' ', '𠀀', '海', '.')).map(list => list.join(''))
    const pattern = fc.constantFrom(/\d+/gu, /(?=a)/gu, /(?<=\.)/gu, /x?/gu, /𠀀|a/gu)
    fc.assert(
      fc.property(text, pattern, (string, regexp) => {
        const found = [...eachMatch(regexp, string)].map(({index, 0: match}) => [index, match])
        expect(found).toEqual([...string.matchAll(regexp)].map(({index, 0: match}) => [index, match]))
      }),
      {numRuns: 500}
    )
  })

  it('should begin at the start of a text although the last was left halfway', () => {
    const pattern = /\d/gu
    for (const _ of eachMatch(pattern, '12')) break
    expect([...eachMatch(pattern, '34')]).toHaveLength(2)
  })
})
