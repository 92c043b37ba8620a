import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import type {TranslationUnit} from '../../pipeline/model/index.ts'
import {splicesOf} from '../../review/server/splices.ts'

const unit = ([id, confidence]: readonly [number, number]): TranslationUnit => ({
  id: `u${id}`,
  members: {},
  confidence,
  pairs: {}
})

describe('splices', () => {
  test('should make one list of units into the other, whatever they are', () => {
    const list = fc
      .uniqueArray(fc.tuple(fc.nat(12), fc.constantFrom(0, 0.5, 1)), {selector: ([id]) => id, maxLength: 12})
      .map(items => items.map(unit))
    fc.assert(
      fc.property(list, list, (before, after) => {
        const units = [...before]
        for (const {at, remove, units: put} of splicesOf(before, after)) units.splice(at, remove, ...put)
        expect(units).toEqual(after)
      }),
      {numRuns: 500}
    )
  })

  test('should not name units that stayed as they were', () => {
    const before = [0, 1, 2, 3, 4].map(id => unit([id, 1]))
    const after = before.map(held => (held.id === 'u3' ? {...held, confidence: 0} : held))
    expect(splicesOf(before, after)).toEqual([{at: 3, remove: 1, units: [after[3]]}])
    expect(splicesOf(before, before)).toEqual([])
  })
})
