import {type WordList, wordList} from './word-list.ts'

/** A word of the other language. `forward` is p(target | source), `backward` p(source | target), both 0 to 1. */
export interface Translation {
  readonly key: string
  readonly forward: number
  readonly backward: number
}

/** Stems (Chinese: words) of one language and what they become in the other. */
export interface Lexicon {
  /** Language subtags. */
  readonly source: string
  readonly target: string
  has(source: string): boolean
  /** Likeliest first; empty for an unknown word. */
  translations(source: string): readonly Translation[]
  /** Every word of the target that some entry names. */
  readonly targets: WordList
}

/** A lexicon out of entries in memory. */
export function lexiconOf(
  source: string,
  target: string,
  entries: ReadonlyMap<string, readonly Translation[]>
): Lexicon {
  const targets = new Set<string>()
  for (const translations of entries.values()) for (const {key} of translations) targets.add(key)
  return {
    source,
    target,
    targets: wordList(targets),
    has: key => entries.has(key),
    translations: key => entries.get(key) ?? []
  }
}
