import type {Value} from '../model/value.ts'

/** What a reader made of one match: a value without its place, over the whole match or over a part of it. */
export interface ReadValue {
  readonly kind: Value['kind']
  readonly key: string
  readonly weak?: true
  /** Offsets into the match; the whole match where left out. */
  readonly from?: number
  readonly to?: number
}

/**
 * One way to write a value. `pattern` is global and Unicode, and runs over folded text in lower case (see
 * `fold-width.ts`); its quantifiers are bounded. `read` gives the values of a match, `null` to leave the text to later
 * readers, `claim` to keep them away from what is no value. `folded` is the text with its capitals.
 */
export interface ValueReader {
  readonly pattern: RegExp
  read(match: RegExpExecArray, folded: string): readonly ReadValue[] | 'claim' | null
}
