import type {Lexicon, Translation} from './lexicon.ts'
import {joinedWordLists} from './word-list.ts'

/** Two lexicons of the same languages as one: where both know a pair of words, the surer one counts. */
export function layered(first: Lexicon, second: Lexicon): Lexicon {
  const merged = new Map<string, readonly Translation[]>()
  const translations = (key: string) => {
    let row = merged.get(key)
    if (!row) {
      row = union(first.translations(key), second.translations(key))
      merged.set(key, row)
    }
    return row
  }
  return {
    source: first.source,
    target: first.target,
    has: key => first.has(key) || second.has(key),
    translations,
    targets: joinedWordLists([first.targets, second.targets])
  }
}

function union(first: readonly Translation[], second: readonly Translation[]): readonly Translation[] {
  if (first.length === 0 || second.length === 0) return first.length === 0 ? second : first
  const byKey = new Map<string, Translation>()
  for (const {key, forward, backward} of [...first, ...second]) {
    const known = byKey.get(key)
    byKey.set(key, {
      key,
      forward: Math.max(forward, known?.forward ?? 0),
      backward: Math.max(backward, known?.backward ?? 0)
    })
  }
  return [...byKey.values()].sort(
    (a, b) => b.forward + b.backward - (a.forward + a.backward) || (a.key < b.key ? -1 : 1)
  )
}
