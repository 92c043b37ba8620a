import {createHash} from 'node:crypto'

/** Text as ids and hashes see it: NFC, every run of white space one space, none at the ends. */
export function foldText(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim()
}

/** First 16 hex digits of SHA-256 over values that are kept apart, so that `['ab', 'c']` and `['a', 'bc']` differ. */
export function shortHash(values: readonly string[]): string {
  return createHash('sha256').update(values.join('\u0000'), 'utf8').digest('hex').slice(0, 16)
}

/** First 16 hex digits of SHA-256 over the folded text: 'A  b\n' and 'A b' have the same hash. */
export function contentHash(text: string): string {
  return shortHash([foldText(text)])
}
