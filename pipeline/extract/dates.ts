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

/** The date that a text is, apart from marks and a time of day: `31.08.2017`, `2017年8月31日 14:00`; `null` for any other text. */
export function wholeDate(text: string, lang: LanguageTag): string | null {
  const [date, ...more] = datesIn(text, lang)
  if (!date || more.length > 0) return null
  const rest = text.slice(0, date.start) + text.slice(date.end)
  return /\p{L}{3}|\d{5}/u.test(rest.replace(/\bkl(?:okka|okken)?\b/i, '')) ? null : date.key
}
