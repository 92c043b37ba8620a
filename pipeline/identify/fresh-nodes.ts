import {foldText} from '../model/content-hash.ts'
import type {DraftBlock, DraftCell, DraftSection, DraftTextBlock} from '../model/draft.ts'
import type {FreshNode, FreshNodes, NodeClass, NodeRef} from './node.ts'

/**
 * The nodes of a draft by class, in the order in which `withIds` meets them again: a section, its title, its introduction,
 * its blocks (a table before its cells), then the sections in it.
 */
export function freshNodes(sections: readonly DraftSection[]): FreshNodes {
  const nodes: Record<NodeClass, FreshNode[]> = {section: [], table: [], block: [], segment: []}

  const add = (kind: string, nodeClass: NodeClass, text: string, parent: NodeRef | null): NodeRef => {
    const index = nodes[nodeClass].push({kind, text: foldText(text), parent}) - 1
    return {class: nodeClass, index}
  }
  const addText = (block: DraftTextBlock | DraftCell, parent: NodeRef): void => {
    const self = add(block.type, 'block', block.text, parent)
    for (const segment of block.segments) add('segment', 'segment', segment.text, self)
  }
  const addBlock = (block: DraftBlock, parent: NodeRef): void => {
    if (block.type !== 'table') {
      addText(block, parent)
      return
    }
    const self = add('table', 'table', namingText(block.rows[0] ?? []), parent)
    for (const row of block.rows) for (const cell of row) addText(cell, self)
  }
  const addSection = (section: DraftSection, parent: NodeRef | null): void => {
    const self = add('section', 'section', sectionName(section), parent)
    if (section.title) addText(section.title, self)
    if (section.introduction) addText(section.introduction, self)
    for (const block of section.blocks) addBlock(block, self)
    for (const inner of section.sections) addSection(inner, self)
  }

  for (const section of sections) addSection(section, null)
  return nodes
}

/** What a section is known by: its title, else its introduction, else the first text in it. */
function sectionName(section: DraftSection): string {
  const named = section.title ?? section.introduction
  if (named) return named.text
  const first = section.blocks[0]
  if (first) return first.type === 'table' ? namingText(first.rows[0] ?? []) : first.text
  const inner = section.sections[0]
  return inner ? sectionName(inner) : ''
}

/** A table is known by its first row. */
function namingText(row: readonly DraftCell[]): string {
  return row.map(cell => cell.text).join(' | ')
}
