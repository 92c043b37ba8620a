import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {equalInOrder} from '../../pipeline/identify/equal-in-order.ts'
import {heaviestIncreasing} from '../../pipeline/identify/heaviest-increasing.ts'

const pairsOf = (a: string, b: string, weight = (_: string) => 1) =>
  equalInOrder([...a], [...b], weight)
    .map(([i, j]) => `${a[i]}${i}-${j}`)
    .sort()

describe('equalInOrder', () => {
  it('should pair what is equal, around what was put in, taken out and changed', () => {
    expect(pairsOf('abcd', 'abxcd')).toEqual(['a0-0', 'b1-1', 'c2-3', 'd3-4'])
    expect(pairsOf('abcd', 'ad')).toEqual(['a0-0', 'd3-1'])
    expect(pairsOf('abc', 'axc')).toEqual(['a0-0', 'c2-2'])
  })

  it('should not pair across each other: the heavier stays', () => {
    expect(pairsOf('xaby', 'xbay', key => (key === 'b' ? 5 : 1))).toEqual(['b2-1', 'x0-0', 'y3-3'])
  })

  it('should pair what repeats as often as it can', () => {
    expect(pairsOf('aabaa', 'aaaa')).toHaveLength(4)
    expect(pairsOf('pabcabq', 'rbcabcs')).toHaveLength(4)
  })

  it('should always pair equal keys, each once, in order on both sides', () => {
    const keys = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g'), {maxLength: 30})
    fc.assert(
      fc.property(keys, keys, (a, b) => {
        const pairs = [...equalInOrder(a, b, () => 1)].sort((p, q) => p[0] - q[0])
        pairs.forEach(([i, j], index) => {
          expect(a[i]).toBe(b[j])
          const before = pairs[index - 1]
          if (before) expect(before[0] < i && before[1] < j).toBe(true)
        })
      })
    )
  })
})

describe('heaviestIncreasing', () => {
  it('should find the best of all subsequences', () => {
    const items = fc
      .uniqueArray(fc.nat(9), {maxLength: 9})
      .chain(values =>
        fc.tuple(
          fc.constant(values),
          fc.array(fc.integer({min: 1, max: 9}), {minLength: values.length, maxLength: values.length})
        )
      )
    fc.assert(
      fc.property(items, ([values, weights]) => {
        const sum = (indices: readonly number[]) => indices.reduce((total, index) => total + weights[index]!, 0)
        let best = 0
        for (let mask = 0; mask < 1 << values.length; mask++) {
          const chosen = values.map((_, index) => index).filter(index => mask & (1 << index))
          if (chosen.every((index, at) => at === 0 || values[chosen[at - 1]!]! < values[index]!))
            best = Math.max(best, sum(chosen))
        }
        const found = heaviestIncreasing(values, weights)
        expect(sum(found)).toBe(best)
        expect(
          found.every((index, at) => at === 0 || (found[at - 1]! < index && values[found[at - 1]!]! < values[index]!))
        ).toBe(true)
      })
    )
  })
})
