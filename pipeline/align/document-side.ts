import type {Cell, Segment, TextBlock} from '../model/block.ts'
import type {Document} from '../model/document.ts'
import {languageSubtag} from '../model/language-tag.ts'
import {segmentsOf} from '../model/reading-order.ts'
import type {Side} from './side.ts'

/** A document's segments in reading order, and the side that they make. */
export interface DocumentSide {
  readonly side: Side
  readonly segments: readonly Segment[]
}

export function documentSide(document: Document): DocumentSide {
  const found: Segment[] = []
  const segments: Side['segments'][number][] = []
  let last: TextBlock | Cell | null = null
  let block = -1
  for (const leaf of segmentsOf(document.sections)) {
    if (leaf.block !== last) block++
    last = leaf.block
    found.push(leaf.segment)
    segments.push({text: leaf.segment.text, type: typeOf(leaf.block), block})
  }
  return {segments: found, side: {language: languageSubtag(document.lang), segments}}
}

const types: Readonly<Record<(TextBlock | Cell)['type'], string>> = {
  heading: 'h1',
  paragraph: 'p',
  listItem: 'li',
  caption: 'caption',
  footnote: 'footnote',
  figure: 'figure',
  code: 'code',
  quote: 'quote',
  contactLine: 'contact',
  cell: 'cell'
}

function typeOf(block: TextBlock | Cell): string {
  return block.type === 'heading' ? `h${Math.min(6, block.depth)}` : types[block.type]
}
