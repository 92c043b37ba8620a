import {addWhole, shiftDecimal} from './decimal.ts'
import type {ValueWords} from './value-words.ts'

/*
 * Spelled-out whole numbers of Norwegian and English: tjueen, twenty-one, to hundre og femti, three million.
 */

/** Powers of ten. Abbreviated ones (mill., bn) go with digits alone. */
function scalesOf(words: ValueWords): readonly string[] {
  return Object.keys(words.scales).filter(word => /^\p{L}{4,}$/u.test(word))
}

/** Number words, longest first. */
function vocabulary(words: ValueWords): readonly string[] {
  return [...Object.keys(words.cardinals), ...scalesOf(words)].sort((a, b) => b.length - a.length)
}

/**
 * A pattern for a run of number words: at most eight, joined by spaces, hyphens, "og", "and" or nothing. A power of ten behind digits is theirs, and what follows is another number: "1.7 million
 * five years ago".
 */
export function numberWordsPattern(words: ValueWords): string {
  const any = vocabulary(words).join('|')
  return `(?!(?<=\\p{N} )(?:${scalesOf(words).join('|')})(?!\\p{L}))(?:${any})(?:(?: og | and |[ -]|)(?:${any})){0,7}`
}

/** The value of a run of number words, or `null` where it is none: "to hundre og femti" → `250`. */
export function readNumberWords(run: string, words: ValueWords): string | null {
  const any = vocabulary(words)
  const tokens: string[] = []
  let rest = run
  while (rest !== '') {
    const separator = /^(?: og | and |[ -])/u.exec(rest)
    if (separator) rest = rest.slice(separator[0].length)
    const token = any.find(word => rest.startsWith(word))
    if (token === undefined) return null
    tokens.push(token)
    rest = rest.slice(token.length)
  }
  // "millions of" names no number.
  return tokens.some(token => words.cardinals[token] !== undefined) ? sum(tokens, words) : null
}

function sum(tokens: readonly string[], words: ValueWords): string | null {
  let total = '0'
  let section = 0
  let lastBelowHundred = -1
  for (const token of tokens) {
    const scale = words.scales[token]
    const value = words.cardinals[token]
    if (scale !== undefined && value === undefined) {
      total = addWhole(total, shiftDecimal(String(section || 1), scale))
      section = 0
      lastBelowHundred = -1
    } else if (value === 100) {
      section = (section || 1) * 100
      lastBelowHundred = -1
    } else if (value === 1000) {
      total = addWhole(total, String((section || 1) * 1000))
      section = 0
      lastBelowHundred = -1
    } else if (value !== undefined) {
      // "twenty one" adds up, "one two" does not.
      const adds = lastBelowHundred === -1 || (lastBelowHundred >= 20 && lastBelowHundred % 10 === 0 && value < 10)
      // Norwegian counts the other way too: "femogtjue".
      const reversed = lastBelowHundred > 0 && lastBelowHundred < 10 && value >= 20
      if (!adds && !reversed) return null
      section += value
      lastBelowHundred = value
    }
  }
  return addWhole(total, String(section))
}
