import {describe, expect, it} from 'vitest'
import {joinThree} from '../../pipeline/align/join.ts'
import type {Candidate} from '../../pipeline/align/sweep.ts'
import {sideOf} from './sides.ts'

/** Beads as `[i, a, j, b, evidence]`, with a null bead for every segment, in the order that the pairs' own search gives. */
function candidates(n: number, m: number, ...beads: readonly (readonly number[])[]): readonly Candidate[] {
  const nothing = {evidence: 0, prior: -3, posterior: 0}
  const nulls = Array.from({length: (n + 1) * (m + 1)}, (_, at) => [Math.floor(at / (m + 1)), at % (m + 1)]).flatMap(
    ([i = 0, j = 0]) => [
      ...(i > 0 ? [{i, a: 1, j, b: 0, ...nothing}] : []),
      ...(j > 0 ? [{i, a: 0, j, b: 1, ...nothing}] : [])
    ]
  )
  const whole = beads.map(([i = 0, a = 0, j = 0, b = 0, evidence = 0]) => ({
    i,
    a,
    j,
    b,
    evidence,
    prior: -1,
    posterior: 0
  }))
  return [...nulls, ...whole].sort((x, y) => x.i - y.i || x.j - y.j)
}

/** Three sides of so many segments, all with texts of their own. */
function threeOf(count: number) {
  const side = sideOf(
    'en',
    Array.from({length: count}, (_, at) => `Text ${at}.`)
  )
  return [side, side, side] as const
}

const shapes = (found: ReturnType<typeof joinThree>) => found?.map(({lengths}) => lengths.join('-'))

const ONE_TO_ONE = [
  [1, 1, 1, 1, 10],
  [2, 1, 2, 1, 10]
]
const MERGED = [2, 2, 2, 2, 12]

describe('joining three pairs', () => {
  it('should keep units apart where all pairs do', () => {
    const pair = candidates(2, 2, ...ONE_TO_ONE)
    const found = joinThree(threeOf(2), [pair, pair, pair])
    expect(shapes(found)).toEqual(['1-1-1', '1-1-1'])
    for (const {posterior, pairs} of found!)
      for (const each of [posterior, ...pairs]) expect(each).toBeGreaterThan(0.99)
  })

  it.each([0, 1, 2])('should make one unit of what two pairs join and pair %i does not', at => {
    const pairs = [0, 1, 2].map(pair => candidates(2, 2, ...(pair === at ? ONE_TO_ONE : [MERGED])))
    expect(shapes(joinThree(threeOf(2), [pairs[0]!, pairs[1]!, pairs[2]!]))).toEqual(['2-2-2'])
  })

  it('should take the better of a poor bead and two good ones where the third side joins them', () => {
    const split = candidates(2, 2, ...ONE_TO_ONE, [2, 2, 2, 2, -6])
    const [merged, apart] = [candidates(2, 2, MERGED), candidates(2, 2, MERGED, [1, 1, 1, 1, 0], [2, 1, 2, 1, 0])]
    const found = joinThree(threeOf(2), [split, merged, apart])
    expect(shapes(found)).toEqual(['2-2-2'])
    expect(found![0]!.posterior).toBeGreaterThan(0.9)
  })

  it('should tie beads together of which none covers the whole unit', () => {
    const xy = candidates(3, 3, [1, 1, 1, 1, 10], [3, 2, 3, 2, 10])
    const xz = candidates(3, 3, [2, 2, 1, 1, 10], [3, 1, 3, 2, 10])
    const yz = candidates(3, 3, [2, 2, 2, 2, 10], [3, 1, 3, 1, 10])
    expect(shapes(joinThree(threeOf(3), [xy, xz, yz]))).toEqual(['3-3-3'])
  })

  it('should let two pairs outweigh a third that joins more than they do', () => {
    const sure = candidates(2, 2, ...ONE_TO_ONE)
    const doubtful = candidates(2, 2, [1, 1, 1, 1, 4], [2, 1, 2, 1, 4], [2, 2, 2, 2, 9])
    expect(shapes(joinThree(threeOf(2), [sure, sure, doubtful]))).toEqual(['1-1-1', '1-1-1'])
  })

  it('should give probabilities, none over one', () => {
    const doubtful = candidates(2, 2, ...ONE_TO_ONE, [2, 2, 2, 2, 18], [2, 2, 1, 1, 8])
    for (const {posterior, pairs} of joinThree(threeOf(2), [doubtful, doubtful, doubtful])!)
      for (const each of [posterior, ...pairs]) {
        expect(each).toBeGreaterThanOrEqual(0)
        expect(each).toBeLessThanOrEqual(1 + 1e-9)
      }
  })
})
