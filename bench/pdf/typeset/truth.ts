import type {ScoredBlock} from '../blocks.ts'
import type {Block, Composition} from './composition.ts'

/** What a reader should make of a composition; `notes` where the typesetter sets footnotes. */
export function truthOf(composition: Composition, notes: boolean): readonly ScoredBlock[] {
  return [
    {type: 'heading', level: 1, text: composition.title},
    ...composition.blocks.flatMap(block => blocksOf(block, notes))
  ]
}

function blocksOf(block: Block, notes: boolean): readonly ScoredBlock[] {
  switch (block.kind) {
    case 'heading':
      return [{type: 'heading', level: block.level + 1, text: `${block.number} ${block.text}`.trim()}]
    case 'paragraph':
      return [
        {type: 'paragraph', text: block.text},
        ...(notes && block.note !== undefined ? [{type: 'footnote' as const, text: block.note.text}] : [])
      ]
    case 'list':
      return block.items.flatMap(item => [
        {type: 'listItem' as const, text: item.text},
        ...(item.inner === undefined ? [] : blocksOf(item.inner, notes))
      ])
    case 'table': {
      const rows = block.rows.map(row => row.map(cell => cell.text))
      return [
        {type: 'caption', text: block.caption},
        {type: 'table', text: rows.map(row => row.join(' ')).join('\n'), rows}
      ]
    }
    case 'box':
      return block.blocks.flatMap(inner => blocksOf(inner, notes))
  }
}
