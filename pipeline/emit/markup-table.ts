import type {PhrasingContent, RootContent} from 'mdast'
import type {Cell} from '../model/index.ts'
import type {CellsOf} from './pipe-table.ts'

/** A table as markup, which Markdown allows and which keeps what cells span. */
export function markupTable(rows: readonly (readonly Cell[])[], cells: CellsOf): RootContent {
  const lines = rows.map(row => ['<tr>', ...row.map(cell => cellMarkup(cell, cells)), '</tr>'].join(''))
  return {type: 'html', value: ['<table>', ...lines, '</table>'].join('\n')}
}

function cellMarkup(cell: Cell, cells: CellsOf): string {
  const tag = cell.header ? 'th' : 'td'
  const inner = cells(cell).map(inlineMarkup).join('')
  return `<${tag}${attribute('colspan', cell.colspan)}${attribute('rowspan', cell.rowspan)}>${inner}</${tag}>`
}

function attribute(name: string, value = 1): string {
  return value > 1 ? ` ${name}="${value}"` : ''
}

/** Renderers do not look for calls of notes inside markup. */
function inlineMarkup(node: PhrasingContent): string {
  if (node.type === 'text') return escaped(node.value)
  if (node.type === 'link') {
    const inner = node.children.map(inlineMarkup).join('')
    return `<a href="${escaped(node.url)}">${inner}</a>`
  }
  return node.type === 'footnoteReference' ? `<sup>${escaped(node.label ?? node.identifier)}</sup>` : ''
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')
}
