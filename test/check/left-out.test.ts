import {describe, expect, it} from 'vitest'
import {hasLeftOut} from '../../pipeline/check/check-left-out.ts'

const nb = 'Søkere må ha fullført graden, ha minst godt resultat og legge ved attester.'

describe('hasLeftOut', () => {
  it('should find half of a sentence that has no counterpart, in either direction of a lexicon', () => {
    expect(hasLeftOut(nb, 'nb', 'Applicants must have completed.', 'en')).toBe(true)
    expect(
      hasLeftOut(
        'Researchers from both countries are to have access to laboratories, collections and data.',
        'en',
        'Forskere fra begge land.',
        'nb'
      )
    ).toBe(true)
  })

  it('should not find it where all is said, or where no lexicon knows the languages', () => {
    const en = 'Applicants must have completed the degree, have at least a good result and enclose certificates.'
    expect(hasLeftOut(nb, 'nb', en, 'en')).toBe(false)
    expect(hasLeftOut(nb, 'nb', 'Hakijoilla on oltava tutkinto.', 'fi')).toBe(false)
  })
})
