import type {Lexicon} from './lexicon/lexicon.ts'
import {stem} from './stem.ts'

const compounding: ReadonlySet<string> = new Set(['nb', 'nn', 'no', 'sv', 'da', 'de'])

/** Shorter words are not split: what remains would be endings. */
const SHORTEST_COMPOUND = 7
const SHORTEST_PART = 3

/**
 * The stems of the two known words that an unknown compound is made of, head first; the first may be joined by s or e. Empty where
 * no split gives two known words, and for a word that is known itself: `materialer` is not `mate` and `rialer`.
 *
 *     lavutslippssamfunn → samfunn, lavutslipp   menneskerett → rett, menneske
 *
 * @param word lower-case word
 */
export function compoundParts(word: string, language: string, lexicon: Lexicon): readonly string[] {
  if (!compounding.has(language) || word.length < SHORTEST_COMPOUND) return []
  const known = rememberedIn(lexicon, language)
  let parts = known.get(word)
  if (parts === undefined) {
    if (known.size >= MOST_REMEMBERED) known.clear()
    parts = split(word, language, lexicon)
    known.set(word, parts)
  }
  return parts
}

/** Compounds remembered for one lexicon; then all are forgotten, so that a long run does not grow. */
const MOST_REMEMBERED = 100_000
const remembered = new WeakMap<Lexicon, Map<string, Map<string, readonly string[]>>>()

function rememberedIn(lexicon: Lexicon, language: string): Map<string, readonly string[]> {
  let languages = remembered.get(lexicon)
  if (!languages) {
    languages = new Map()
    remembered.set(lexicon, languages)
  }
  let words = languages.get(language)
  if (!words) {
    words = new Map()
    languages.set(language, words)
  }
  return words
}

function split(word: string, language: string, lexicon: Lexicon): readonly string[] {
  if (lexicon.has(stem(word, language))) return []
  for (let at = SHORTEST_PART; at <= word.length - SHORTEST_PART; at++) {
    const head = stem(word.slice(at), language)
    if (!lexicon.has(head)) continue
    for (const first of modifiers(word.slice(0, at))) {
      const modifier = stem(first, language)
      if (lexicon.has(first)) return [head, first]
      if (lexicon.has(modifier)) return [head, modifier]
    }
  }
  return []
}

function modifiers(part: string): readonly string[] {
  return /[se]$/.test(part) && part.length > SHORTEST_PART ? [part, part.slice(0, -1)] : [part]
}
