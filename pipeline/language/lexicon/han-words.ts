import type {HanSplitter} from '../token.ts'
import {writesNames} from '../transliteration.ts'
import type {WordList} from './word-list.ts'

/** Longest word that is looked for, in UTF-16 units: names of state bodies run to about this. */
const LONGEST_WORD = 16

/**
 * Splits Han characters by the longest word of the vocabulary from the left; what no word covers stands alone, but for characters that write
 * foreign names: two or more of them are a name. It leans on no ICU version, so the same text gives the same words everywhere.
 */
export function hanSplitter(vocabulary: WordList): HanSplitter {
  return run => {
    const lengths: number[] = []
    let inName = false
    for (let at = 0; at < run.length; ) {
      let length = Math.max(1, vocabulary.longestAt(run, at, LONGEST_WORD))
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
