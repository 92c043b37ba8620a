import {tokensOf} from '../token.ts'
import {hanSplitter} from './han-words.ts'
import {shippedHanWords} from './shipped.ts'

/** What lexicons know of a text: the keys of its words and names in order, Chinese split by the words of the shipped lexicons. */
export function lexiconKeys(): (text: string, language: string) => readonly string[] {
  const splitHan = hanSplitter(shippedHanWords())
  return (text, language) =>
    tokensOf(text, language, splitHan)
      .filter(({kind}) => kind === 'word' || kind === 'name' || kind === 'han')
      .map(({key}) => key)
}
