import {languageSubtag} from '../model/language-tag.ts'

/** A stretch of time that something is counted by: "per time", "a week", 每月. */
export interface Rate {
  readonly unit: 'hour' | 'day' | 'week' | 'month' | 'year'
  /** As it stands in the text, with its preposition. */
  readonly text: string
}

const norwegian: readonly (readonly [unit: Rate['unit'], pattern: string])[] = [
  ['hour', '(?:per|pr\\.?|i) timen?'],
  ['day', '(?:per|pr\\.?) (?:dag|døgn)|om dagen|i døgnet|hver dag'],
  ['week', '(?:per|pr\\.?) (?:uke|veke)|i (?:uken|uka|veka)|hver uke|kvar veke'],
  ['month', '(?:per|pr\\.?) (?:måned|månad)|i måneden|i månaden|hver måned|kvar månad'],
  ['year', '(?:per|pr\\.?) år|i året(?! [\\p{L}\\d])|hvert år|kvart år|årlig|årleg']
]
const english: readonly (readonly [unit: Rate['unit'], pattern: string])[] = [
  ['hour', '(?:per|an|each|every) hour|hourly'],
  ['day', '(?:per|a|each|every) day|daily'],
  ['week', '(?:per|a|each|every) week|weekly'],
  ['month', '(?:per|a|each|every) month|monthly'],
  ['year', '(?:per|a|each|every) year|yearly|annual(?:ly)?|per annum']
]
const chinese: readonly (readonly [unit: Rate['unit'], pattern: string])[] = [
  ['hour', '每个?小时|每时'],
  ['day', '每[天日]|每个?工作日'],
  ['week', '每周|每星期|每个星期'],
  ['month', '每个?月'],
  ['year', '每年|年均|年度']
]
const byLanguage: Readonly<Record<string, typeof norwegian>> = {
  nb: norwegian,
  nn: norwegian,
  no: norwegian,
  en: english,
  zh: chinese
}

/** What a text counts by, in the order of the units; empty for a language without rules. */
export function readRates(text: string, lang: string): readonly Rate[] {
  const language = languageSubtag(lang)
  const [before, after] = language === 'zh' ? ['', ''] : ['(?<!\\p{L})', '(?!\\p{L})']
  return (byLanguage[language] ?? []).flatMap(([unit, pattern]) =>
    [...text.matchAll(new RegExp(`${before}(?:${pattern})${after}`, 'giu'))].map(match => ({unit, text: match[0]}))
  )
}
