import type {Block, Cell, Segment, TextBlock} from './block.ts'
import type {Section} from './section.ts'

/** A text-bearing node and the sections that it stands in, outermost first. */
export interface Leaf {
  readonly block: TextBlock | Cell
  readonly sections: readonly Section[]
}

/** Every text-bearing block and cell of a tree of sections, in reading order: title, introduction, blocks, subsections. */
export function* leaves(sections: readonly Section[], above: readonly Section[] = []): Generator<Leaf> {
  for (const section of sections) {
    const path = [...above, section]
    if (section.title) yield {block: section.title, sections: path}
    if (section.introduction) yield {block: section.introduction, sections: path}
    for (const block of section.blocks) for (const leaf of textOf(block)) yield {block: leaf, sections: path}
    yield* leaves(section.sections, path)
  }
}

/** Every segment of a tree of sections in reading order. */
export function* segmentsOf(sections: readonly Section[]): Generator<Leaf & {readonly segment: Segment}> {
  for (const leaf of leaves(sections)) for (const segment of leaf.block.segments) yield {...leaf, segment}
}

function* textOf(block: Block): Generator<TextBlock | Cell> {
  if (block.type === 'table') for (const row of block.rows) yield* row
  else yield block
}
