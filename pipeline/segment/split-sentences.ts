import {eachMatch, languageOf, type SentenceRule} from '../language/index.ts'
import type {LanguageTag} from '../model/language-tag.ts'

/** A stretch of text by UTF-16 offsets. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** A rule's two patterns as one that matches the empty string at each position where the rule holds. */
const compiled = new WeakMap<SentenceRule, RegExp>()

function pattern(rule: SentenceRule): RegExp {
  const known = compiled.get(rule)
  if (known) return known
  const made = new RegExp(`(?<=${rule.before})(?=${rule.after})`, 'gu')
  compiled.set(rule, made)
  return made
}

/**
 * The sentences of a text, without the white space around them; no sentence is empty. The rules are those of the SRX file:
 * the first rule that holds at a position decides whether the text breaks there.
 */
export function splitSentences(text: string, lang: LanguageTag): readonly Span[] {
  const decided = new Map<number, boolean>()
  for (const rule of languageOf(lang).sentences) {
    for (const {index} of eachMatch(pattern(rule), text)) if (!decided.has(index)) decided.set(index, rule.breaks)
  }
  const breaks = [...decided].filter(([, yes]) => yes).map(([index]) => index)
  breaks.sort((a, b) => a - b)
  return [...breaks, text.length]
    .map((end, i) => trim(text, breaks[i - 1] ?? 0, end))
    .filter(span => span.end > span.start)
}

function trim(text: string, start: number, end: number): Span {
  const inside = text.slice(start, end)
  const trimmed = inside.trimStart()
  const from = start + inside.length - trimmed.length
  return {start: from, end: from + trimmed.trimEnd().length}
}
