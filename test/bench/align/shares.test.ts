import {describe, expect, it} from 'vitest'
import {shapeShares} from '../../../bench/align/shares.ts'
import {parameters} from '../../../pipeline/align/parameters.ts'

const doc = (...gold: readonly (readonly [readonly number[], readonly number[]])[]) => ({
  id: 'd',
  src: [],
  tgt: [],
  gold
})

describe('shapeShares', () => {
  it('should count every set alike, and every segment of a gap', () => {
    const small = {docs: [doc([[0], [0]], [[1, 2], []])]}
    const large = {docs: [doc([[0], [0]], [[1], [1]], [[2], [2]], [[3, 4], [3]])]}
    expect(shapeShares([small, large])).toEqual({'1-1': 0.5417, '1-2': 0.125, gap: 0.3333})
  })

  it('should call a merge the same whichever side has more', () => {
    expect(shapeShares([{docs: [doc([[0], [0, 1]], [[1, 2], [2]])]}])).toEqual({'1-2': 1})
  })

  it('should name the shapes that the parameters have', () => {
    const names = Object.keys(
      shapeShares([
        {
          docs: [
            doc(
              [[0], [0]],
              [
                [1, 2, 3],
                [1, 2, 3]
              ],
              [[4], []]
            )
          ]
        }
      ])
    )
    for (const name of names) expect(parameters.shares).toHaveProperty([name])
  })
})
