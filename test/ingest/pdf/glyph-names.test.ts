import {describe, expect, it} from 'vitest'
import {characterOfExpert, characterOfName} from '../../../pipeline/ingest/pdf/glyph-names.ts'

describe('characterOfName', () => {
  it.each([
    ['six.oldstyle', '6'],
    ['c.sc', 'c'],
    ['aring.smcp', 'å'],
    ['Asmall', 'a'],
    ['Oslashsmall', 'ø'],
    ['nineoldstyle', '9'],
    ['f_f_i', 'ffi'],
    ['uni4E2D', '中'],
    ['u2000B', '\u{2000b}'],
    ['eacute.alt', 'é'],
    ['endash', '–']
  ])('should read %s as %s', (name, character) => {
    expect(characterOfName(name)).toBe(character)
  })

  it.each(['.notdef', 'g123', 'cid4711', 'uniD800', 'u110000', ''])('should not guess at %s', name => {
    expect(characterOfName(name)).toBe('')
  })
})

describe('characterOfExpert', () => {
  it('should know old-style figures and small capitals', () => {
    expect([0xf731, 0xf761, 0xf7e5].map(characterOfExpert)).toEqual(['1', 'a', 'å'])
  })

  it('should not know other private codes', () => {
    expect([0xf700, 0xf7f7, 0xe000, 0x41].map(characterOfExpert)).toEqual(['', '', '', ''])
  })
})
