import type {Element, ElementContent, Root} from 'hast'
import {isLongTable, piecesOf} from './long-tables.ts'

/** Elements that begin a block of their own wherever they stand. */
const blocks = new Set(
  'address article aside blockquote details div dl fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr main ol p pre section table ul'.split(
    ' '
  )
)
/** Elements that only hold blocks: what is in them comes out the same without them. */
const holders = new Set('html body div main article section header footer center'.split(' '))

/** The converter's time grows with the square of the number of siblings: no more of them at once. Nodes. */
const MOST_SIBLINGS = 400

/**
 * A page's content in parts that convert to the same blocks one after the other as the whole does at once. Cuts are made
 * only before elements that begin a block.
 */
export function chunks(content: Root): readonly Root[] {
  const parts: ElementContent[][] = [[]]
  const open = (content.children as ElementContent[]).toReversed()
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.type === 'element' && isLongTable(node)) {
      parts.push(...piecesOf(node).map(piece => [piece]), [])
      continue
    }
    if (node.type === 'element' && isLong(node)) {
      // The text before and after a holder is not in one paragraph with what it holds.
      parts.push([])
      open.push(boundary)
      for (const child of node.children.toReversed()) open.push(child)
      continue
    }
    if (node === boundary) parts.push([])
    else {
      const last = parts.at(-1) ?? []
      if (last.length >= MOST_SIBLINGS && node.type === 'element' && blocks.has(node.tagName)) parts.push([node])
      else last.push(node)
    }
  }
  return parts.filter(part => part.length > 0).map(children => ({type: 'root', children}))
}

const boundary: ElementContent = {type: 'comment', value: ''}

/** True for a holder that has many nodes, or holds one that has. */
function isLong(element: Element): boolean {
  if (!holders.has(element.tagName)) return false
  return (
    element.children.length > MOST_SIBLINGS ||
    element.children.some(child => child.type === 'element' && (isLong(child) || isLongTable(child)))
  )
}
