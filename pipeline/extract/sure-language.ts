import {detectLanguage} from '../language/index.ts'
import {type LanguageTag, languageSubtag} from '../model/language-tag.ts'

/** How sure the detection of a language must be before a text is said to be in another one than its document. Probability. */
const LEAST_PROBABILITY = 0.98

/** The language that a text is surely in; null where its words do not tell. */
export function sureLanguage(text: string): LanguageTag | null {
  const found = detectLanguage(text)
  if (found === null || found.probability >= LEAST_PROBABILITY) return found?.lang ?? null
  // It is the script that is in doubt, not that the text is Chinese.
  return languageSubtag(found.lang) === 'zh' ? 'zh' : null
}
