import {NUMBER_START} from './digits.ts'
import {numberWordsPattern, readNumberWords} from './number-words.ts'
import {readRoman} from './roman.ts'
import type {ValueReader} from './value-reader.ts'
import type {ValueWords} from './value-words.ts'

/** `artikkel 11`, `§ 4-2`, `Part II`, `11th`, `11. møte`. Keys begin with `#`. */
export function ordinalReaders(words: ValueWords): readonly ValueReader[] {
  const spelt = `${numberWordsPattern(words)}|${Object.keys(words.one).join('|')}`
  return [
    {
      // "Page two", "nummer en": the number of a part in words. Weak, as all numbers in words.
      pattern: new RegExp(`(?<!\\p{L})(?:${words.counted}) (${spelt})(?!\\p{L})`, 'gu'),
      read: m => {
        const value = words.one[m[1]!] === undefined ? readNumberWords(m[1]!, words) : '1'
        return value === null ? null : [{kind: 'ordinal', key: `#${value}`, weak: true}]
      }
    },
    {
      pattern: new RegExp(`(?<!\\p{L})(?:${words.references}) ?(\\d{1,4}(?:[-.]\\d{1,3}){0,4})(?![\\p{N}%])`, 'gu'),
      read: m => [{kind: 'ordinal', key: `#${m[1]}`, from: m[0].length - m[1]!.length}]
    },
    {
      pattern: new RegExp(`(?<!\\p{L})(?:${words.references}) ([ivx]{1,7})(?![\\p{L}\\p{N}])`, 'gu'),
      read: (m, folded) => {
        // "artiklene i" has a preposition, "Part I" a number; weak, since letters count parts too: "Annex C".
        const from = m[0].length - m[1]!.length
        const value = /\p{Ll}/u.test(folded.slice(m.index + from, m.index + m[0].length)) ? null : readRoman(m[1]!)
        return value === null ? null : [{kind: 'ordinal', key: `#${value}`, weak: true, from}]
      }
    },
    {
      pattern: new RegExp(`${NUMBER_START}(\\d{1,4})(?:${words.ordinalMark})(?![\\p{L}\\p{N}])`, 'gu'),
      read: (m, folded) => (m[0].endsWith('.') && !goesOn(m, folded) ? null : [{kind: 'ordinal', key: `#${m[1]}`}])
    }
  ]
}

/** A number with a full stop is an ordinal where the sentence goes on in lower case, or where it numbers what the text begins with. */
function goesOn(match: RegExpExecArray, folded: string): boolean {
  const after = folded.slice(match.index + match[0].length, match.index + match[0].length + 2)
  return /^ \p{Ll}/u.test(after) || (match.index === 0 && /^ \p{L}/u.test(after))
}
