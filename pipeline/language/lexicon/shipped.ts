import {existsSync, readFileSync} from 'node:fs'
import {readLexicon} from './format.ts'
import type {Lexicon} from './lexicon.ts'

const loaded = new Map<string, Lexicon | null>()
/** Nynorsk is looked up in the lexicons of Bokmål: its stems are mapped to Bokmål's. */
const readAs: Readonly<Record<string, string>> = {nn: 'nb', no: 'nb'}

/**
 * The lexicon that ships with Samsvar for two language subtags, from the first to the second; null where there is none in this direction.
 * Read once, when first asked for.
 */
export function shippedLexicon(source: string, target: string): Lexicon | null {
  const name = `${readAs[source] ?? source}-${readAs[target] ?? target}`
  const known = loaded.get(name)
  if (known !== undefined) return known
  const file = new URL(`./${name}.lexicon`, import.meta.url)
  const lexicon =
    /^[a-z]{2,3}-[a-z]{2,3}$/.test(name) && existsSync(file) ? readLexicon(readFileSync(file, 'utf8')) : null
  loaded.set(name, lexicon)
  return lexicon
}

let hanWords: ReadonlySet<string> | undefined

/** Every Chinese word that a shipped lexicon names: what Chinese text is split by. */
export function shippedHanWords(): ReadonlySet<string> {
  hanWords ??= new Set(['nb', 'en'].flatMap(source => [...(shippedLexicon(source, 'zh')?.targets ?? [])]))
  return hanWords
}
