import {currencyCode, currencyPattern} from './currency.ts'
import {shiftDecimal} from './decimal.ts'
import {numberWordsPattern, readNumberWords} from './number-words.ts'
import type {ReadValue, ValueReader} from './value-reader.ts'
import type {ValueWords} from './value-words.ts'

/**
 * Numbers in words. All are weak: they may stand for a value that the other side writes in digits, but where the other side
 * lacks them nothing is wrong, because languages use such words in other senses too ("for one thing", "andre").
 */
export function wordReaders(words: ValueWords): readonly ValueReader[] {
  const run = numberWordsPattern(words)
  const start = '(?<![\\p{L}\\p{N}])'
  const weak = (kind: ReadValue['kind'], ...keys: readonly (string | null)[]): readonly ReadValue[] | null =>
    keys.every(key => key !== null) ? keys.map(key => ({kind, key, weak: true})) : null
  const longestFirst = (list: readonly string[]) => [...list].sort((a, b) => b.length - a.length).join('|')
  /** "fem til ti prosent" gives both ends. */
  const ends = (first: string | undefined, last: string, unit: string) =>
    [first, last].flatMap(text => (text === undefined ? [] : [withUnit(readNumberWords(text, words), unit)]))
  const range = `(?:(${run}) (?:${words.to}) )?`
  const scales = Object.keys(words.scales).filter(word => /^\p{L}{4,}$/u.test(word))
  return [
    {
      pattern: new RegExp(
        `${start}(${longestFirst(Object.keys(words.halves))}) (${longestFirst(scales)})(?!\\p{L})`,
        'gu'
      ),
      read: m => weak('number', shiftDecimal(words.halves[m[1]!]!, words.scales[m[2]!]!))
    },
    {
      pattern: new RegExp(`${start}${range}(${run}) (?:${words.percent})`, 'gu'),
      read: m => weak('percent', ...ends(m[1], m[2]!, '%'))
    },
    {
      pattern: new RegExp(`${start}${range}(${run}) (${currencyPattern})(?!\\p{L})`, 'gu'),
      read: m => weak('amount', ...ends(m[1], m[2]!, ` ${currencyCode(m[3]!)}`))
    },
    {pattern: new RegExp(`(?<!\\p{L})(?:${words.half})(?!\\p{L})`, 'gu'), read: () => weak('number', '1/2')},
    {
      pattern: new RegExp(`(?<!\\p{L})(?:${longestFirst(Object.keys(words.ordinals))})(?!\\p{L})`, 'gu'),
      read: m => weak('ordinal', `#${words.ordinals[m[0]]}`)
    },
    {
      pattern: new RegExp(`${start}(?:${run})(?${words.joined ? `:(?!\\p{L})|(?=${words.joined})` : '!\\p{L}'})`, 'gu'),
      read: m => weak('number', readNumberWords(m[0], words))
    },
    ...Object.entries(words.times ?? {}).map(
      // "Twice as many" is another thing than two times a year.
      ([word, times]): ValueReader => ({
        pattern: new RegExp(`${start}${word}(?! as )(?!\\p{L})`, 'gu'),
        read: () => weak('number', String(times))
      })
    )
  ]
}

function withUnit(number: string | null, unit: string): string | null {
  return number === null ? null : `${number}${unit}`
}
