import type {Block, Box, Document, NoteCall, Place, Section, TableBlock, TextBlock} from '../model/index.ts'
import {cellGrid} from './cell-grid.ts'

/** A block as `extract --format blocks` prints it: flat, in reading order, page and box of its first place. */
export interface FlatBlock {
  readonly type: 'heading' | 'paragraph' | 'listItem' | 'code' | 'table' | 'caption' | 'footnote' | 'blockquote'
  readonly level?: number
  readonly text: string
  readonly page?: number
  readonly box?: Box
  readonly rows?: readonly (readonly string[])[]
}

/** Sections down to this depth of their headings are chapters and their sections: footnotes stand at their ends. */
const DEEPEST_WITH_NOTES = 2

/**
 * The document's blocks in reading order, without ids and sections. Footnotes stand at the end of the chapter or section that calls them, not where
 * pages happen to break.
 */
export function toBlocks(document: Document): readonly FlatBlock[] {
  return withNotes([...blocksOf(document.sections)])
    .map(flat)
    .filter(block => block.text !== '')
}

/** Moves notes behind the section of their first call; a note that nothing calls stays where it is. */
function withNotes(blocks: readonly Block[]): readonly Block[] {
  const notes = new Map(blocks.flatMap(block => (block.type === 'footnote' && block.note ? [[block.note, block]] : [])))
  const moved = new Set<Block>()
  const result: Block[] = []
  let open: Block[] = []
  const endSection = (): void => {
    result.push(...open)
    open = []
  }
  for (const block of blocks) {
    if (moved.has(block)) continue
    if (block.type === 'heading' && block.depth <= DEEPEST_WITH_NOTES) endSection()
    result.push(block)
    for (const {note} of callsIn(block)) {
      const own = notes.get(note)
      if (own === undefined || moved.has(own)) continue
      moved.add(own)
      open.push(own)
    }
  }
  endSection()
  return result
}

function callsIn(block: Block): readonly NoteCall[] {
  return block.type === 'table' ? block.rows.flat().flatMap(({notes = []}) => notes) : (block.notes ?? [])
}

function* blocksOf(sections: readonly Section[]): Generator<Block> {
  for (const section of sections) {
    if (section.title) yield section.title
    if (section.introduction) yield section.introduction
    yield* section.blocks
    yield* blocksOf(section.sections)
  }
}

function flat(block: Block): FlatBlock {
  if (block.type === 'table') return {type: 'table', ...tableText(block), ...where(block.places)}
  return {type: flatType(block), ...levelOf(block), text: block.text, ...where(block.places)}
}

function tableText({rows}: TableBlock): {text: string; rows: readonly (readonly string[])[]} {
  const texts = cellGrid(rows).map(row => row.map(cell => cell?.text ?? ''))
  return {text: texts.map(row => row.filter(Boolean).join(' ')).join('\n'), rows: texts}
}

function flatType({type}: TextBlock): FlatBlock['type'] {
  if (type === 'quote') return 'blockquote'
  return type === 'figure' || type === 'contactLine' ? 'paragraph' : type
}

function levelOf(block: TextBlock): {level?: number} {
  return block.type === 'heading' || block.type === 'listItem' ? {level: block.depth} : {}
}

function where([first]: readonly Place[]): {page?: number; box?: Box} {
  if (first?.kind !== 'page') return {}
  const [box] = first.boxes
  return {page: first.page, ...(box && {box})}
}
