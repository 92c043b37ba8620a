import type {Concept} from '../../model/termbase.ts'
import {type TermIndex, termIndex} from './term-index.ts'

const indexes = new WeakMap<readonly Concept[], Map<string, TermIndex>>()

/** The index of each language, made when it is first asked for. */
export function termIndexes(concepts: readonly Concept[]): (lang: string) => TermIndex {
  const made = indexes.get(concepts) ?? new Map<string, TermIndex>()
  indexes.set(concepts, made)
  return lang => {
    const index = made.get(lang) ?? termIndex(concepts, lang)
    made.set(lang, index)
    return index
  }
}
