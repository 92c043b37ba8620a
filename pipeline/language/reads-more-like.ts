import {eld} from 'eld/extrasmall'
import {type LanguageTag, languageSubtag} from '../model/language-tag.ts'

/** How much likelier a text must be in one language than in the other, on the detector's scale from 0 to 1. */
const MARGIN = 0.12

/**
 * True for a text whose letters are more like one language's than another's, by n-grams (Efficient Language Detector). It decides on four words
 * where `detectLanguage` has too few words of grammar to go by, but it must be told which two languages may be meant: names and commands look like something too.
 */
export function readsMoreLike(text: string, lang: LanguageTag, other: LanguageTag): boolean {
  const [wanted, against] = [codeOf(lang), codeOf(other)]
  if (wanted === against) return false
  const detected = eld.detect(text)
  const scores = detected.getScores()
  return detected.isReliable() && (scores[wanted] ?? 0) - (scores[against] ?? 0) >= MARGIN
}

/** Both written forms of Norwegian are `no` to the detector. */
function codeOf(tag: LanguageTag): string {
  const subtag = languageSubtag(tag)
  return subtag === 'nb' || subtag === 'nn' ? 'no' : subtag
}
