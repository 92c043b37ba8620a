import type {Fix} from '../../model/finding.ts'
import {languageSubtag} from '../../model/language-tag.ts'
import {fixIn} from '../fix-in.ts'
import {textOfSide, type UnitSide} from '../unit-side.ts'

/** What of a side's text a fix replaces, by UTF-16 offsets into `textOfSide`. */
export interface Spot {
  readonly start: number
  readonly end: number
  readonly text: string
  /** The term that stands there, as the termbase has it; left out where the words are none of its terms. */
  readonly term?: string
}

/** How an English word begins that takes "an": by its sound, as far as spelling tells. */
const VOWEL = /^(?:(?!eu|ewe|one\b|once\b|uni|us[aeiu]|ut[ei]|ur[aeiou]|uk)[aeiou]|h(?:onest|onou?r|our|eir))/iu
const ACRONYM = /^\p{Lu}{2}/u

/**
 * The fix that puts `term` in the place of what a side says, as the sentence there asks for it: with the capital of its beginning, and in English with the article. None where
 * the words have an ending that the term has not: what its own would be is for people.
 */
export function fixTerm(side: UnitSide, {start, end, text, term: instead}: Spot, term: string): Fix | undefined {
  if (instead !== undefined && instead.toLowerCase() !== text.toLowerCase()) return undefined
  const isRaised = instead !== undefined && /^\p{Ll}/u.test(instead) && /^\p{Lu}/u.test(text)
  const raised = isRaised ? term.charAt(0).toUpperCase() + term.slice(1) : term
  if (languageSubtag(side.lang) !== 'en') return fixIn(side, start, end, raised)
  const [the = ''] = /^the /iu.test(term) ? [] : (/^the /iu.exec(text) ?? [])
  const [before, article = ''] = /\b(an?) $/iu.exec(textOfSide(side).slice(0, start)) ?? ['']
  if (article === '' || the !== '' || ACRONYM.test(term)) return fixIn(side, start, end, the + raised)
  const own = `${article.charAt(0)}${VOWEL.test(term) ? 'n' : ''}`
  return fixIn(side, start - before.length, end, `${own} ${raised}`)
}
