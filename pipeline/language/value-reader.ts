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
  /** True where the pattern cannot match without a digit 0 to 9: such readers skip text that has none. */
  readonly digits?: true
  read(match: RegExpExecArray, folded: string): readonly ReadValue[] | 'claim' | null
}

/** Readers whose patterns all hold a digit. */
export function inDigits(readers: readonly ValueReader[]): readonly ValueReader[] {
  return readers.map(reader => ({...reader, digits: true}))
}
