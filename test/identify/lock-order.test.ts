import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {lockOrder} from '../../pipeline/identify/lock-order.ts'
import type {Identity} from '../../pipeline/model/identity.ts'

const line = (id: string, before: string | null, after: string | null): Identity => ({
  id,
  kind: 'paragraph',
  part: 'page',
  lang: 'nb',
  hash: '0123456789abcdef',
  text: id,
  before,
  after
})

const sequence = (ids: readonly string[]) =>
  ids.map((id, index) => line(id, ids[index - 1] ?? null, ids[index + 1] ?? null))

describe('lockOrder', () => {
  it('should find the order from the neighbours, whatever the order of the lines', () => {
    const ids = [...'abcdefghijklmnop']
    fc.assert(
      fc.property(fc.shuffledSubarray(sequence(ids), {minLength: ids.length}), lines => {
        expect(lockOrder(lines)).toEqual(ids)
      })
    )
  })

  it('should hold together over a line that is lost', () => {
    const lines = sequence([...'zyxwv']).filter(({id}) => id !== 'x')
    expect(lockOrder([...lines].reverse())).toEqual([...'zywv'])
  })

  it('should put in what two branches put in', () => {
    const [ours, theirs] = [sequence([...'amxb']), sequence([...'aybn'])]
    const order = lockOrder([...ours, ...theirs])
    expect([...order].sort()).toEqual([...'abmnxy'])
    for (const [first, second] of ['am', 'mx', 'xb', 'ay', 'yb', 'bn']) {
      expect(order.indexOf(first!)).toBeLessThan(order.indexOf(second!))
    }
  })

  it('should not hang on a circle, nor lose what stands in it', () => {
    const order = lockOrder([line('a', 'c', 'b'), line('b', 'a', 'c'), line('c', 'b', 'a'), line('d', 'd', 'd')])
    expect([...order].sort()).toEqual([...'abcd'])
  })
})
