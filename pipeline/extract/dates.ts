import {readValues} from '../language/read-values.ts'
import type {LanguageTag} from '../model/language-tag.ts'
import type {Value} from '../model/value.ts'

const calendar = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/

/** Dates with at least a year in a text, in order, in whichever of our languages they are written; ISO 8601 in `key`. */
export function datesIn(text: string, lang: LanguageTag): readonly Value[] {
  const own = dates(text, lang)
  if (own.length > 0) return own
  // A label may be in another language than the page: "Date: 31 August 2017" on a Chinese one.
  return others.map(other => dates(text, other)).find(found => found.length > 0) ?? []
}

const others: readonly LanguageTag[] = ['nb', 'en', 'zh']

const dates = (text: string, lang: LanguageTag): readonly Value[] =>
  readValues(text, lang).filter(value => value.kind === 'date' && calendar.test(value.key))

const timeOfDay = /(?:kl(?:okka|okken)?\.?\s*)?\d{1,2}[:.]\d{2}(?::\d{2})?/i
/** A weekday or a word such as "den" may stand with a date; a number or a word more makes it something else. */
const anythingElse = /\d|\p{L}+\P{L}+\p{L}+/u

/** The date that a text is, apart from marks, a weekday and a time: `31.08.2017`, `2017年8月31日 14:00`; `null` for any other text. */
export function wholeDate(text: string, lang: LanguageTag): string | null {
  const [date, ...more] = datesIn(text, lang)
  if (!date || more.length > 0) return null
  const rest = `${text.slice(0, date.start)} ${text.slice(date.end)}`.replace(timeOfDay, '')
  return anythingElse.test(rest) ? null : date.key
}

/** True for a date to the day: `2017-08-31`. */
export const isDay = (date: string): boolean => date.length === 'YYYY-MM-DD'.length
