import {readValues} from '../language/read-values.ts'
import type {LanguageTag} from '../model/language-tag.ts'
import type {Period} from '../model/metadata.ts'

/** Words that make a pair of years the period that a document is for, in nb, nn, en and zh. */
const cue =
  /period|perioden|tidsrommet|gjelder|gjeld|for årene|for åra|valid|in force|covering|(?:in|for|over) the years|期间|期間|时期|時期|有效期|年度/iu

/** Texts in which a document may state its period, the most telling first. `sure` ones need no word that says so. */
export interface PeriodText {
  readonly text: string
  readonly lang: LanguageTag
  readonly sure: boolean
}

/** A period of the past, or one that another document was for: "i forrige periode (2011–2014)". */
const former = /forrige|tidligere|førre|tidlegare|previous|former|earlier|上一|上届|此前|过去|過去/iu

/** Years behind the number of a document of parliament are the session's: `Meld. St. 25 (2016–2017)`, `Ot.prp. nr. 75 (2007–2008)`. */
const sessionBefore =
  /(?:meld\.?|prp\.?|prop\.?|innst\.?|dok(?:ument|\.)?|budsjett-innst\.?|report|white paper|proposition|recommendation)[^()（）]{0,60}[(（]\s*$/iu

/**
 * The period that a document says it is for: the first pair of years in its title or lead, else the only one in its text that
 * stands with a word such as "perioden" and has not ended when the document was `published`. Several different ones in the text give
 * none: an invented value is worse.
 */
export function periodOf(texts: readonly PeriodText[], published: string | null = null): Period | null {
  for (const {text, lang, sure} of texts) {
    if (!sure) continue
    const [first] = periodsIn(text, lang)
    if (first) return first
  }
  let found: Period | null = null
  for (const {text, lang, sure} of texts) {
    if (sure || !cue.test(text) || former.test(text)) continue
    for (const period of periodsIn(text, lang)) {
      if (published !== null && period.end !== null && period.end < published.slice(0, period.end.length)) continue
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
    if (sessionBefore.test(text.slice(0, value.start))) return []
    return [{start, end, text: value.text}]
  })
}

const isoDate = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/
