import type {LanguageTag} from '../model/language-tag.ts'
import {datesIn, wholeDate} from './dates.ts'
import {type FlowItem, isParagraph, type TextItem} from './flow-item.ts'
import {labelledText} from './labelled-text.ts'
import {labelKind} from './labels/labels.ts'
import type {Profile} from './profiles/profile.ts'
import {sliceItem} from './slice-item.ts'

/** What the line below a title says of the page: one piece of it. */
export interface MastheadPiece {
  readonly item: TextItem
  readonly says: 'type' | 'published' | 'signed' | 'updated' | 'publisher' | 'other'
  /** The date or the name, without its label. */
  readonly value: string
}

export interface Masthead {
  readonly pieces: readonly MastheadPiece[]
  /** How many of the items that were looked at are in it. */
  readonly taken: number
}

/** Pieces of a masthead are words, not sentences. UTF-16 units. */
const LONGEST_PIECE = 120
const divider = /\s+(?:[|｜·•‧]|\/\/)\s+|\s*[｜]\s*/g

/**
 * Reads the lines right below a title, cut at their dividers: `Plan/strategi | Dato: 31.08.2017 | Kunnskapsdepartementet`.
 * A line belongs to the masthead where a piece of it is a labelled date, a date alone or a publisher, or where the site's
 * markup says so. A piece without a label is the document's type only beside one of these.
 */
export function readMasthead(items: readonly FlowItem[], profile: Profile, lang: LanguageTag): Masthead {
  const pieces: MastheadPiece[] = []
  let taken = 0
  for (const item of items) {
    const line = isParagraph(item) ? readLine(item, profile, lang) : null
    if (line === null) break
    pieces.push(...line)
    taken++
  }
  return {pieces, taken}
}

const marked = new Set(['type', 'published', 'signed', 'updated', 'publisher'] as const)
const isMarked = (field: FlowItem['field']): field is MastheadPiece['says'] & FlowItem['field'] =>
  field !== null && (marked as ReadonlySet<string>).has(field)

function readLine(item: TextItem, profile: Profile, lang: LanguageTag): readonly MastheadPiece[] | null {
  const parts = cut(item)
  if (parts.some(part => part.block.text.length > LONGEST_PIECE)) return null
  const read = parts.map(part => readPiece(part, profile, lang, parts.length === 1))
  if (read.every(piece => piece.says === 'other') && !isMarked(item.field)) return null
  // The type stands first, as the one piece that is neither labelled nor anything else.
  const unknown = read.filter(piece => piece.says === 'other' && labelledText(piece.value) === null)
  const [only] = unknown
  const hasType = read.some(piece => piece.says === 'type')
  return read.map(piece =>
    !hasType && piece === only && unknown.length === 1 && piece === read[0] && read.length > 1
      ? {...piece, says: 'type'}
      : piece
  )
}

function cut(item: TextItem): readonly TextItem[] {
  const {text} = item.block
  const parts: TextItem[] = []
  let from = 0
  for (const {index, 0: mark} of text.matchAll(divider)) {
    parts.push(sliceItem(item, from, index))
    from = index + mark.length
  }
  return [...parts, sliceItem(item, from, text.length)].filter(part => part.block.text !== '')
}

function readPiece(item: TextItem, profile: Profile, lang: LanguageTag, alone: boolean): MastheadPiece {
  const {text} = item.block
  const line = labelledText(text)
  const kind = line ? labelKind(line.label) : null
  if (line && kind === 'publisher' && line.value !== '') return {item, says: 'publisher', value: line.value}
  if (line && (kind === 'published' || kind === 'signed' || kind === 'updated'))
    return datedPiece(item, kind, line.value, lang)
  const unlabelled = labelBeforeDate(text, lang)
  if (unlabelled) return {item, says: unlabelled.says, value: unlabelled.date}
  const date = wholeDate(text, lang)
  if (date !== null) return {item, says: isDateField(item.field) ? item.field : 'published', value: date}
  // On a line of its own only the name counts: a heading's neighbour may link to a ministry for other reasons.
  if (isPublisher(item, profile, alone)) return {item, says: 'publisher', value: text}
  return {item, says: alone && isMarked(item.field) ? item.field : 'other', value: text}
}

const isDateField = (field: FlowItem['field']): field is 'published' | 'signed' | 'updated' =>
  field === 'published' || field === 'signed' || field === 'updated'

function datedPiece(
  item: TextItem,
  says: 'published' | 'signed' | 'updated',
  value: string,
  lang: LanguageTag
): MastheadPiece {
  const [date] = datesIn(value, lang)
  return date ? {item, says, value: date.key} : {item, says: 'other', value}
}

/** `Publisert 31.08.2017`, `Last updated 1 May 2018`: a label that needs no colon before a date. */
function labelBeforeDate(
  text: string,
  lang: LanguageTag
): {says: 'published' | 'signed' | 'updated'; date: string} | null {
  const [date] = datesIn(text, lang)
  if (!date || date.start === 0) return null
  const says = labelKind(text.slice(0, date.start).replace(/[\s:：]+$/, ''))
  return says === 'published' || says === 'signed' || says === 'updated' ? {says, date: date.key} : null
}

function isPublisher({block}: TextItem, profile: Profile, alone: boolean): boolean {
  if (profile.publisherNames.some(name => name.test(block.text))) return true
  const [link, ...others] = block.links
  if (alone || !link || others.length > 0 || link.start > 0 || link.end < block.text.length) return false
  const path = URL.canParse(link.url) ? new URL(link.url).pathname : link.url
  return profile.publisherPaths.some(pattern => pattern.test(path))
}
