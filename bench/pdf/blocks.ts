import type {Nodes, Root, Table} from 'mdast'
import {toString as textOf} from 'mdast-util-to-string'

/** A block as the scorer of manuals reads it. */
export interface ScoredBlock {
  readonly type: 'heading' | 'paragraph' | 'listItem' | 'code' | 'table' | 'caption' | 'footnote' | 'blockquote'
  readonly level?: number
  readonly text: string
  readonly page?: number
  readonly box?: readonly number[]
  readonly rows?: readonly (readonly string[])[]
}

/** Blocks of a tree in reading order; a table of contents is none of the text. */
export function blocksOf(root: Root, options: {readonly contents?: boolean} = {}): readonly ScoredBlock[] {
  const blocks: ScoredBlock[] = []
  const where = (node: Nodes): {page?: number; box?: readonly number[]} => {
    const place = node.data?.places?.[0]
    return place?.kind === 'page' ? {page: place.page, box: place.boxes[0] ?? []} : {}
  }
  const walk = (node: Nodes, depth: number): void => {
    if (node.data?.role === 'contents' && options.contents !== true) return
    switch (node.type) {
      case 'root':
        for (const child of node.children) walk(child, depth)
        return
      case 'heading':
        blocks.push({type: 'heading', level: node.depth, text: textOf(node), ...where(node)})
        return
      case 'paragraph':
        blocks.push({type: node.data?.role === 'caption' ? 'caption' : 'paragraph', text: textOf(node), ...where(node)})
        return
      case 'code':
        blocks.push({type: 'code', text: node.value, ...where(node)})
        return
      case 'blockquote':
        blocks.push({type: 'blockquote', text: textOf(node), ...where(node)})
        return
      case 'list':
        for (const item of node.children) {
          item.children.forEach((child, i) => {
            if (child.type === 'paragraph' && i === 0)
              blocks.push({type: 'listItem', level: depth, text: textOf(child), ...where(child)})
            else walk(child, depth + 1)
          })
        }
        return
      case 'table': {
        const rows = (node as Table).children.map(row => row.children.map(cell => textOf(cell)))
        blocks.push({type: 'table', text: rows.map(row => row.join(' ')).join('\n'), rows, ...where(node)})
        return
      }
      case 'footnoteDefinition':
        blocks.push({type: 'footnote', text: textOf(node), ...where(node)})
        return
      default:
        return
    }
  }
  walk(root, 1)
  return blocks
}
