import type {CheckRule} from '../finding-of.ts'

/** A stretch of a text that is not written as its language writes: UTF-16 offsets, and what would be right. */
export interface Flaw {
  readonly rule: CheckRule
  readonly start: number
  readonly end: number
  /** What should stand there; `null` where one cannot know. */
  readonly expected: string | null
}

/** How often a mark stands in the whole edition, for what hangs on the habits of its typist. */
export type MarkCount = (mark: string) => number

/** Looks at one text. */
export type FormRule = (text: string, lang: string, countOf: MarkCount) => readonly Flaw[]

/** The flaws of a pattern: what it matches, and what `right` makes of it (`null` for "one cannot know"). */
export function flawsOf(
  rule: CheckRule,
  text: string,
  pattern: RegExp,
  right: (match: RegExpExecArray) => string | null
): readonly Flaw[] {
  return [...text.matchAll(pattern)].map(match => ({
    rule,
    start: match.index,
    end: match.index + match[0].length,
    expected: right(match)
  }))
}
