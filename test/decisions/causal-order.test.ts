import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {causalOrder, type Happening} from '../../pipeline/decisions/causal-order.ts'

const happening = (id: string, ...after: readonly string[]): Happening => ({id, after})

describe('causalOrder', () => {
  it('should put causes first, and order what is free by id', () => {
    const order = causalOrder([happening('a', 'z'), happening('z'), happening('m', 'z'), happening('b')])
    expect(order.ids).toEqual(['b', 'z', 'a', 'm'])
  })

  it('should know what came before over branches and merges, and not what came beside', () => {
    const order = causalOrder([
      happening('r'),
      happening('a', 'r'),
      happening('b', 'r'),
      happening('c', 'a', 'b'),
      happening('d', 'b')
    ])
    expect(order.knows('c', 'r')).toBe(true)
    expect(order.knows('c', 'b')).toBe(true)
    expect(order.knows('a', 'b')).toBe(false)
    expect(order.knows('d', 'a')).toBe(false)
    expect(order.knows('r', 'c')).toBe(false)
  })

  it('should name parents that are missing, and cut circles at the smallest id', () => {
    const order = causalOrder([happening('c', 'b'), happening('b', 'c'), happening('d', 'gone'), happening('e', 'c')])
    expect(order.missing).toEqual([{id: 'd', parent: 'gone'}])
    expect(order.cuts).toEqual(['b'])
    expect(order.ids).toEqual(['d', 'b', 'c', 'e'])
  })

  it('should cut several circles, each once', () => {
    const order = causalOrder([happening('a', 'b'), happening('b', 'a'), happening('c', 'd'), happening('d', 'c')])
    expect(order.cuts).toEqual(['a', 'c'])
    expect(order.ids).toEqual(['a', 'b', 'c', 'd'])
  })

  it('should agree with a plain search of the past, whatever the graph', () => {
    const graphs = fc.array(fc.uniqueArray(fc.nat(30), {maxLength: 3}), {minLength: 1, maxLength: 30})
    fc.assert(
      fc.property(graphs, graph => {
        const list = graph.map((after, index) =>
          happening(`n${index}`, ...after.filter(at => at < index).map(at => `n${at}`))
        )
        const order = causalOrder([...list].reverse())
        const past = new Map<string, Set<string>>()
        for (const {id, after} of list) past.set(id, new Set([id, ...after.flatMap(parent => [...past.get(parent)!])]))
        for (const a of list) for (const b of list) expect(order.knows(b.id, a.id)).toBe(past.get(b.id)!.has(a.id))
        order.ids.forEach((id, index) => {
          for (const before of past.get(id)!) expect(order.ids.indexOf(before)).toBeLessThanOrEqual(index)
        })
      })
    )
  })

  it('should order a long journal quickly', () => {
    const long = Array.from({length: 50_000}, (_, index) =>
      happening(`e${index}`, ...(index === 0 ? [] : [`e${index - 1}`]))
    )
    const order = causalOrder(long)
    expect(order.ids).toHaveLength(50_000)
    expect(order.knows('e49999', 'e0')).toBe(true)
  })
})
