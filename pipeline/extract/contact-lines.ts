import {contentOf} from './as-heading.ts'
import {type FlowItem, isParagraph, isStrong, isText, type TextItem} from './flow-item.ts'
import {labelledText} from './labelled-text.ts'
import {type ContactLabel, labelKind} from './labels/labels.ts'
import {organisationOf} from './organisation.ts'
import {sliceItem} from './slice-item.ts'

/** A run of lines that say whom to ask, with the heading and the introduction before them. */
export interface ContactLines {
  readonly title: TextItem | null
  readonly introduction: TextItem | null
  readonly lines: readonly TextItem[]
  /** How many of the items that were looked at are in it. */
  readonly taken: number
}

/** One line alone may be part of a text: "Kontaktperson: …" in an article. */
const FEWEST_LINES = 2
const LONGEST_LINE = 200

/**
 * Reads the contact lines that `items` begin with, `null` where they begin with none. Lines may be paragraphs or lines of
 * one paragraph; between known labels an unknown one counts as well ("Ansatte i KD: Depakatalog").
 */
export function readContactLines(items: readonly FlowItem[]): ContactLines | null {
  const [first, second] = items
  const title = isText(first) && (isSiteName(first) || first.block.type === 'heading') ? first : null
  const next = title ? second : first
  const introduction = isParagraph(next) && isIntroduction(next) ? next : null
  const skipped = (title ? 1 : 0) + (introduction ? 1 : 0)
  const lines: TextItem[] = []
  let taken = skipped
  // Whatever follows the last known label is text again.
  let [known, sure] = [0, {lines: 0, taken: 0}]
  for (const item of items.slice(skipped)) {
    const read = isText(item) && canBeLine(item) ? brokenLines(item) : []
    if (read.length === 0 || !read.every(isLine)) break
    lines.push(...read)
    taken++
    const count = read.filter(isKnown).length
    known += count
    if (count > 0) sure = {lines: lines.length, taken}
  }
  if (known < FEWEST_LINES || !isKnownFirst(lines)) return null
  return {title, introduction, lines: lines.slice(0, sure.lines), taken: sure.taken}
}

/** A line of a contact section in the block's own type. */
export const contactLine = (item: TextItem): TextItem => ({
  ...item,
  block: {type: 'contactLine', ...contentOf(item.block)}
})

/** The lines of a paragraph that was broken on purpose. */
export function brokenLines(item: TextItem): readonly TextItem[] {
  const edges = [0, ...item.breaks, item.block.text.length]
  return edges
    .slice(1)
    .map((edge, index) => sliceItem(item, edges[index] ?? 0, edge))
    .filter(line => line.block.text !== '')
}

const canBeLine = ({block}: TextItem): boolean =>
  block.type === 'paragraph' || block.type === 'listItem' || block.type === 'contactLine'

const isSiteName = (item: TextItem): boolean =>
  isParagraph(item) &&
  (isStrong(item) || item.afterRule) &&
  item.block.text.length <= 60 &&
  !/[.:：!?。！？]$/.test(item.block.text)

const isIntroduction = ({block}: TextItem): boolean => block.text.length <= LONGEST_LINE && /[:：]$/.test(block.text)

export function isLine({block}: TextItem): boolean {
  if (block.text.length > LONGEST_LINE) return false
  const line = labelledText(block.text)
  return (line !== null && line.value !== '') || organisationOf(block.text) !== null
}

const contactLabels: ReadonlySet<string> = new Set<ContactLabel>([
  'persons',
  'phone',
  'email',
  'address',
  'web',
  'other',
  'organisation'
])

export function isKnown({block}: TextItem): boolean {
  const line = labelledText(block.text)
  return (line !== null && contactLabels.has(labelKind(line.label) ?? '')) || organisationOf(block.text) !== null
}

/** `Publisert: 15.09.2023`, `Sist endret: …` */
function isDated({block}: TextItem): boolean {
  const kind = labelKind(labelledText(block.text)?.label ?? '')
  return kind === 'published' || kind === 'updated'
}

const isKnownFirst = ([first]: readonly TextItem[]): boolean => first !== undefined && isKnown(first)

/** `地址：… | 电话：…`: known labels on one line, with a bar between them. */
function contactsIn(line: TextItem): readonly TextItem[] {
  const bars = [...line.block.text.matchAll(/\s*[|｜]\s*/g)]
  const starts = [0, ...bars.map(bar => bar.index + bar[0].length)]
  const ends = [...bars.map(bar => bar.index), line.block.text.length]
  const parts = starts.map((start, index) => sliceItem(line, start, ends[index] ?? start))
  return parts.every(isKnown) ? parts : [line]
}

/** Paragraphs that hold several contact lines, or nothing but lines with dates, broken between them, as a paragraph a line. */
export function contactLinesApart(items: readonly FlowItem[]): readonly FlowItem[] {
  return items.flatMap((item): readonly FlowItem[] => {
    if (!isParagraph(item)) return [item]
    const lines = brokenLines(item).flatMap(contactsIn)
    if (lines.length < FEWEST_LINES) return [item]
    if (lines.filter(isKnown).length < FEWEST_LINES && !lines.every(isDated)) return [item]
    return lines.map((line, index) => (index === 0 ? line : {...line, afterRule: false}))
  })
}
