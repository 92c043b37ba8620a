import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {moveOffsets, offsetsOf, rowAt} from '../../review/app/grid/row-heights.ts'

describe('where rows begin', () => {
  test('should be the same whether heights changed before or after they were added up', () => {
    const row = fc.record({before: fc.nat(200), after: fc.nat(200)})
    fc.assert(
      fc.property(fc.array(row, {maxLength: 30}), rows => {
        const offsets = offsetsOf(rows.length, at => rows[at]!.before)
        moveOffsets(
          offsets,
          rows.map(({before, after}, at) => [at, after - before])
        )
        expect([...offsets]).toEqual([...offsetsOf(rows.length, at => rows[at]!.after)])
      })
    )
  })

  test('should tell the row at a height, and the last one below all', () => {
    const offsets = offsetsOf(3, () => 10)
    expect([-5, 0, 9, 10, 29, 300].map(y => rowAt(offsets, y))).toEqual([0, 0, 0, 1, 2, 2])
  })
})
