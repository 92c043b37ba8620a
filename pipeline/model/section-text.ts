import type {Section} from './section.ts'

/** All text of a section in reading order, a block a line: what its `contentHash` is over. */
export function sectionText(section: Pick<Section, 'title' | 'introduction' | 'blocks' | 'sections'>): string {
  return [
    section.title?.text ?? '',
    section.introduction?.text ?? '',
    ...section.blocks.map(block => (block.type === 'table' ? tableText(block.rows) : block.text)),
    ...section.sections.map(sectionText)
  ].join('\n')
}

/** All text of a table, a cell a line: what its `contentHash` is over. */
export function tableText(rows: readonly (readonly {readonly text: string}[])[]): string {
  return rows.flatMap(row => row.map(cell => cell.text)).join('\n')
}
