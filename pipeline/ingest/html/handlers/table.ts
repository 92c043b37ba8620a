import type {Element} from 'hast'
import type {PhrasingContent, RootContent, TableCell, TableRow} from 'mdast'
import {attribute, elementsIn, hasText, textContent} from '../element.ts'
import type {Handle, State} from './handle.ts'

/**
 * A table with its spans and header cells in `data`, its caption before it. A table for layout (in one column, or holding
 * headings, lists or tables) is no table: what is in it comes out as it is.
 */
export const table: Handle = (state, node) => {
  const rows = rowsOf(node)
  if (!isPiece(node) && isLayout(node, rows)) return rows.flatMap(row => row.cells.flatMap(cell => flow(state, cell)))
  const children = rows.map(({element, cells, head}): TableRow => {
    const row: TableRow = {type: 'tableRow', children: cells.map(cell => cellOf(state, cell, head))}
    state.patch(element, row)
    return row
  })
  if (children.length === 0) return undefined
  const result: RootContent = {type: 'table', align: [], children}
  state.patch(node, result)
  const caption = node.children.find(child => child.type === 'element' && child.tagName === 'caption')
  return caption?.type === 'element' ? [...captionOf(state, caption), result] : result
}

/** The paragraphs of a caption, marked as what they are. */
export function captionOf(state: State, node: Element): readonly RootContent[] {
  return flow(state, node).map(child =>
    child.type === 'paragraph' ? {...child, data: {...child.data, role: 'caption'}} : child
  )
}

interface Row {
  readonly element: Element
  readonly cells: readonly Element[]
  readonly head: boolean
}

/** Rows of this table, not of tables in it. */
function rowsOf(node: Element): readonly Row[] {
  return node.children.flatMap((child): readonly Row[] => {
    if (child.type !== 'element') return []
    if (child.tagName === 'tr') return [{element: child, cells: cellsIn(child), head: false}]
    if (!['thead', 'tbody', 'tfoot'].includes(child.tagName)) return []
    return rowsOf(child).map(row => ({...row, head: child.tagName === 'thead'}))
  })
}

const cellsIn = (row: Element): readonly Element[] =>
  row.children.filter(
    child => child.type === 'element' && (child.tagName === 'td' || child.tagName === 'th')
  ) as Element[]

function cellOf(state: State, node: Element, head: boolean): TableCell {
  const [colspan, rowspan] = [spanOf(node, 'colspan'), spanOf(node, 'rowspan')]
  const cell: TableCell = {
    type: 'tableCell',
    children: phrasing(flow(state, node)),
    data: {
      ...(head || node.tagName === 'th' ? {role: 'header-cell'} : {}),
      ...(colspan > 1 ? {colspan} : {}),
      ...(rowspan > 1 ? {rowspan} : {})
    }
  }
  state.patch(node, cell)
  return cell
}

/** The HTML Standard's own limit on spans. */
const WIDEST_SPAN = 1000

function spanOf(node: Element, name: 'colspan' | 'rowspan'): number {
  const written = Number.parseInt(attribute(node, name) ?? '', 10)
  return written > 1 ? Math.min(written, WIDEST_SPAN) : 1
}

/** A cell of several paragraphs or list items is one text, broken between them. */
function phrasing(nodes: readonly RootContent[]): PhrasingContent[] {
  const lines = nodes.flatMap(linesOf).filter(line => line.length > 0)
  return lines.flatMap((line, index) => (index > 0 ? [{type: 'break' as const}, ...line] : line))
}

function linesOf(node: RootContent): PhrasingContent[][] {
  if (node.type === 'paragraph' || node.type === 'heading') return [node.children]
  if (node.type === 'code') return [[{type: 'text', value: node.value}]]
  if (!('children' in node)) return 'value' in node || node.type === 'image' ? [[node as PhrasingContent]] : []
  return (node.children as RootContent[]).flatMap(linesOf)
}

const flow = (state: State, node: Element): readonly RootContent[] => state.toFlow(state.all(node)) as RootContent[]

/** Set on the pieces of a long table, whose other pieces may hold its header cells. */
export const PIECE = 'dataPiece'
const isPiece = (node: Element): boolean => PIECE in node.properties

/** True for a table that says nothing by its columns. */
export const isLayoutTable = (node: Element): boolean => isLayout(node, rowsOf(node))

/** No entry of a table says so much in several paragraphs. UTF-16 units. */
const SHORTEST_PASSAGE = 400
const proseBlocks = new Set(['p', 'ul', 'ol', 'div'])

/** A column of text: what stands beside it is a menu or a margin. */
function isPassage(cell: Element): boolean {
  let blocks = 0
  for (const {element} of elementsIn(cell)) if (proseBlocks.has(element.tagName) && hasText(element)) blocks++
  return blocks > 1 && textContent(cell).replace(/\s+/g, ' ').length >= SHORTEST_PASSAGE
}

const inFlow = new Set(['table', 'h1', 'h2', 'h3', 'h4', 'article', 'section', 'blockquote'])

function isLayout(node: Element, rows: readonly Row[]): boolean {
  if (attribute(node, 'role') === 'presentation' || attribute(node, 'role') === 'none') return true
  const cells = rows.flatMap(row => row.cells)
  if (cells.some(cell => cell.tagName === 'th')) return false
  if (rows.every(row => row.cells.length <= 1)) return true
  if (rows.length === 1 && cells.some(isPassage)) return true
  for (const {element} of elementsIn(node)) if (inFlow.has(element.tagName) && hasText(element)) return true
  return false
}
