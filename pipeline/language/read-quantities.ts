import {currencyCode, currencyPattern} from './currency.ts'
import {shiftDecimal} from './decimal.ts'
import {DASH, NUMBER, NUMBER_END, NUMBER_START, readDigits} from './digits.ts'
import type {ValueReader} from './value-reader.ts'
import type {ValueWords} from './value-words.ts'

/** Percentages, amounts of money, and numbers with a word for a power of ten; a range gives both its ends. */
export function quantityReaders(words: ValueWords): readonly ValueReader[] {
  const scaleOf = (list: readonly string[]) =>
    `(?: ?(${[...list]
      .sort((a, b) => b.length - a.length)
      .map(s => s.replaceAll('.', '\\.'))
      .join('|')})(?!\\p{L}))`
  const scale = scaleOf(Object.keys(words.scales))
  // 5 m are metres, but $5m five million.
  const longScale = scaleOf(Object.keys(words.scales).filter(word => word.length > 1))
  const range = `(?:(${NUMBER}) ?(?:${DASH}|${words.to}) ?)?`
  const currency = `(${currencyPattern})(?!\\p{L})`
  const decimal = (digits: string, scaleWord?: string) =>
    shiftDecimal(readDigits(digits, words.decimal), scaleWord === undefined ? 0 : words.scales[scaleWord]!)
  const both = (first: string | undefined, second: string, key: (digits: string) => string) =>
    first === undefined ? [key(second)] : [key(first), key(second)]
  const amount = (first: string | undefined, second: string, scaleWord: string | undefined, code: string) =>
    both(first, second, digits => `${decimal(digits, scaleWord)} ${currencyCode(code) ?? ''}`).map(key => ({
      kind: 'amount' as const,
      key
    }))
  return [
    {
      pattern: new RegExp(`${NUMBER_START}${range}(${NUMBER})${NUMBER_END} ?(?:${words.percent})`, 'gu'),
      read: m => both(m[1], m[2]!, digits => `${decimal(digits)}%`).map(key => ({kind: 'percent', key}))
    },
    {
      pattern: new RegExp(`(?<![\\p{L}\\p{N}])(${currencyPattern}) ?${range}(${NUMBER})(?!\\p{N})${scale}?`, 'gu'),
      read: m => amount(m[2], m[3]!, m[4], m[1]!)
    },
    {
      pattern: new RegExp(`${NUMBER_START}${range}(${NUMBER})(?!\\p{N})${scale}?(?:-| )?${currency}`, 'gu'),
      read: m => amount(m[1], m[2]!, m[3], m[4]!)
    },
    {
      pattern: new RegExp(`${NUMBER_START}${range}(${NUMBER})(?!\\p{N})-?${longScale}`, 'gu'),
      read: m => both(m[1], m[2]!, digits => decimal(digits, m[3])).map(key => ({kind: 'number', key}))
    }
  ]
}
