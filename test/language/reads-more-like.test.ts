import {describe, expect, it} from 'vitest'
import {readsMoreLike} from '../../pipeline/language/reads-more-like.ts'

describe('readsMoreLike', () => {
  it('should tell which of two languages a few words are in', () => {
    expect(readsMoreLike('Forskerne samler prøver hver høst', 'nb', 'en')).toBe(true)
    expect(readsMoreLike('Researchers collect samples every autumn', 'nb', 'en')).toBe(false)
  })

  it('should not tell the written forms of Norwegian apart', () => {
    expect(readsMoreLike('Forskerne samler prøver hver høst', 'nb', 'nn')).toBe(false)
  })
})
