import type {Block, Cell, Segment, TextBlock} from '../model/block.ts'
import {contentHash} from '../model/content-hash.ts'
import type {Section} from '../model/section.ts'
import {sectionText, tableText} from '../model/section-text.ts'
import type {Edited} from './current-segments.ts'

/**
 * The documents with corrected segments, each beside what was extracted. The block's text, the offsets of its segments, links and calls of notes and all content hashes follow;
 * ids, places and everything else stay. Documents without a corrected segment are returned as they are.
 *
 * @param edits text by segment id.
 */
export function applyEdits<T extends Edited>(
  documents: readonly T[],
  edits: Readonly<Record<string, string>>
): readonly T[] {
  if (Object.keys(edits).length === 0) return documents
  return documents.map(document => {
    const sections = document.sections.map(section => editSection(section, edits))
    if (sections.every((section, index) => section === document.sections[index])) return document
    const hash = 'contentHash' in document ? {contentHash: contentHash(sections.map(s => s.contentHash).join(' '))} : {}
    return {...document, ...hash, sections}
  })
}

function editSection(section: Section, edits: Readonly<Record<string, string>>): Section {
  const title = section.title && editText(section.title, edits)
  const introduction = section.introduction && editText(section.introduction, edits)
  const blocks = section.blocks.map(block => editBlock(block, edits))
  const sections = section.sections.map(inner => editSection(inner, edits))
  const unchanged =
    title === section.title &&
    introduction === section.introduction &&
    blocks.every((block, index) => block === section.blocks[index]) &&
    sections.every((inner, index) => inner === section.sections[index])
  if (unchanged) return section
  const edited = {...section, title, introduction, blocks, sections}
  return {...edited, contentHash: contentHash(sectionText(edited))}
}

function editBlock(block: Block, edits: Readonly<Record<string, string>>): Block {
  if (block.type !== 'table') return editText(block, edits)
  const rows = block.rows.map(row => row.map((cell): Cell => editText(cell, edits)))
  const unchanged = rows.every((row, y) => row.every((cell, x) => cell === block.rows[y]?.[x]))
  return unchanged ? block : {...block, rows, contentHash: contentHash(tableText(rows))}
}

function editText<T extends TextBlock | Cell>(block: T, edits: Readonly<Record<string, string>>): T {
  if (!block.segments.some(segment => isEdited(segment, edits))) return block
  const pieces: string[] = []
  const segments: Segment[] = []
  /** Where each old stretch begins and ends in the new text. */
  const stretches: {
    readonly start: number
    readonly end: number
    readonly newStart: number
    readonly newEnd: number
  }[] = []
  let from = 0
  let length = 0
  const put = (text: string, end: number): void => {
    stretches.push({start: from, end, newStart: length, newEnd: length + text.length})
    pieces.push(text)
    length += text.length
    from = end
  }
  for (const segment of block.segments) {
    put(block.text.slice(from, segment.start), segment.start)
    const text = isEdited(segment, edits) ? edits[segment.id]! : block.text.slice(segment.start, segment.end)
    const start = length
    put(text, segment.end)
    segments.push(
      isEdited(segment, edits)
        ? {...segment, text, contentHash: contentHash(text), start, end: length, extracted: segment.text}
        : {...segment, start, end: length}
    )
  }
  put(block.text.slice(from), block.text.length)
  const text = pieces.join('')
  const links = block.links.map(link => ({
    ...link,
    start: moved(link.start, stretches),
    end: moved(link.end, stretches)
  }))
  const notes = block.notes?.map(call => ({...call, at: moved(call.at, stretches)}))
  return {...block, text, contentHash: contentHash(text), segments, links, ...(notes && {notes})}
}

function isEdited(segment: Segment, edits: Readonly<Record<string, string>>): boolean {
  return Object.hasOwn(edits, segment.id) && edits[segment.id] !== segment.text
}

/** An offset of the old text in the new one; inside a corrected stretch at the same distance from its beginning, as far as it goes. */
function moved(
  offset: number,
  stretches: readonly {
    readonly start: number
    readonly end: number
    readonly newStart: number
    readonly newEnd: number
  }[]
): number {
  const stretch = stretches.find(({end}) => offset <= end)
  if (!stretch) return stretches.at(-1)?.newEnd ?? offset
  return offset === stretch.end ? stretch.newEnd : Math.min(stretch.newStart + offset - stretch.start, stretch.newEnd)
}
