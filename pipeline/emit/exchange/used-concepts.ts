import {type Concept, foldText, languageSubtag} from '../../model/index.ts'

/** The texts of a work in one language. */
export interface SpokenTexts {
  readonly lang: string
  readonly texts: readonly string[]
}

/** Letters from which on a term may begin a compound ("forskning" in "forskningssentre"); shorter ones begin too many other words. */
const COMPOUNDING = 6
/** Letters of an ending that inflection adds to a shorter term. */
const ENDING = 3

/** Concepts of which a term stands in the texts of its own language: as a word, inflected, or at the beginning of a compound. */
export function usedConcepts(concepts: readonly Concept[], spoken: readonly SpokenTexts[]): readonly Concept[] {
  const byLanguage = new Map<string, string>()
  for (const {lang, texts} of spoken) {
    const key = languageSubtag(lang)
    byLanguage.set(key, `${byLanguage.get(key) ?? ''}\n${texts.map(folded).join('\n')}`)
  }
  return concepts.filter(({languages}) =>
    languages.some(({lang, terms}) => {
      const text = byLanguage.get(languageSubtag(lang))
      return text !== undefined && terms.some(({term}) => stands(folded(term), text))
    })
  )
}

function folded(text: string): string {
  return foldText(text).toLowerCase()
}

function stands(term: string, text: string): boolean {
  if (term === '') return false
  // Chinese has no spaces between words.
  if (/^\p{Script=Han}/u.test(term)) return text.includes(term)
  const allowed = term.length >= COMPOUNDING ? Number.POSITIVE_INFINITY : ENDING
  for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + 1)) {
    if (/\p{L}/u.test(text[at - 1] ?? '')) continue
    const rest = /^\p{L}*/u.exec(text.slice(at + term.length, at + term.length + 40))?.[0] ?? ''
    if (rest.length <= allowed) return true
  }
  return false
}
