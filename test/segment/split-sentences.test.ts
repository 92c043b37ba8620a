import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {splitSentences} from '../../pipeline/segment/split-sentences.ts'
import {cpuTime} from '../language/cpu-time.ts'
import {sentenceCases} from './sentence-cases.ts'

const texts = (text: string, lang: string) => splitSentences(text, lang).map(({start, end}) => text.slice(start, end))

for (const {lang, cases} of sentenceCases()) {
  describe(`splitSentences in ${lang}`, () => {
    it('should have sixty cases or more', () => {
      expect(cases.length).toBeGreaterThanOrEqual(60)
    })

    it.each(cases)('should split as marked: $title: $marked', ({text, sentences}) => {
      expect(texts(text, lang)).toEqual(sentences)
    })
  })
}

describe('splitSentences', () => {
  /** Text that meets the rules often: words, abbreviations, numbers and marks of the languages, and what is in none of them. */
  const piece = fc.oneof(
    fc.constantFrom(
      '. ',
      '? ',
      '! ',
      '。',
      '？',
      '；',
      ' ',
      '\n',
      '«',
      '»',
      '“',
      '”',
      '(',
      ')',
      '（',
      '）',
      '《',
      '》',
      '…',
      '[1]',
      '¹',
      ', '
    ),
    fc.constantFrom(
      'Dr',
      'bl.a',
      'kap',
      'jf',
      'nr',
      'kl',
      'e.g',
      'No',
      'Art',
      'U.S',
      'osv',
      'Det',
      'The',
      'mai',
      'spurte',
      '他问',
      '双方',
      '12.5',
      '1 250 000',
      '31'
    ),
    fc.string({unit: 'grapheme', maxLength: 6}),
    fc.constantFrom('𠮷', '😀', '👩‍🔬', 'é')
  )
  const prose = fc.array(piece, {maxLength: 60}).map(pieces => pieces.join(''))
  const lang = fc.constantFrom('nb', 'nn', 'en', 'zh-Hans', 'zh-Hant', 'de')

  it('should cover every character that is no white space exactly once and in order', () => {
    fc.assert(
      fc.property(prose, lang, (text, tag) => {
        const spans = splitSentences(text, tag)
        let at = 0
        for (const {start, end} of spans) {
          expect(text.slice(at, start).trim()).toBe('')
          expect(end).toBeGreaterThan(start)
          expect(text.slice(start, end).trim()).toBe(text.slice(start, end))
          at = end
        }
        expect(text.slice(at).trim()).toBe('')
      }),
      {numRuns: 2000, seed: 1}
    )
  })

  it('should not split a surrogate pair or a number', () => {
    fc.assert(
      fc.property(prose, lang, (text, tag) => {
        for (const {start} of splitSentences(text, tag).slice(1)) {
          expect(/[\uD800-\uDBFF]$/u.test(text.slice(0, start)) && /^[\uDC00-\uDFFF]/u.test(text.slice(start))).toBe(
            false
          )
          expect(`${text.slice(start - 2, start)}|${text.slice(start, start + 1)}`).not.toMatch(/\p{Nd}[.,]\|\p{Nd}/u)
        }
      }),
      {numRuns: 2000, seed: 2}
    )
  })

  it('should take time that grows no faster than the text', () => {
    const hostile = [
      'a. '.repeat(4),
      '（'.repeat(4),
      '《a。',
      '"? ',
      'A.B.C.',
      '1.1.',
      '。”',
      'I. ',
      ') [1] ',
      'bl.a. ',
      '\n '
    ].join('')
    const time = (size: number) => {
      const text = hostile.repeat(size)
      return cpuTime(() => {
        for (const lang of ['nb', 'en', 'zh']) splitSentences(text, lang)
      })
    }
    time(100)
    // Eight times the text in less than three times eight the time: room for a busy machine, none for a square.
    expect(time(800)).toBeLessThan(24 * Math.max(time(100), 1))
  })

  it('should give nothing for white space', () => {
    expect(splitSentences(' \n ', 'nb')).toEqual([])
    expect(splitSentences('', 'zh-Hans')).toEqual([])
  })

  it('should split a language without rules by generic ones', () => {
    expect(texts('Die Regierung hat beschlossen. Das Ministerium setzt um.', 'de')).toEqual([
      'Die Regierung hat beschlossen.',
      'Das Ministerium setzt um.'
    ])
  })
})
