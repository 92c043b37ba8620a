import type {Block, Document, Place, Section} from '../model/index.ts'

/** A block as the debug drawings show it. */
export interface DebugBlock {
  /** Place in reading order, from 1. */
  readonly order: number
  /** `heading 2`, `listItem 1`, `table 3×4`. */
  readonly type: string
  /** Roles of the sections around it, outermost first. */
  readonly roles: readonly string[]
  readonly text: string
  readonly places: readonly Place[]
  /** Places of a table's cells. */
  readonly cells: readonly Place[]
}

/** The blocks of a document in reading order. */
export function debugBlocks(document: Pick<Document, 'sections'>): readonly DebugBlock[] {
  return inSections(document.sections, []).map((block, index) => ({...block, order: index + 1}))
}

function inSections(sections: readonly Section[], above: readonly string[]): readonly Omit<DebugBlock, 'order'>[] {
  return sections.flatMap(section => {
    const roles = [...above, section.role]
    const own = [section.title, section.introduction, ...section.blocks].filter(block => block !== null)
    return [...own.map(block => shown(block, roles)), ...inSections(section.sections, roles)]
  })
}

function shown(block: Block, roles: readonly string[]): Omit<DebugBlock, 'order'> {
  if (block.type !== 'table') {
    const depth = block.type === 'heading' || block.type === 'listItem' ? ` ${block.depth}` : ''
    return {type: `${block.type}${depth}`, roles, text: block.text, places: block.places, cells: []}
  }
  const {rows, places} = block
  const width = Math.max(0, ...rows.map(row => row.reduce((sum, {colspan = 1}) => sum + colspan, 0)))
  const text = rows.map(row => row.map(cell => cell.text).join(' | ')).join(' / ')
  return {type: `table ${rows.length}×${width}`, roles, text, places, cells: rows.flat().flatMap(cell => cell.places)}
}
