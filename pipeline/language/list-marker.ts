import {chineseNumeral} from './chinese-numeral.ts'
import {readRoman} from './roman.ts'

/** What a list marker is: a bullet, or a label that counts. */
export interface ListMarker {
  /** As printed, without white space: `•`, `a)`, `（一）`. */
  readonly text: string
  /** Number of UTF-16 units of the line that the marker and the white space after it take. */
  readonly length: number
  readonly ordered: boolean
  /** Shape of the label: items of one list share it. */
  readonly kind: string
  /** Place in the count, where the marker counts; several readings of a letter are possible (`i)` is 9 or 1). */
  readonly values: readonly number[]
}

const bullets = '•‣▪▫●○◦∙⋅■□➢➤⮚❖✓✔→»❑◆◇★☆▶►▸⁃◾◼⦁–—−*∗\u2212-'
const bullet = new RegExp(`^([${bullets.replace(/[-\\\]^]/g, '\\$&')}]|·)(?=[\\s\\u3000]|$|[^\\s\\d\\p{P}\\p{S}])`, 'u')
/** Dashes and asterisks need a space behind them to be markers: `-5`, `*note`. */
const needsSpace = /^[–—−*∗\u2212\-→»·]$/u
const chineseDigits = '〇零一二三四五六七八九十百'

const labels: readonly {
  readonly kind: string
  readonly pattern: RegExp
  readonly value: (label: string) => readonly number[]
}[] = [
  {kind: '(1)', pattern: /^[（(](\d{1,3})[)）]/u, value: decimal},
  {kind: '1)', pattern: /^(\d{1,3})[)）]/u, value: decimal},
  {
    kind: '1.1',
    pattern: /^(\d{1,2}(?:\.\d{1,2}){1,4})\.?(?=[\s\u3000]|$)/u,
    value: label => [Number(label.split('.').at(-1))]
  },
  {kind: '1.', pattern: /^(\d{1,3})\.(?=[\s\u3000]|$|\p{L}\p{L}|[《“「『【])/u, value: decimal},
  {kind: '1、', pattern: /^(\d{1,3})、/u, value: decimal},
  {kind: '1．', pattern: /^(\d{1,3})．/u, value: decimal},
  {kind: '(a)', pattern: /^[（(]([a-zæøå]|[ivxl]{2,6})[)）]/iu, value: letter},
  {kind: 'a)', pattern: /^([a-zæøå]|[ivxl]{2,6})[)）]/iu, value: letter},
  {kind: 'a.', pattern: /^([a-zæøå]|[ivxl]{2,6})\.(?=[\s\u3000]|$)/u, value: letter},
  {kind: 'A.', pattern: /^([A-HIVX]|[IVXL]{2,6})\.(?=[\s\u3000]|$)/u, value: letter},
  {kind: '（一）', pattern: new RegExp(`^[（(]([${chineseDigits}]{1,4})[)）]`, 'u'), value: chinese},
  {kind: '一、', pattern: new RegExp(`^([${chineseDigits}]{1,4})、`, 'u'), value: chinese},
  {
    kind: '第一条',
    pattern: new RegExp(`^第([${chineseDigits}]{1,5}|\\d{1,3})[条條](?=[\\s\\u3000]|$|[^的款项、，])`, 'u'),
    value: label => (/\d/.test(label) ? decimal(label) : chinese(label))
  },
  {kind: '①', pattern: /^([\u2460-\u2473])/u, value: label => [label.charCodeAt(0) - 0x245f]}
]

/** The marker that a line of text begins with, or null. Whether the line is an item, its surroundings must tell. */
export function listMarker(printed: string): ListMarker | null {
  // （１）and １．count as (1) and 1. do; the marker stays as printed.
  const text = printed.replace(/^[（(第]?[０-９]{1,3}/u, toHalfWidth)
  const dot = bullet.exec(text)
  if (dot !== null) {
    const rest = text.slice(dot[0].length)
    if (needsSpace.test(dot[1]!) && rest !== '' && !/^[\s\u3000]/.test(rest)) return null
    return {text: dot[1]!, length: dot[0].length + leadingSpace(rest), ordered: false, kind: dot[1]!, values: []}
  }
  // Word's second level of bullets is the letter o of Courier New.
  if (/^o\s/.test(text))
    return {text: 'o', length: 1 + leadingSpace(text.slice(1)), ordered: false, kind: 'o', values: []}
  for (const {kind, pattern, value} of labels) {
    const match = pattern.exec(text)
    if (match === null) continue
    const rest = text.slice(match[0].length)
    return {
      text: printed.slice(0, match[0].length).trim(),
      length: match[0].length + leadingSpace(rest),
      ordered: true,
      kind,
      values: value(match[1]!)
    }
  }
  return null
}

/** True if `next` can follow `marker` in one list: the same bullet, or the next number of the same shape. */
export function follows(next: ListMarker, marker: ListMarker): boolean {
  if (next.kind !== marker.kind) return false
  return !next.ordered || marker.values.some(value => next.values.includes(value + 1))
}

/** Dashes stand in sentences too. */
const dash = /^[–—−-]$/u
const finished = /[.:;。：；,，]$/u

/**
 * Which of some lines begin an item: those with markers of one kind that count on from one another, at least two. A dash is a marker behind a
 * line that is finished only: what follows may be the rest of a sentence.
 */
export function itemLines(lines: readonly string[]): ReadonlySet<number> {
  const found = new Set<number>()
  const last = new Map<string, {readonly index: number; readonly marker: ListMarker}>()
  for (const [index, line] of lines.entries()) {
    const marker = listMarker(line.trim())
    if (marker === null) continue
    const before = last.get(marker.kind)
    const counts = before !== undefined && follows(marker, before.marker)
    if (dash.test(marker.kind) && !counts && index > 0 && !finished.test(lines[index - 1]!.trim())) continue
    if (counts) found.add(before.index).add(index)
    last.set(marker.kind, {index, marker})
  }
  return found
}

const toHalfWidth = (digits: string): string =>
  digits.replace(/[０-９]/gu, digit => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))

function leadingSpace(text: string): number {
  return text.length - text.trimStart().length
}

function decimal(label: string): readonly number[] {
  return [Number(label)]
}

function letter(label: string): readonly number[] {
  const lower = label.toLowerCase()
  const values: number[] = []
  if (lower.length === 1) values.push('abcdefghijklmnopqrstuvwxyzæøå'.indexOf(lower) + 1)
  const roman = readRoman(lower)
  if (roman !== null) values.push(roman)
  return values
}

function chinese(label: string): readonly number[] {
  const numeral = chineseNumeral(label)
  return numeral === null ? [] : [Number(numeral)]
}
