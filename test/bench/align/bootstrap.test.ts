import {describe, expect, it} from 'vitest'
import {interval} from '../../../bench/align/bootstrap.ts'

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length

describe('the interval over documents', () => {
  it('should hold the figure of all documents and be the same in every run', () => {
    const documents = Array.from({length: 40}, (_, at) => (at % 10 === 0 ? 0 : 1))
    const [low, high] = interval(documents, mean)
    expect(low).toBeLessThan(mean(documents))
    expect(high).toBeGreaterThan(mean(documents))
    expect(interval(documents, mean)).toEqual([low, high])
  })

  it('should narrow with more documents', () => {
    const width = (size: number) => {
      const [low, high] = interval(
        Array.from({length: size}, (_, at) => at % 2),
        mean
      )
      return high - low
    }
    expect(width(400)).toBeLessThan(width(20))
  })

  it('should give the figure itself for a single document', () => {
    expect(interval([0.8], mean)).toEqual([0.8, 0.8])
  })
})
