import {describe, expect, it} from 'vitest'
import {corpus, directions} from '../../bench/check/corpus.ts'
import {findingsOf} from '../../bench/check/findings-of.ts'
import {seedErrors} from '../../bench/check/seed-errors.ts'

describe('check of seeded errors', () => {
  it('should find at least 95 in 100', () => {
    const errors = seedErrors(450, 7)
    const missed = errors.filter(({source, target, sourceText, targetText}) => {
      const unit = {source: [sourceText], target: targetText === '' ? [] : [targetText]}
      return findingsOf(source, target, [unit]).length === 0
    })
    expect(errors).toHaveLength(450)
    expect(missed.length / errors.length).toBeLessThanOrEqual(0.05)
  })

  it.each(directions)('should not find any in the clean corpus, $source to $target', ({source, target, s, t}) => {
    const units = corpus.map(line => ({source: [line[s]!], target: [line[t]!]}))
    expect(findingsOf(source, target, units)).toEqual([])
  })
})
