import {describe, expect, it} from 'vitest'
import {documentShapes} from '../../pipeline/align/document-shapes.ts'

const shares = {'1-1': 0.85, '1-2': 0.05, gap: 0.1}
const arcs = (a: number, b: number, count: number) =>
  Array.from({length: count}, (_, at) => ({i: at + 1, a, j: at + 1, b, score: 0}))
const sure = (count: number) => new Float64Array(count).fill(1)

describe('documentShapes', () => {
  it('should make merges cheaper in a document that merges much', () => {
    const shift = documentShapes([...arcs(1, 1, 50), ...arcs(1, 2, 50)], sure(100), shares)
    expect(shift(1, 2)).toBeGreaterThan(0)
    expect(shift(2, 1)).toBe(shift(1, 2))
    expect(shift(1, 1)).toBeLessThan(0)
  })

  it('should not make gaps cheaper in a document that leaves nothing out', () => {
    expect(documentShapes(arcs(1, 1, 400), sure(400), shares)(1, 0)).toBeLessThan(0)
  })

  it('should change nothing for a document that is like all others', () => {
    const own = [...arcs(1, 1, 85), ...arcs(2, 1, 5), ...arcs(0, 1, 10)]
    const shift = documentShapes(own, sure(100), shares)
    for (const [a, b] of [
      [1, 1],
      [1, 2],
      [1, 0]
    ] as const)
      expect(shift(a, b)).toBeCloseTo(0, 10)
  })

  it('should never change a cost by more than a nat, nor that of a shape without a share', () => {
    const shift = documentShapes(arcs(1, 2, 10_000), sure(10_000), shares)
    expect(shift(1, 2)).toBe(1)
    expect(shift(1, 1)).toBe(-1)
    expect(shift(5, 5)).toBe(0)
  })
})
