import {readValues} from '../language/read-values.ts'
import type {LanguageTag} from '../model/language-tag.ts'
import type {Period} from '../model/metadata.ts'

/** Words that make a pair of years the period that a document is for, in nb, nn, en and zh. */
const cue =
  /period|perioden|tidsrommet|gjelder|gjeld|for årene|for åra|i åra|valid|in force|covering|(?:in|for|over) the years|期间|期間|时期|時期|有效期|年度/iu

/** Texts in which a document may state its period, the most telling first. `sure` ones need no word that says so. */
export interface PeriodText {
  readonly text: string
  readonly lang: LanguageTag
  readonly sure: boolean
}

/**
 * The period that a document says it is for: the first pair of years in its title or lead, else the only one in its text that
 * stands with a word such as "perioden". Several different ones in the text give none: an invented value is worse.
 */
export function periodOf(texts: readonly PeriodText[]): Period | null {
  for (const {text, lang, sure} of texts) {
    if (!sure) continue
    const [first] = periodsIn(text, lang)
    if (first) return first
  }
  let found: Period | null = null
  for (const {text, lang, sure} of texts) {
    if (sure || !cue.test(text)) continue
    for (const period of periodsIn(text, lang)) {
      if (found && (found.start !== period.start || found.end !== period.end)) return null
      found ??= period
    }
  }
  return found
}

/** A period has a year at least, in digits or Han numerals: most texts have none, and reading every value of a text takes long. */
const year = /\d{4}|[\uff10-\uff19]{4}|[〇零○一二三四五六七八九]{4}/u

function periodsIn(text: string, lang: LanguageTag): readonly Period[] {
  if (!year.test(text)) return []
  return readValues(text, lang).flatMap(value => {
    const [start, end] = value.key.split('/')
    if (value.kind !== 'period' || start === undefined || end === undefined) return []
    // Half a date on one side, or an end before the start, is no period.
    if (!isoDate.test(start) || !isoDate.test(end) || end < start) return []
    return [{start, end, text: value.text}]
  })
}

const isoDate = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/
