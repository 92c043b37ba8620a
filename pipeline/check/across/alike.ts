import {stem} from '../../language/stem.ts'
import {languageSubtag} from '../../model/language-tag.ts'

/** Share of the words of two names that they must have in common to name the same thing. */
const SHARED = 0.5

/** True for two names of the same thing: the words of the one stand in the other, whatever their order and inflection. */
export function isAlike(a: string, b: string, lang: string): boolean {
  return likeness(a, b, lang) >= SHARED
}

/** Share of the words that two texts have in common (Dice), between 0 and 1; characters in pairs where a language has no spaces. */
export function likeness(a: string, b: string, lang: string): number {
  const [from, to] = [wordsOf(a, lang), wordsOf(b, lang)]
  if (from.length === 0 || to.length === 0) return from.length === to.length ? 1 : 0
  const rest = [...to]
  const shared = from.filter(word => {
    const at = rest.indexOf(word)
    if (at >= 0) rest.splice(at, 1)
    return at >= 0
  })
  return (2 * shared.length) / (from.length + to.length)
}

function wordsOf(text: string, lang: string): readonly string[] {
  const subtag = languageSubtag(lang)
  return (text.toLowerCase().match(/\p{Script=Han}+|[\p{L}\p{N}]+/gu) ?? []).flatMap(run => {
    if (!/^\p{Script=Han}/u.test(run)) return [stem(run, subtag)]
    const characters = [...run]
    return characters.length === 1 ? characters : characters.slice(1).map((char, i) => `${characters[i]}${char}`)
  })
}
