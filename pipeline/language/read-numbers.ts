import {YEAR} from './calendar.ts'
import {NUMBER, NUMBER_START, readDigits} from './digits.ts'
import type {ValueReader} from './value-reader.ts'

const vulgar: Readonly<Record<string, string>> = {
  '½': '1/2',
  '⅓': '1/3',
  '⅔': '2/3',
  '¼': '1/4',
  '¾': '3/4',
  '⅕': '1/5',
  '⅖': '2/5',
  '⅗': '3/5',
  '⅘': '4/5',
  '⅙': '1/6',
  '⅛': '1/8',
  '⅜': '3/8',
  '⅝': '5/8',
  '⅞': '7/8'
}

/** Fractions, years and plain numbers in digits, in any language. */
export function numberReaders(decimal: ',' | '.'): readonly ValueReader[] {
  return [
    {pattern: new RegExp(`[${Object.keys(vulgar).join('')}]`, 'gu'), read: m => [{kind: 'number', key: vulgar[m[0]]!}]},
    {
      // 1/3, but no date, path or year: 8/2017, 24/7.
      pattern: new RegExp(`${NUMBER_START}(?<!/)([1-9]\\d?)/([2-9]|1\\d|20|100)(?!\\p{N}|[/.,]\\p{N})`, 'gu'),
      read: m => (Number(m[1]) < Number(m[2]) ? [{kind: 'number', key: `${m[1]}/${m[2]}`}] : null)
    },
    {
      pattern: new RegExp(`${NUMBER_START}(${YEAR})(?![\\p{N}%]|[.,]\\p{N})`, 'gu'),
      read: m => [{kind: 'date', key: m[1]!}]
    },
    {
      pattern: new RegExp(`(?:(?<![\\p{L}\\p{N}])−|(?<!\\p{L})minus )?${NUMBER_START}(${NUMBER})(?!\\p{N})`, 'gu'),
      read: m => [{kind: 'number', key: `${m[0].length > m[1]!.length ? '-' : ''}${readDigits(m[1]!, decimal)}`}]
    }
  ]
}
