import {existsSync, readFileSync} from 'node:fs'
import {readLexicon} from './format.ts'
import type {Lexicon} from './lexicon.ts'
import {lexiconLanguage} from './lexicon-languages.ts'
import {joinedWordLists, type WordList} from './word-list.ts'

const loaded = new Map<string, Lexicon | null>()

/**
 * The lexicon that ships with Samsvar for two language subtags, from the first to the second; null where there is none in this direction.
 * Read once, when first asked for.
 */
export function shippedLexicon(source: string, target: string): Lexicon | null {
  const name = `${lexiconLanguage(source)}-${lexiconLanguage(target)}`
  const known = loaded.get(name)
  if (known !== undefined) return known
  const file = new URL(`./${name}.lexicon`, import.meta.url)
  const lexicon =
    /^[a-z]{2,3}-[a-z]{2,3}$/.test(name) && existsSync(file) ? readLexicon(readFileSync(file, 'utf8')) : null
  loaded.set(name, lexicon)
  return lexicon
}

let hanWords: WordList | undefined

/** Every Chinese word that a shipped lexicon names: what Chinese text is split by. */
export function shippedHanWords(): WordList {
  hanWords ??= joinedWordLists(['nb', 'en'].flatMap(source => shippedLexicon(source, 'zh')?.targets ?? []))
  return hanWords
}
