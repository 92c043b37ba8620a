import {foldText} from '../model/content-hash.ts'
import {isConvertible} from '../model/spreadsheet.ts'

/** Why a changed cell is not taken for a correction. */
export type Doubt = 'decisions:text-emptied' | 'decisions:text-converted' | 'decisions:characters-lost'

/**
 * What speaks against a changed text being a correction by a person; undefined where nothing does.
 *
 * @param original the text that was exported, undefined where it is no longer known.
 */
export function doubtOf(text: string, original: string | undefined): Doubt | undefined {
  if (text === '') return 'decisions:text-emptied'
  if (text.includes('\uFFFD') || (original !== undefined && isLossy(text, original))) return 'decisions:characters-lost'
  if (original !== undefined && isConverted(text, original)) return 'decisions:text-converted'
  return undefined
}

/** Characters that Excel and LibreOffice keep in a cell; they cut off what is more, and say nothing. */
const LONGEST_CELL = 32_767

/** True for the beginning of a text that was longer than a cell can hold, with or without the apostrophe before it. */
export function isCut(text: string, original: string | undefined): boolean {
  if (original === undefined || original.length <= LONGEST_CELL || text.length < LONGEST_CELL - 1) return false
  const now = foldText(text)
  return now.length < foldText(original).length && foldText(original).startsWith(now)
}

/** The original with question marks for characters that an encoding does not have. */
function isLossy(text: string, original: string): boolean {
  const [now, before] = [[...text], [...original]]
  if (now.length !== before.length || text === original) return false
  return now.every((sign, at) => sign === before[at] || (sign === '?' && before[at]!.codePointAt(0)! > 0x7f))
}

/** A number or date that a program reads and prints in its own way: 2017-08-31 → 31.08.2017, 0012 → 12, 1234567890123456 → 1,23E+15. */
function isConverted(text: string, original: string): boolean {
  if (!isConvertible(original) || !isNumberLike(text)) return false
  const date = /\p{L}|\d[-./:]\d/u.test(original)
  return date || /^-?\d+(?:[.,]\d+)?E[+-]?\d+$/iu.test(text) || sortedDigits(text) === sortedDigits(original)
}

/** A number, or a date with its month's name. */
function isNumberLike(text: string): boolean {
  return /\p{Nd}/u.test(text) && (text.match(/\p{L}+/gu)?.length ?? 0) <= 1
}

function sortedDigits(text: string): string {
  return [...text.replace(/\D/gu, '')].sort().join('').replace(/^0+/u, '')
}
