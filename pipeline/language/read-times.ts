import {hour24, timeKey} from './calendar.ts'
import {DASH} from './digits.ts'
import type {ReadValue, ValueReader} from './value-reader.ts'
import type {ValueWords} from './value-words.ts'

const start = '(?<![\\p{Script=Latin}\\p{N}:.,])'
const end = '(?![\\p{N}:]|[.,]\\p{N})'

/** `14:00` with a colon, in all languages. */
export function colonTimes(): readonly ValueReader[] {
  return [
    {
      pattern: new RegExp(`${start}(\\d{1,2}):(\\d{2})(?::\\d{2})?${end}`, 'gu'),
      read: m => times([timeKey(Number(m[1]), Number(m[2]))])
    }
  ]
}

/** `kl. 14.00`, `kl. 10–12`, `2 p.m.`, `2:30–4 pm`, `14:00`. */
export function timeReaders(words: ValueWords): readonly ValueReader[] {
  const clock = '(\\d{1,2})(?:[.:](\\d{2}))?'
  return [
    {
      pattern: new RegExp(
        `(?<!\\p{L})(?:${words.clock}) ?${clock}(?: ?(?:${DASH}|${words.to}) ?${clock})?${end}(?! ?[ap]\\.?m)`,
        'gu'
      ),
      read: m =>
        times([
          timeKey(Number(m[1]), Number(m[2] ?? 0)),
          ...(m[3] === undefined ? [] : [timeKey(Number(m[3]), Number(m[4] ?? 0))])
        ])
    },
    {
      pattern: new RegExp(`${start}${clock}(?: ?(?:${DASH}|${words.to}) ?${clock})? ?([ap])\\.?m(?!\\p{L})\\.?`, 'gu'),
      read: m => {
        const afternoon = m[5] === 'p'
        const at = (hour: string, minute: string | undefined) =>
          Number(hour) > 12 ? null : timeKey(hour24(Number(hour), afternoon), Number(minute ?? 0))
        return times([at(m[1]!, m[2]), ...(m[3] === undefined ? [] : [at(m[3], m[4])])])
      }
    },
    {pattern: new RegExp(`${start}(\\d{1,2}) o['’]clock`, 'gu'), read: m => times([timeKey(Number(m[1]), 0)])},
    ...colonTimes()
  ]
}

function times(keys: readonly (string | null)[]): readonly ReadValue[] | null {
  return keys.every(key => key !== null) ? keys.map(key => ({kind: 'time', key})) : null
}
