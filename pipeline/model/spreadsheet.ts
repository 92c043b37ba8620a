/*
 * The spreadsheet of translation units, as `emit` writes it and `decisions` reads it back: tab-separated, a row a unit, keys in the
 * first row. Columns: `unit`, `section`, `type`; per language its tag (the text) and `<tag>.ids` (what was shown there);
 * `confidence`; `status`, or `status.<pair>` where there are more than two languages; `comment`; `was` and `after`, by which import
 * knows what was changed and what the journal said at the time of export.
 */

/** Between the segments of a cell. */
export const SEGMENT_SEPARATOR = ' ⏎ '

/** Name of the column that holds the status of a pair. */
export function statusColumn(pair: string, langCount: number): string {
  return langCount === 2 ? 'status' : `status.${pair}`
}

/** Name of the column that says which segments a language's cell shows. */
export function idsColumn(lang: string): string {
  return `${lang}.ids`
}

/** Segments as one cell; a separator inside a text is escaped. */
export function joinSegments(texts: readonly string[]): string {
  return texts.map(text => text.replaceAll('⏎', '\\⏎')).join(SEGMENT_SEPARATOR)
}

/** The texts of a cell's segments; a cell whose separators are gone is one text. */
export function splitSegments(cell: string): readonly string[] {
  return cell.split(/(?<!\\)⏎/u).map(text => text.replaceAll('\\⏎', '⏎').trim())
}

/** A segment as it was shown. */
export interface ShownSegment {
  readonly id: string
  readonly hash: string
}

/** `id~hash id~hash`: the sign between keeps programs from reading sixteen digits as a number. */
export function joinShown(segments: readonly ShownSegment[]): string {
  return segments.map(({id, hash}) => `${id}~${hash}`).join(' ')
}

/** The segments of a column of ids; undefined where it is not one. */
export function splitShown(cell: string): readonly ShownSegment[] | undefined {
  const items = cell.trim() === '' ? [] : cell.trim().split(/\s+/u)
  const shown = items.flatMap(item => {
    const match = /^(?<id>[^~]+)~(?<hash>[0-9a-f]{16})$/u.exec(item)
    return match?.groups ? [{id: match.groups.id!, hash: match.groups.hash!}] : []
  })
  return shown.length === items.length ? shown : undefined
}

/** What a spreadsheet program takes for a formula; the full-width forms count in Chinese and Japanese settings. */
const formula = /^[=+\-@\t\r\n＝＋－＠]/u
const truth = /^(?:true|false|wahr|sann|usann)$/iu
/** Words that a program reads as part of a date, a time, an amount or a power, in the languages of those who use it. */
const convertibleWord =
  /^(?:jan|feb|mar|apr|mai|may|jun|jul|aug|sep|okt|oct|nov|des|dec)\p{L}*$|^(?:e|am|pm|kl|kr|nok|sek|dkk|usd|eur|cny|rmb|gbp)$/iu
const chineseDate = /^\d+年(?:\d+月(?:\d+日)?)?$|^\d+月(?:\d+日)?$/u

/** True for a text that a spreadsheet program turns into a number, a date or a truth value: `1/2`, `0012`, `31. august 2017`, `12 %`. */
export function isConvertible(text: string): boolean {
  if (truth.test(text) || chineseDate.test(text)) return true
  const words = text.match(/\p{L}+/gu) ?? []
  return /\p{Nd}/u.test(text) && (words.length === 0 || (words.length === 1 && convertibleWord.test(words[0])))
}

/** A negative number is a number, whatever it begins with: -5, -12,5 %, -1 250 000. */
const negative = /^-\d[\d.,\u00a0\u202f ]*(?:[ \u00a0]?%)?$/u

/** True for a text that a spreadsheet program would run. */
function isUnsafe(text: string): boolean {
  return formula.test(text) && !negative.test(text)
}

/**
 * A text that a spreadsheet program does not run: where needed with an apostrophe before it, which `unguardCell` takes away. Numbers and dates go out as
 * they are, for people and for other programs; what a spreadsheet program makes of them is known on import (`decisions:text-converted`).
 */
export function guardCell(text: string): string {
  return isGuarded(`'${text}`) ? `'${text}` : text
}

/** The text of a guarded cell; others stay as they are, also with an apostrophe of their own. */
export function unguardCell(cell: string): string {
  return isGuarded(cell) ? cell.slice(1) : cell
}

/** True for a cell whose apostrophe is a guard. */
export function isGuarded(cell: string): boolean {
  const text = cell.replace(/^'+/u, '')
  return text !== cell && isUnsafe(text)
}
