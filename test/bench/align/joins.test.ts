import {describe, expect, it} from 'vitest'
import {joins} from '../../../bench/align/joins.ts'

const langs = ['nb', 'en', 'zh']
const sorted = (units: ReturnType<typeof joins> extends ReadonlyMap<string, infer Units> ? Units : never) =>
  units.map(unit => langs.map(lang => unit[lang]!.join(',')).join('|')).sort()

describe('joins', () => {
  it('should tie together what any two pairs share', () => {
    const beads = {
      'nb-en': [[[0], [0]]],
      'nb-zh': [[[0], [0]]],
      'en-zh': [[[0], [0, 1]]]
    } as const
    expect(sorted(joins(langs, beads).get('all pairs')!)).toEqual(['0|0|0,1'])
    expect(sorted(joins(langs, beads).get('pivot nb')!)).toEqual(['0|0|0'])
  })

  it('should fill the gaps that a pivot leaves with the third pair, where all of a bead is free', () => {
    const beads = {
      'nb-en': [[[], [0]]],
      'nb-zh': [[[], [0]]],
      'en-zh': [[[0], [0]]]
    } as const
    expect(sorted(joins(langs, beads).get('pivot nb')!)).toEqual(['|0|', '||0'])
    expect(sorted(joins(langs, beads).get('pivot nb, gaps filled')!)).toEqual(['|0|0'])
  })

  it('should not fill a gap with a segment that the pivot has placed', () => {
    const beads = {
      'nb-en': [[[0], [0]]],
      'nb-zh': [[[], [0]]],
      'en-zh': [[[0], [0]]]
    } as const
    expect(sorted(joins(langs, beads).get('pivot nb, gaps filled')!)).toEqual(['0|0|'])
  })
})
