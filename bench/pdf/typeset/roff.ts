import type {Block, Composition, Marker} from './composition.ts'

/** A composition in the ms macros of groff, with tbl for tables; for languages in Latin letters. */
export function roffOf({design, title, blocks}: Composition): string {
  const head = [
    `.nr PS ${design.size}p`,
    `.nr VS ${design.size * 1.25}p`,
    '.nr PI 3n',
    design.justified ? '.ad b' : '.ad l',
    `.fam ${design.sans ? 'H' : 'T'}`,
    `.ds CH`,
    '.ds CF \\n[PN]',
    `.SH 1`,
    `.ps +6`,
    escaped(title)
  ]
  if (design.columns === 2) head.push('.2C')
  return `${[...head, ...blocks.flatMap(block => blockOf(block, design.indented, design.columns))].join('\n')}\n`
}

function blockOf(block: Block, indented: boolean, columns: number): readonly string[] {
  switch (block.kind) {
    case 'heading':
      return [
        ...(block.level === 1 ? [`.ds LH ${escaped(block.text)}`] : []),
        `.SH ${block.level + 1}`,
        ...(block.level === 1 ? ['.ps +2'] : []),
        escaped(`${block.number} ${block.text}`.trim())
      ]
    case 'paragraph':
      return [
        indented ? '.PP' : '.LP',
        ...(block.note === undefined
          ? [escaped(block.text)]
          : [`${escaped(block.text)}\\**`, '.FS', escaped(block.note.text), '.FE'])
      ]
    case 'list':
      return block.items.flatMap((item, i) => [
        `.IP "${label(block.marker, i)}" 4`,
        escaped(item.text),
        ...(item.inner === undefined ? [] : ['.RS', ...blockOf(item.inner, indented, columns), '.RE'])
      ])
    case 'table': {
      const options = block.style === 'grid' ? 'allbox tab(|) expand;' : 'tab(|) expand;'
      const widths = columns === 2 ? ['8n', '6n', '3n', '6n'] : ['20n', '14n', '5n', '14n']
      const rows = block.rows.flatMap((row, i) => [
        `${row
          .flatMap(cell => [cell.colspan === undefined ? '' : '', `T{\n${escaped(cell.text)}\nT}`])
          .filter(text => text !== '')
          .join('|')}`,
        ...(block.style === 'rows' || (block.style === 'head' && i === 0) ? ['_'] : [])
      ])
      // tbl's spans are given by the format, which composed tables with merged cells would each need of their own.
      const layout = block.rows.map(row => {
        let at = 0
        return row
          .map(cell => {
            const own = `lw(${widths[at]})${' s'.repeat((cell.colspan ?? 1) - 1)}`
            at += cell.colspan ?? 1
            return own
          })
          .concat(at < 4 ? ['^'] : [])
          .join(' ')
      })
      return ['.LP', escaped(block.caption), '.TS', options, `${layout.join('\n')}.`, ...rows, '.TE']
    }
    case 'box':
      return block.blocks.flatMap(inner => blockOf(inner, indented, columns))
  }
}

function label(marker: Marker, i: number): string {
  if (marker === 'a)') return `${'abcdefgh'[i]})`
  if (marker === 'i.') return `${['i', 'ii', 'iii', 'iv', 'v', 'vi'][i]}.`
  if (marker === '1.') return `${i + 1}.`
  return marker === '•' ? '\\(bu' : '\\(en'
}

/** Text without what troff would read as a request. */
function escaped(text: string): string {
  return text.replace(/\\/g, '\\e').replace(/^([.'])/, '\\&$1')
}
