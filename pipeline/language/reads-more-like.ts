import {createRequire} from 'node:module'
import {fileURLToPath} from 'node:url'
import {type LanguageTag, languageSubtag} from '../model/language-tag.ts'

type Detector = typeof import('eld/extrasmall').eld

/**
 * The detector's tables take a fifth of a second to load, and few texts ask for them: most are told by their words of grammar. It is an ES module, which Node
 * loads on the spot as long as it does not wait for anything.
 */
let loaded: Detector | undefined

function detector(): Detector {
  if (loaded === undefined) {
    const file = fileURLToPath(import.meta.resolve('eld/extrasmall'))
    const {eld} = createRequire(import.meta.url)(file) as {readonly eld: Detector}
    loaded = eld
  }
  return loaded
}

/** How much likelier a text must be in one language than in the other, on the detector's scale from 0 to 1. */
const MARGIN = 0.12

/**
 * True for a text whose letters are more like one language's than another's, by n-grams (Efficient Language Detector). It decides on four words
 * where `detectLanguage` has too few words of grammar to go by, but it must be told which two languages may be meant: names and commands look like something too.
 */
export function readsMoreLike(text: string, lang: LanguageTag, other: LanguageTag): boolean {
  const [wanted, against] = [codeOf(lang), codeOf(other)]
  if (wanted === against) return false
  const detected = detector().detect(text)
  const scores = detected.getScores()
  return detected.isReliable() && (scores[wanted] ?? 0) - (scores[against] ?? 0) >= MARGIN
}

/** Both written forms of Norwegian are `no` to the detector. */
function codeOf(tag: LanguageTag): string {
  const subtag = languageSubtag(tag)
  return subtag === 'nb' || subtag === 'nn' ? 'no' : subtag
}
