import {describe, expect, it} from 'vitest'
import {errorKinds} from '../../../bench/align/error-kinds.ts'

describe('errorKinds', () => {
  it('should count what was found instead of what was wanted, the commonest first', () => {
    const merged = {
      gold: [
        [[0], [0]],
        [[1], []]
      ],
      found: [[[0, 1], [0]]]
    } as const
    const parted = {
      gold: [
        [
          [4, 5],
          [4, 5]
        ]
      ],
      found: [
        [[4], [4]],
        [[5], [5]]
      ]
    } as const
    const kinds = errorKinds([
      {id: 'a', ...merged},
      {id: 'b', ...merged},
      {id: 'c', ...parted}
    ])
    expect(kinds).toEqual([
      {kind: '1-0, 1-1 -> 2-1', count: 2, where: 'a 0'},
      {kind: '2-2 -> 1-1, 1-1', count: 1, where: 'c 4'}
    ])
  })

  it('should tell partners that were mixed up from those that are right', () => {
    const gold = [
      [[0], [0]],
      [[1], [1]]
    ] as const
    const mixed = [
      [[0], [1]],
      [[1], [0]]
    ] as const
    expect(errorKinds([{id: 'a', gold, found: gold}])).toEqual([])
    expect(errorKinds([{id: 'a', gold, found: mixed}])).toMatchObject([{kind: '1-1, 1-1 -> 1-1, 1-1', count: 1}])
  })

  it('should compare units of three sides, and count only what is asked for', () => {
    const units = {
      id: 'a',
      gold: [[[0], [0], [0, 1]]],
      found: [
        [[0], [0], [0]],
        [[], [], [1]]
      ]
    } as const
    expect(errorKinds([units])).toEqual([{kind: '1-1-2 -> 0-0-1, 1-1-1', count: 1, where: 'a 0'}])
    expect(errorKinds([units], 10, given => given.length > 2)).toEqual([])
  })

  it('should name no more kinds than are asked for', () => {
    const documents = [1, 2, 3].map(size => {
      const all = Array.from({length: size}, (_, at) => at)
      return {
        id: `d${size}`,
        gold: [[all, [0]]] as const,
        found: [
          [all, []],
          [[], [0]]
        ] as const
      }
    })
    expect(errorKinds(documents, 2)).toHaveLength(2)
  })
})
