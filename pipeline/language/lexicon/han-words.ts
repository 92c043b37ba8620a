import type {HanSplitter} from '../token.ts'
import {writesNames} from '../transliteration.ts'

/** Longest word that is looked for, in UTF-16 units: names of state bodies run to about this. */
const LONGEST_WORD = 16

/**
 * Splits Han characters by the longest word of the vocabulary from the left; what no word covers stands alone, but for characters that write
 * foreign names: two or more of them are a name. It leans on no ICU version, so the same text gives the same words everywhere.
 */
export function hanSplitter(vocabulary: ReadonlySet<string>): HanSplitter {
  const longest = longestByStart(vocabulary)
  return run => {
    const lengths: number[] = []
    let inName = false
    for (let at = 0; at < run.length; ) {
      let length = Math.min(longest.get(run.slice(at, at + 2)) ?? 1, run.length - at)
      while (length > 1 && !vocabulary.has(run.slice(at, at + length))) length--
      if (length === 1 && run.codePointAt(at)! > 0xffff) length = 2
      const mayBeName = length === 1 && writesNames(run[at]!)
      if (mayBeName && inName) lengths[lengths.length - 1]! += 1
      else lengths.push(length)
      inName = mayBeName
      at += length
    }
    return lengths
  }
}

const known = new WeakMap<ReadonlySet<string>, ReadonlyMap<string, number>>()

/** For every two first characters the length of the longest word that begins with them. */
function longestByStart(vocabulary: ReadonlySet<string>): ReadonlyMap<string, number> {
  const before = known.get(vocabulary)
  if (before) return before
  const longest = new Map<string, number>()
  for (const word of vocabulary) {
    if (word.length < 2) continue
    const start = word.slice(0, 2)
    const length = Math.min(LONGEST_WORD, word.length)
    if (length > (longest.get(start) ?? 0)) longest.set(start, length)
  }
  known.set(vocabulary, longest)
  return longest
}
