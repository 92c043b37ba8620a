import type {Block} from '../pdf/typeset/composition.ts'
import type {CorpusPage} from './corpus-page.ts'

/** A page as Markdown, with the line of type and date that stands above official texts. */
export function pageMarkdown({title, blocks, published}: CorpusPage): string {
  return [`# ${title}`, published, ...blocks.map(block => blockMarkdown(block, ''))].join('\n\n').concat('\n')
}

function blockMarkdown(block: Block, indent: string): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level + 1)} ${`${block.number} ${block.text}`.trim()}`
    case 'paragraph':
      return block.text
    case 'list': {
      const ordered = /[.)）]/.test(block.marker)
      const lines = block.items.map(({text, inner}, n) => {
        const marker = ordered ? `${n + 1}.` : '-'
        const below = inner ? `\n${blockMarkdown(inner, `${indent}   `)}` : ''
        return `${indent}${marker} ${text}${below}`
      })
      return lines.join('\n')
    }
    case 'table': {
      // Markdown knows no merged cells: they are written once, and their room stays empty.
      const width = block.rows[0]?.length ?? 0
      const rows = block.rows.map(row => {
        const cells = row.flatMap(({text, colspan = 1}) => [text, ...Array.from({length: colspan - 1}, () => '')])
        return `| ${Array.from({length: width}, (_, n) => cells[n] ?? '').join(' | ')} |`
      })
      return [block.caption, '', rows[0], `|${' --- |'.repeat(width)}`, ...rows.slice(1)].join('\n')
    }
    case 'box':
      return block.blocks.map(inner => blockMarkdown(inner, indent)).join('\n\n')
  }
}
