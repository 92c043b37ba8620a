import {enValues} from './en-values.ts'
import {dateReaders, monthReader} from './read-dates.ts'
import {fractionReaders} from './read-fractions.ts'
import {claimReaders, dottedNumbers} from './read-identifiers.ts'
import {numberReaders} from './read-numbers.ts'
import {ordinalReaders} from './read-ordinals.ts'
import {periodReaders} from './read-periods.ts'
import {quantityReaders} from './read-quantities.ts'
import {timeReaders} from './read-times.ts'
import {wordReaders} from './read-words.ts'
import {inDigits, type ValueReader} from './value-reader.ts'
import type {ValueWords} from './value-words.ts'

/** Readers of all values in a language written in Latin letters; the more specific ones come first and take their text. */
export function latinValues(words: ValueWords): readonly ValueReader[] {
  return [
    ...claimReaders(),
    ...inDigits(dateReaders(words)),
    // English dates stand in titles and quotations of every language.
    ...(words === enValues ? [] : inDigits(dateReaders(enValues))),
    monthReader(words),
    ...inDigits([dottedNumbers()]),
    ...periodReaders(words),
    ...inDigits(timeReaders(words)),
    ...inDigits(quantityReaders(words)),
    ...ordinalReaders(words),
    ...fractionReaders(words),
    ...numberReaders(words.decimal),
    ...wordReaders(words)
  ]
}
