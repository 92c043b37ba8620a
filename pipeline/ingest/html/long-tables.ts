import type {Element, ElementContent} from 'hast'
import type {RootContent, Table} from 'mdast'
import {isLayoutTable, PIECE} from './handlers/table.ts'

/** The converter copies what it converts: a table with more rows goes through it piece by piece, so that a piece's copy is gone before the next one's. */
const MOST_ROWS = 1000

const sections = new Set(['thead', 'tbody', 'tfoot'])

/** True for a table of data with so many rows that it is better converted in pieces. */
export const isLongTable = (element: Element): boolean =>
  element.tagName === 'table' && rowCount(element) > MOST_ROWS && !isLayoutTable(element)

/** A table in tables of at most `MOST_ROWS` rows, its caption in the first. All have the place of the whole, by which `joinPieces` knows them. */
export function piecesOf(table: Element): readonly Element[] {
  const piece = (children: ElementContent[]): Element => ({
    ...table,
    properties: {...table.properties, [PIECE]: ''},
    children
  })
  const pieces: ElementContent[][] = [[]]
  let rows = 0
  for (const child of table.children) {
    const parts = child.type === 'element' && sections.has(child.tagName) ? slices(child) : [child]
    for (const part of parts) {
      const count = part.type === 'element' ? Math.max(rowCount(part), part.tagName === 'tr' ? 1 : 0) : 0
      if (rows + count > MOST_ROWS && rows > 0) {
        pieces.push([])
        rows = 0
      }
      pieces.at(-1)?.push(part)
      rows += count
    }
  }
  return pieces.map(piece)
}

/** Tables next to each other that begin at the same place are pieces of one. */
export function joinPieces(nodes: readonly RootContent[]): RootContent[] {
  const result: RootContent[] = []
  let last: Table | null = null
  for (const node of nodes) {
    const start = node.position?.start.offset
    if (last && node.type === 'table' && start !== undefined && start === last.position?.start.offset) {
      for (const row of node.children) last.children.push(row)
      continue
    }
    last = node.type === 'table' ? {...node, children: [...node.children]} : null
    result.push(last ?? node)
  }
  return result
}

function slices(section: Element): readonly Element[] {
  const parts: Element[] = []
  for (let at = 0; at < section.children.length; at += MOST_ROWS)
    parts.push({...section, children: section.children.slice(at, at + MOST_ROWS)})
  return parts
}

function rowCount(element: Element): number {
  return element.children.reduce((sum, child) => {
    if (child.type !== 'element') return sum
    return sum + (child.tagName === 'tr' ? 1 : sections.has(child.tagName) ? rowCount(child) : 0)
  }, 0)
}
