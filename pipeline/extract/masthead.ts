import type {LanguageTag} from '../model/language-tag.ts'
import {brokenLines} from './contact-lines.ts'
import {datesIn, isDay, wholeDate} from './dates.ts'
import {type FlowItem, isText, type TextItem} from './flow-item.ts'
import {labelledText} from './labelled-text.ts'
import {isDocumentType, labelKind} from './labels/labels.ts'
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
const LONGEST_NAME = 60
/** A date and the source behind it need none: `2023-05-06 10:00 来源：…`. */
const divider = /\s+(?:[|｜·•‧]|\/\/)\s+|\s*[｜]\s*|\s*\u3000+\s*|\s+(?=(?:信息|稿件)?[来來]源\s?[:：])/g

/**
 * Reads the lines right below a title, cut at their dividers: `Plan/strategi | Dato: 31.08.2017 | Kunnskapsdepartementet`.
 * A line belongs to the masthead where a piece of it is a labelled date, a date alone or a publisher, or where the site's
 * markup says so; a short line before such a line belongs to it too. A first piece without a label is the document's type.
 */
export function readMasthead(items: readonly FlowItem[], profile: Profile, lang: LanguageTag): Masthead {
  const lines = items.slice(0, MOST_LINES).map(item => (isLine(item) ? readLine(item, profile, lang) : null))
  const end = lines.indexOf(null)
  const candidates = lines.slice(0, end < 0 ? lines.length : end).filter(line => line !== null)
  const taken = candidates.findLastIndex(tells) + 1
  const pieces = candidates.slice(0, taken).flat()
  const [first] = pieces
  const isType = first?.says === 'other' && pieces.length > 1 && isName(first.value)
  const typed = isType && !pieces.some(piece => piece.says === 'type') ? [{...first, says: 'type' as const}] : null
  return {pieces: typed ? [...typed, ...pieces.slice(1)] : pieces, taken}
}

/** What one item above the title says, by the site's markup or as the name of a kind of document. */
export function readMarked(item: FlowItem, profile: Profile, lang: LanguageTag): readonly MastheadPiece[] {
  const tellsAlone = isLine(item) && (isMarked(item.field) || isDocumentType(item.block.text))
  return tellsAlone ? (readLine(item, profile, lang) ?? []) : []
}

/** Lines below a title that are looked at. */
const MOST_LINES = 8

const isLine = (item: FlowItem | undefined): item is TextItem =>
  isText(item) && (item.block.type === 'paragraph' || item.block.type === 'listItem')

const tells = (line: readonly MastheadPiece[]): boolean => line.some(piece => piece.says !== 'other')

/** A type is a word or two: no label, no sentence. */
const isName = (text: string): boolean => labelledText(text) === null && isShort(text)

const isShort = (text: string): boolean =>
  text.length <= LONGEST_NAME && (!sentence.test(text) || (labelledText(text)?.value ?? '') !== '')

const sentence = /[.:：!?。！？;；]$/

const marked = new Set(['type', 'published', 'signed', 'updated', 'publisher'] as const)
const isMarked = (field: FlowItem['field']): field is MastheadPiece['says'] & FlowItem['field'] =>
  field !== null && (marked as ReadonlySet<string>).has(field)

/** The pieces of a line; `null` for a line that no masthead has: a sentence, a long text. */
function readLine(item: TextItem, profile: Profile, lang: LanguageTag): readonly MastheadPiece[] | null {
  if (item.field !== null && !isMarked(item.field)) return null
  const parts = cut(item, lang)
  if (parts.length === 0 || parts.some(part => part.block.text.length > LONGEST_PIECE)) return null
  const pieces = parts.map(part => readPiece(part, profile, lang, parts.length === 1))
  return tells(pieces) || parts.every(part => isShort(part.block.text)) ? pieces : null
}

/** `Pressemelding, 04.04.2008`: a kind of document and a date need no more than a comma or a space. */
function typeBeforeDate({block}: TextItem, lang: LanguageTag): number | null {
  const date = datesIn(block.text, lang)[0]
  const type = date && /^(.+?)[,，:：]?\s*$/u.exec(block.text.slice(0, date.start))?.[1]
  return date && type && isDocumentType(type) && wholeDate(block.text.slice(date.start), lang) !== null
    ? date.start
    : null
}

/** The lines of an item that was broken on purpose, each cut at its dividers and between a type and a date. */
function cut(item: TextItem, lang: LanguageTag): readonly TextItem[] {
  return brokenLines(item)
    .flatMap(cutLine)
    .flatMap(part => {
      const at = typeBeforeDate(part, lang)
      if (at === null) return [part]
      const type = part.block.text.slice(0, at).replace(/[\s,，:：]+$/, '')
      return [sliceItem(part, 0, type.length), sliceItem(part, at, part.block.text.length)]
    })
}

function cutLine(item: TextItem): readonly TextItem[] {
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
  if (line && kind === 'type' && isShort(line.value)) return {item, says: 'type', value: line.value}
  if (line && isSource(line.label) && isHanBody(line.value)) return {item, says: 'publisher', value: line.value}
  if (line && (kind === 'published' || kind === 'signed' || kind === 'updated'))
    return datedPiece(item, kind, line.value, lang)
  const unlabelled = labelBeforeDate(text, lang)
  if (unlabelled) return {item, says: unlabelled.says, value: unlabelled.date}
  const date = wholeDate(text, lang)
  if (date !== null && (isDateField(item.field) || isDay(date)))
    return {item, says: isDateField(item.field) ? item.field : 'published', value: date}
  // On a line of its own only the name counts: a heading's neighbour may link to a ministry for other reasons.
  if (isPublisher(item, profile, alone)) return {item, says: 'publisher', value: text}
  if (isDocumentType(text)) return {item, says: 'type', value: text}
  return {item, says: alone && isMarked(item.field) ? item.field : 'other', value: text}
}

/** 来源 names whoever wrote the text, which may be a news agency: only a body of state publishes. */
const isSource = (label: string): boolean => /^(?:来源|來源|信息来源|稿件来源)$/.test(label.trim())
const isHanBody = (name: string): boolean =>
  /(?:部|司|局|厅|廳|署|委员会|委員會|办公室|办公厅|大使馆|大使館|总领事馆|代表团|政府|秘书处)$/u.test(name)

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
