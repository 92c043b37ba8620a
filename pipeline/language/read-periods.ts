import {YEAR, yearsKey} from './calendar.ts'
import {DASH, NUMBER_END, NUMBER_START} from './digits.ts'
import type {ReadValue, ValueReader} from './value-reader.ts'
import type {ValueWords} from './value-words.ts'

/** Periods of years, decades, centuries, quarters and half-years. */
export function periodReaders(words: ValueWords): readonly ValueReader[] {
  const nth = Object.keys(words.nth).join('|')
  const count = `(?:([1-4])(?:\\.|${words.ordinalMark})|(${nth})(?!\\p{L}))`
  const ofYear = `(?:,? ?(?:of |i |in |av )?(?:the year )?(${YEAR})${NUMBER_END})?`
  const part = (letter: 'Q' | 'H', m: RegExpExecArray): readonly ReadValue[] => {
    const n = m[1] ?? String(words.nth[m[2]!])
    if (m[3] !== undefined) return [{kind: 'quarter', key: `${m[3]}-${letter}${n}`}]
    // Matches have halves and quarters too.
    return [{kind: 'quarter', key: `${letter}${n}`, ...(letter === 'H' ? {weak: true} : {})}]
  }
  return [
    ...yearRanges(),
    {
      pattern: new RegExp(`(?<!\\p{L})(?:${words.from}) (${YEAR}) (?:${words.to}|og|and) (${YEAR})${NUMBER_END}`, 'gu'),
      read: m => years(m[1]!, m[2]!)
    },
    {
      pattern: new RegExp(`${NUMBER_START}(${YEAR}) (?:${words.to}) (${YEAR})${NUMBER_END}`, 'gu'),
      read: m => years(m[1]!, m[2]!)
    },
    {
      pattern: new RegExp(`${NUMBER_START}((?:1[5-9]|20)?\\d0)(?:${words.decade})(?!\\p{L})`, 'gu'),
      read: m => [{kind: 'period', key: m[1]!.endsWith('00') && m[1]!.length === 4 ? hundred(m[1]!) : decade(m[1]!)}]
    },
    {
      pattern: new RegExp(`${NUMBER_START}(\\d{1,2})(?:\\.|${words.ordinalMark})[ -](?:${words.century})`, 'gu'),
      read: m => [{kind: 'period', key: hundred(`${Number(m[1]) - 1}00`)}]
    },
    {
      // "1. og 2. kvartal 2019", "the first and second quarters": two quarters of one year.
      pattern: new RegExp(`(?<!\\p{L})${count} (?:og|and|${words.to}) ${count} (?:${words.quarter})${ofYear}`, 'gu'),
      read: m =>
        [m[1] ?? words.nth[m[2]!], m[3] ?? words.nth[m[4]!]].map(n => ({
          kind: 'quarter',
          key: `${m[5] === undefined ? '' : `${m[5]}-`}Q${n}`
        }))
    },
    {pattern: new RegExp(`(?<!\\p{L})${count} (?:${words.quarter})${ofYear}`, 'gu'), read: m => part('Q', m)},
    {pattern: new RegExp(`(?<!\\p{L})${count} (?:${words.halfYear})${ofYear}`, 'gu'), read: m => part('H', m)},
    {
      pattern: new RegExp(`${NUMBER_START}(${YEAR})[ -]([qh])([1-4])${NUMBER_END}`, 'gu'),
      read: m => [{kind: 'quarter', key: `${m[1]}-${m[2]!.toUpperCase()}${m[3]}`}]
    },
    {
      pattern: new RegExp(`(?<![\\p{L}\\p{N}])([qh])([1-4])(?:[ -]?(${YEAR}))?${NUMBER_END}`, 'gu'),
      read: m => [{kind: 'quarter', key: `${m[3] === undefined ? '' : `${m[3]}-`}${m[1]!.toUpperCase()}${m[2]}`}]
    }
  ]
}

/** `2017-2020`, `2017–2020`, `2017/2018`, `2017–20`, in all languages. */
export function yearRanges(): readonly ValueReader[] {
  return [
    {
      pattern: new RegExp(`${NUMBER_START}(${YEAR}) ?(?:${DASH}|/) ?(${YEAR}|\\d{2})${NUMBER_END}(?!-\\d)`, 'gu'),
      read: m => years(m[1]!, m[2]!)
    }
  ]
}

export function years(start: string, end: string): readonly ReadValue[] | null {
  const key = yearsKey(start, end)
  return key === null ? null : [{kind: 'period', key}]
}

/** `1990` or `90` → `1990/1999`: two digits below 30 are of this century. */
export function decade(start: string): string {
  const full = start.length === 4 ? start : Number(start) < 30 ? `20${start}` : `19${start}`
  return `${full}/${full.slice(0, 3)}9`
}

/** `1900` → `1900/1999` */
export function hundred(start: string): string {
  return `${start}/${start.slice(0, -2)}99`
}
