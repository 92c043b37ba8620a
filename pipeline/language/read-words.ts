import {numberWordsPattern, readNumberWords} from './number-words.ts'
import type {ReadValue, ValueReader} from './value-reader.ts'
import type {ValueWords} from './value-words.ts'

/**
 * Numbers in words. All are weak: they may stand for a value that the other side writes in digits, but where the other side
 * lacks them nothing is wrong, because languages use such words in other senses too ("for one thing", "andre").
 */
export function wordReaders(words: ValueWords): readonly ValueReader[] {
  const run = numberWordsPattern(words)
  const weak = (key: string | null): readonly ReadValue[] | null =>
    key === null ? null : [{kind: 'number', key, weak: true}]
  const ordinals = Object.keys(words.ordinals)
    .sort((a, b) => b.length - a.length)
    .join('|')
  return [
    {pattern: new RegExp(`(?<!\\p{L})(?:${words.half})(?!\\p{L})`, 'gu'), read: () => weak('1/2')},
    {
      pattern: new RegExp(`(?<!\\p{L})(?:${ordinals})(?!\\p{L})`, 'gu'),
      read: m => [{kind: 'ordinal', key: `#${words.ordinals[m[0]]}`, weak: true}]
    },
    {
      pattern: new RegExp(`(?<![\\p{L}\\p{N}])(?:${run})(?!\\p{L})`, 'gu'),
      read: m => weak(readNumberWords(m[0], words))
    }
  ]
}
