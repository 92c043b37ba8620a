import {chineseNumeral} from './chinese-numeral.ts'
import {currencyCode, currencyPattern} from './currency.ts'
import {DASH, NUMBER, NUMBER_END, NUMBER_START} from './digits.ts'
import type {ReadValue, ValueReader} from './value-reader.ts'
import {decimal, numeral, power, rough} from './zh-numbers.ts'

/** Readers of percentages, fractions, amounts of money and large numbers in Chinese. */
export function quantityReadersZh(): readonly ValueReader[] {
  const range = `(?:(${NUMBER}) ?(?:${DASH}|至|到) ?)?`
  const hundredths = `(?:${NUMBER}|${numeral}{1,8}(?:点${numeral}{1,6})?)`
  const currency = `(${currencyPattern})(?!\\p{Script=Latin})`
  const both = (
    kind: ReadValue['kind'],
    first: string | undefined,
    second: string,
    key: (text: string) => string | null
  ): readonly ReadValue[] | null => {
    const keys = (first === undefined ? [second] : [first, second]).map(key)
    return keys.every(k => k !== null) ? keys.map(k => ({kind, key: k})) : null
  }
  return [
    {
      pattern: new RegExp(`百分之(${hundredths})(?:(?:${DASH}|至|到)(?:百分之)?(${hundredths})(?!\\p{N}|分之))?`, 'gu'),
      read: m =>
        both('percent', m[2] === undefined ? undefined : m[1], m[2] ?? m[1]!, text =>
          decimal(text) === null ? null : `${decimal(text)}%`
        )
    },
    {
      pattern: new RegExp(`${NUMBER_START}${range}(${NUMBER})${NUMBER_END} ?(?:%|个?百分点)`, 'gu'),
      read: m => both('percent', m[1], m[2]!, text => `${decimal(text)}%`)
    },
    {
      pattern: new RegExp(`(${numeral}{1,4})分之(${numeral}{1,6})`, 'gu'),
      read: m => {
        const [whole, part] = [chineseNumeral(m[1]!), chineseNumeral(m[2]!)]
        return whole === null || part === null ? null : [{kind: 'number', key: `${part}/${whole}`}]
      }
    },
    {
      pattern: new RegExp(
        `(?<![\\p{Script=Latin}\\p{N}])(${currencyPattern}) ?(${NUMBER})(?!\\p{N}) ?${rough}(${power}|million|billion|bn|m(?![\\p{Script=Latin}]))?`,
        'gu'
      ),
      read: m => both('amount', undefined, m[2]!, text => `${scaled(text, m[3])} ${currencyCode(m[1]!)}`)
    },
    {
      pattern: new RegExp(
        `${NUMBER_START}${range}(${NUMBER})(?!\\p{N}) ?${rough}(${power})?${rough} ?${currency}`,
        'gu'
      ),
      read: m => both('amount', m[1], m[2]!, text => `${decimal(text, m[3])} ${currencyCode(m[4]!)}`)
    },
    {
      pattern: new RegExp(`${NUMBER_START}${range}(${NUMBER})(?!\\p{N}) ?${rough}(${power})`, 'gu'),
      read: m => both('number', m[1], m[2]!, text => decimal(text, m[3]))
    },
    {
      pattern: new RegExp(`(${numeral}{2,12})${rough}(${currencyPattern})`, 'gu'),
      read: m =>
        both('amount', undefined, m[1]!, text =>
          decimal(text) === null ? null : `${decimal(text)} ${currencyCode(m[2]!)}`
        )
    }
  ]
}

const englishPowers: Readonly<Record<string, string>> = {million: '百万', m: '百万', billion: '十亿', bn: '十亿'}

function scaled(text: string, powerText: string | undefined): string | null {
  return decimal(text, powerText === undefined ? undefined : (englishPowers[powerText] ?? powerText))
}
