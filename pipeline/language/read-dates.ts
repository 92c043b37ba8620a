import {dateKey, fullYear, YEAR} from './calendar.ts'
import {DASH, NUMBER_END, NUMBER_START} from './digits.ts'
import type {ReadValue, ValueReader} from './value-reader.ts'
import type {ValueWords} from './value-words.ts'

/** `31.08.2017`, `31/8-2017`, `2017-08-31`, `2017/8/31` and `08/31/2017`: dates in digits, alike in all languages. */
export function numericDates(): readonly ValueReader[] {
  return [
    {
      pattern: new RegExp(`${NUMBER_START}(${YEAR})([-./])(\\d{1,2})\\2(\\d{1,2})(?!\\p{N})`, 'gu'),
      read: m => one(dateKey(m[1]!, Number(m[3]), Number(m[4])))
    },
    {
      pattern: new RegExp(`${NUMBER_START}(\\d{1,2})([./])(\\d{1,2})(?:\\2|-)(${YEAR})(?!\\p{N})`, 'gu'),
      // The day comes first, as in Norway and Britain, unless only the other order gives a date.
      read: m => one(dateKey(m[4]!, Number(m[3]), Number(m[1])) ?? dateKey(m[4]!, Number(m[1]), Number(m[3])))
    },
    {
      // 31/8 2017
      pattern: new RegExp(`${NUMBER_START}(\\d{1,2})/(\\d{1,2}) (${YEAR})(?!\\p{N})`, 'gu'),
      read: m => one(dateKey(m[3]!, Number(m[2]), Number(m[1])))
    },
    {
      pattern: new RegExp(`${NUMBER_START}(\\d{2})([./])(\\d{2})\\2(\\d{2})${NUMBER_END}`, 'gu'),
      read: m => one(dateKey(fullYear(m[4]!), Number(m[3]), Number(m[1])))
    }
  ]
}

/** Dates with the month in letters, in either order, with one day or two: `1.–3. mai 2017`, `May 1–3, 2017`. */
export function dateReaders(words: ValueWords): readonly ValueReader[] {
  const {monthOf, month} = months(words)
  const mark = `(?:\\.|${words.ordinalMark})?`
  const range = `(?: ?(?:${DASH}|${words.to}|og|and) ?)`
  const days = (
    year: string | null,
    name: string,
    ...list: readonly (string | undefined)[]
  ): readonly ReadValue[] | null => {
    const keys = list.filter(day => day !== undefined).map(day => dateKey(year, monthOf.get(name)!, Number(day)))
    return keys.every(key => key !== null) ? keys.map(key => ({kind: 'date', key})) : null
  }
  return [
    ...numericDates(),
    {
      pattern: new RegExp(
        `${NUMBER_START}(?:(\\d{1,2})${mark}${range})?(\\d{1,2})${mark} ?(?:of |de )?${month}(?:,? ?(${YEAR})${NUMBER_END})?`,
        'gu'
      ),
      read: m => days(m[4] ?? null, m[3]!, m[1], m[2])
    },
    {
      pattern: new RegExp(
        `(?<!\\p{L})${month} (\\d{1,2})${mark}(?:${range}(\\d{1,2})${mark})?${NUMBER_END}(?:,? (${YEAR})${NUMBER_END})?`,
        'gu'
      ),
      read: m => days(m[4] ?? null, m[1]!, m[2], m[3])
    },
    {
      // "januar–juni 2017": both months are of the year.
      pattern: new RegExp(`(?<!\\p{L})(?:${month}${range})?${month},? (?:of |i )?(${YEAR})${NUMBER_END}`, 'gu'),
      read: m => {
        const keys = [m[1], m[2]].flatMap(name =>
          name === undefined ? [] : [dateKey(m[3]!, monthOf.get(name)!, null)]
        )
        return keys.every(key => key !== null) ? keys.map(key => ({kind: 'date', key})) : null
      }
    }
  ]
}

/** `in May`, `mid-October`: a month alone is weak, since it may be left to the context, and March and May are words of other meaning too. */
export function monthReader(words: ValueWords): ValueReader {
  const {monthOf, month} = months(words)
  return {
    pattern: new RegExp(`(?<!\\p{L})(?:${words.beforeMonth.join('|')})[ -]${month}`, 'gu'),
    read: m => {
      const key = dateKey(null, monthOf.get(m[1]!)!, null)
      return key === null ? null : [{kind: 'date', key, weak: true, from: m[0].lastIndexOf(m[1]!)}]
    }
  }
}

/** The number of each spelling of a month, and a pattern for them all. */
function months(words: ValueWords): {readonly monthOf: ReadonlyMap<string, number>; readonly month: string} {
  const spellings = words.months.flatMap((names, index) => names.map(name => [name, index + 1] as const))
  // A full stop belongs to abbreviations alone: "Aug. 31".
  const abbreviated = `(?:${words.months.flatMap(([, ...short]) => short).join('|')})`
  const month = `(${spellings
    .map(([name]) => name)
    .sort((a, b) => b.length - a.length)
    .join('|')})(?!\\p{L})(?:(?<=${abbreviated})\\.)?`
  return {monthOf: new Map(spellings), month}
}

function one(key: string | null): readonly ReadValue[] | null {
  return key === null ? null : [{kind: 'date', key}]
}
