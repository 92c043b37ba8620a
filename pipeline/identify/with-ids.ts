import type {Block, Cell, Segment, TableBlock, TextBlock} from '../model/block.ts'
import {contentHash} from '../model/content-hash.ts'
import type {DraftCell, DraftSection, DraftTableBlock, DraftTextBlock} from '../model/draft.ts'
import type {Section} from '../model/section.ts'
import {sectionText, tableText} from '../model/section-text.ts'
import type {NodeClass} from './node.ts'

/** Ids by class, each in the order of `freshNodes`. */
export type Ids = Readonly<Record<NodeClass, readonly string[]>>

/**
 * The tree with ids and content hashes. A section's or table's hash is over all the text in it, so that it changes with any change inside.
 */
export function withIds(sections: readonly DraftSection[], ids: Ids): readonly Section[] {
  const next: Record<NodeClass, number> = {section: 0, table: 0, block: 0, segment: 0}
  const take = (nodeClass: NodeClass): string => {
    const id = ids[nodeClass][next[nodeClass]++]
    if (id === undefined) throw new RangeError(`no id left for a ${nodeClass}`)
    return id
  }

  const textNode = <T extends DraftTextBlock | DraftCell>({runs: _, segments, ...rest}: T) => ({
    ...rest,
    id: take('block'),
    contentHash: contentHash(rest.text),
    segments: segments.map(
      (segment): Segment => ({...segment, id: take('segment'), contentHash: contentHash(segment.text)})
    )
  })
  const text = (block: DraftTextBlock): TextBlock => textNode(block) as TextBlock
  const table = (block: DraftTableBlock): TableBlock => {
    const id = take('table')
    const rows = block.rows.map(row => row.map((cell): Cell => textNode(cell) as Cell))
    return {...block, id, contentHash: contentHash(tableText(rows)), rows}
  }
  const section = (draft: DraftSection): Section => {
    const id = take('section')
    const title = draft.title && text(draft.title)
    const introduction = draft.introduction && text(draft.introduction)
    const blocks = draft.blocks.map((block): Block => (block.type === 'table' ? table(block) : text(block)))
    const inner = draft.sections.map(section)
    const hash = contentHash(sectionText({title, introduction, blocks, sections: inner}))
    return {...draft, id, contentHash: hash, title, introduction, blocks, sections: inner}
  }
  return sections.map(section)
}
