import {numberWordsPattern, readNumberWords} from './number-words.ts'
import type {ReadValue, ValueReader} from './value-reader.ts'
import type {ValueWords} from './value-words.ts'

/**
 * `to tredjedeler`, `two thirds`, `én av tre`, `2 av 3`: a part of a whole. Weak, because what counts things one by one is written so
 * too ("one of three centres"); where digits stand in it, they are given as numbers of their own beside the fraction.
 */
export function fractionReaders(words: ValueWords): readonly ValueReader[] {
  const run = numberWordsPattern(words)
  const one = Object.keys(words.one).join('|')
  const value = (text: string) =>
    /^\d/u.test(text) ? text : words.one[text] === undefined ? readNumberWords(text, words) : '1'
  const denominators = Object.keys(words.denominators)
    .sort((a, b) => b.length - a.length)
    .join('|')
  const ordinals = Object.keys(words.ordinals)
    .filter(word => words.ordinals[word]! > 1)
    .sort((a, b) => b.length - a.length)
    .join('|')
  return [
    {
      pattern: new RegExp(`(?<![\\p{L}\\p{N}.,])(${run}|${one}|\\d{1,2})[ -](${denominators})(?!\\p{L})`, 'gu'),
      // "Three thirds" is a slip, but it is a fraction.
      read: m => fraction(value(m[1]!), String(words.denominators[m[2]!]), 'any')
    },
    {
      // "Hver fjerde elev" is a share of the pupils, "hvert fjerde år" says how often.
      pattern: new RegExp(`(?<!\\p{L})(?:${words.every}) (${ordinals}) (?=\\p{L})(${words.spans}(?!\\p{L}))?`, 'gu'),
      read: m => [
        {kind: 'number', key: m[2] ? String(words.ordinals[m[1]!]) : `1/${words.ordinals[m[1]!]}`, weak: true}
      ]
    },
    {
      pattern: new RegExp(
        `(?<![\\p{L}\\p{N}.,])(${run}|${one}|\\d{1,3}) (?:${words.outOf}) (${run}|\\d{1,3})(?![\\p{L}\\p{N}%]|[.,]\\p{N}| \\d)`,
        'gu'
      ),
      read: m => {
        const read = fraction(value(m[1]!), value(m[2]!))
        return read === null ? null : [...read, ...digitsOf(m[1]!, 0), ...digitsOf(m[2]!, m[0].length - m[2]!.length)]
      }
    }
  ]
}

/** "One of three" is a share only where the part is no larger than the whole. */
function fraction(
  part: string | null,
  whole: string | null,
  size: 'proper' | 'any' = 'proper'
): readonly ReadValue[] | null {
  const isShare = part !== null && whole !== null && (size === 'any' || Number(part) <= Number(whole))
  return isShare ? [{kind: 'number', key: `${Number(part)}/${whole}`, weak: true}] : null
}

/** A part of the match that is written in digits, as a number of its own. */
function digitsOf(text: string, from: number): readonly ReadValue[] {
  return /^\d/u.test(text) ? [{kind: 'number', key: String(Number(text)), from, to: from + text.length}] : []
}
