import type {Nodes, Root, Table} from 'mdast'
import {toString as textOf} from 'mdast-util-to-string'

/** A tree as Markdown with tables in HTML, which keeps their spans: the form in which the scorer of single pages reads it. */
export function markdownOf(root: Root): string {
  return root.children.flatMap(node => blockOf(node, 0)).join('\n\n')
}

function blockOf(node: Nodes, indent: number): readonly string[] {
  switch (node.type) {
    case 'heading':
      return [`${'#'.repeat(node.depth)} ${textOf(node)}`]
    case 'paragraph':
      return [textOf(node)]
    case 'code':
      return [node.value]
    case 'blockquote':
      return node.children.flatMap(child => blockOf(child, indent))
    case 'list':
      return node.children.flatMap(item =>
        item.children.flatMap((child, i) =>
          i === 0 && child.type === 'paragraph'
            ? [`${'  '.repeat(indent)}${item.data?.marker ?? '-'} ${textOf(child)}`]
            : blockOf(child, indent + 1)
        )
      )
    case 'table':
      return [tableOf(node)]
    case 'footnoteDefinition':
      return [`${node.label ?? ''} ${textOf(node)}`]
    default:
      return []
  }
}

function tableOf(table: Table): string {
  const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
  const rows = table.children.map(row => {
    const cells = row.children.map(cell => {
      const {colspan, rowspan} = cell.data ?? {}
      return `<td${colspan === undefined ? '' : ` colspan="${colspan}"`}${rowspan === undefined ? '' : ` rowspan="${rowspan}"`}>${escaped(textOf(cell))}</td>`
    })
    return `<tr>${cells.join('')}</tr>`
  })
  return `<table>${rows.join('')}</table>`
}
