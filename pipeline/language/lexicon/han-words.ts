import type {HanSplitter} from '../token.ts'

/** Longest word that is looked for, in UTF-16 units: names of state bodies run to about this. */
const LONGEST_WORD = 16

/**
 * Splits Han characters by the longest word of the vocabulary from the left; what no word covers stands alone. It leans on no ICU
 * version, so the same text gives the same words everywhere.
 */
export function hanSplitter(vocabulary: {has(word: string): boolean}): HanSplitter {
  return run => {
    const lengths: number[] = []
    let at = 0
    while (at < run.length) {
      let length = Math.min(LONGEST_WORD, run.length - at)
      while (length > 1 && !vocabulary.has(run.slice(at, at + length))) length--
      if (length === 1 && run.codePointAt(at)! > 0xffff) length = 2
      lengths.push(length)
      at += length
    }
    return lengths
  }
}
