import type {PhrasingContent, RootContent} from 'mdast'
import type {Cell} from '../model/index.ts'
import type {CellsOf} from './pipe-table.ts'

/** A table as markup, which Markdown allows and which keeps what cells span. */
export function markupTable(rows: readonly (readonly Cell[])[], cells: CellsOf): RootContent {
  const lines = rows.map(row => `<tr>${row.map(cell => cellMarkup(cell, cells)).join('')}</tr>`)
  return {type: 'html', value: ['<table>', ...lines, '</table>'].join('\n')}
}

function cellMarkup(cell: Cell, cells: CellsOf): string {
  const {header, colspan = 1, rowspan = 1} = cell
  const tag = header ? 'th' : 'td'
  const spans = `${colspan > 1 ? ` colspan="${colspan}"` : ''}${rowspan > 1 ? ` rowspan="${rowspan}"` : ''}`
  return `<${tag}${spans}>${cells(cell).map(inlineMarkup).join('')}</${tag}>`
}

/** Renderers do not look for calls of notes inside markup. */
function inlineMarkup(node: PhrasingContent): string {
  if (node.type === 'text') return escaped(node.value)
  if (node.type === 'link') return `<a href="${escaped(node.url)}">${node.children.map(inlineMarkup).join('')}</a>`
  return node.type === 'footnoteReference' ? `<sup>${escaped(node.label ?? node.identifier)}</sup>` : ''
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')
}
