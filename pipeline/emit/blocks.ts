import type {Block, Box, Cell, Document, Place, Section, TableBlock, TextBlock} from '../model/index.ts'

/** A block as `extract --format blocks` prints it: flat, in reading order, page and box of its first place. */
export interface FlatBlock {
  readonly type: 'heading' | 'paragraph' | 'listItem' | 'code' | 'table' | 'caption' | 'footnote' | 'blockquote'
  readonly level?: number
  readonly text: string
  readonly page?: number
  readonly box?: Box
  readonly rows?: readonly (readonly string[])[]
}

/** The document's blocks in reading order, without ids and sections. */
export function toBlocks(document: Document): readonly FlatBlock[] {
  return [...blocksOf(document.sections)].map(flat).filter(block => block.text !== '')
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
  const texts = rows.map(row => row.flatMap(spread))
  return {text: texts.map(row => row.filter(Boolean).join(' ')).join('\n'), rows: texts}
}

/** A cell that spans columns stands in the first and leaves the others empty. */
function spread({text, colspan = 1}: Cell): string[] {
  return [text, ...Array.from({length: colspan - 1}, () => '')]
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
