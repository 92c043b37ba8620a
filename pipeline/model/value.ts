/**
 * A number, date or other value read from text. `key` is the value in one spelling for all languages, so that two sides
 * agree where their keys are equal:
 * number `1250000`, `12.5`, `1/3` · ordinal `#11` (第十一条, artikkel 11, 11th) · percent `12.5%` · amount `1250000 NOK` ·
 * date `2017-08-31`, `2017-08`, `--08-31` (no year) · period `2017/2020` · quarter `2027-Q2`, `Q2` · school year `2017/2018` · time `14:00`
 */
export interface Value {
  readonly kind: 'number' | 'ordinal' | 'percent' | 'amount' | 'date' | 'period' | 'quarter' | 'time'
  readonly key: string
  /** UTF-16 offsets into the text that was read. */
  readonly start: number
  readonly end: number
  readonly text: string
  /** True for what is written in words, and so may mean something else: it can answer a value on the other side, but its absence there proves nothing. */
  readonly weak?: true
}
