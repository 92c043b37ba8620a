import type {SentenceRule} from './sentence-rule.ts'
import type {ValueReader} from './value-reader.ts'

/** What is known of one language. A language without a file of its own gets `generic`. */
export interface Language {
  /** The language subtag, `zxx` for the generic rules. */
  readonly tag: string
  /** Where sentences end: rules in the order of SRX 2.0. */
  readonly sentences: readonly SentenceRule[]
  /** How numbers, dates and their like are written, the more specific readers first. */
  readonly values: readonly ValueReader[]
}
