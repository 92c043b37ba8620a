/** The words with which a language that is written in Latin letters writes values. All in lower case. */
export interface ValueWords {
  /** The decimal sign that the language's norm names; the other of comma and full stop then groups thousands. */
  readonly decimal: ',' | '.'
  /** Spellings of each month from January, without a full stop. */
  readonly months: readonly (readonly string[])[]
  /** Words before a month that stands alone, where its name is also another word: "in May". */
  readonly beforeMonth: readonly string[]
  /** Cardinal numbers below a hundred, and hundred and thousand. */
  readonly cardinals: Readonly<Record<string, number>>
  /** Pattern for what a number word is written together with: `trettenåring`. */
  readonly joined?: string
  /** Adverbs that say how many times: `twice` → 2. */
  readonly times?: Readonly<Record<string, number>>
  /** Words for one, which elsewhere are articles: read only in fractions. */
  readonly one: Readonly<Record<string, number>>
  readonly ordinals: Readonly<Record<string, number>>
  /** Words for powers of ten after a number: `million` → 6. */
  readonly scales: Readonly<Record<string, number>>
  /** Patterns for the word percent. */
  readonly percent: string
  /** Denominators: `tredjedel` → 3. */
  readonly denominators: Readonly<Record<string, number>>
  /** Patterns: how "every fourth" begins, and the nouns behind it with which it says how often, not how many. */
  readonly every: string
  readonly spans: string
  /** Pattern for what says "out of" between two numbers: one in three. */
  readonly outOf: string
  /** Words for halves before a power of ten, as decimals: half a million, halvannen million. */
  readonly halves: Readonly<Record<string, string>>
  /** Words for one half. */
  readonly half: string
  /** Words before the number of a part of a document: `artikkel`, `§`. Patterns. */
  readonly references: string
  /** Those of which people also write the number in words: `page two`. Patterns. */
  readonly counted: string
  /** Pattern for the ending of a day or ordinal in digits: `.` or `th`. */
  readonly ordinalMark: string
  /** Patterns for words of ranges: between numbers, and before the first (from, between). */
  readonly to: string
  readonly from: string
  /** Pattern for "quarter", "half-year". */
  readonly quarter: string
  readonly halfYear: string
  /** Ordinals that count quarters and half-years: `second` → 2. */
  readonly nth: Readonly<Record<string, number>>
  /** Pattern before the time of day: `kl\.`. */
  readonly clock: string
  /** Pattern for what follows a year that stands for its decade. */
  readonly decade: string
  readonly century: string
  /** Pattern for "minus". */
  readonly minus: string
}
