import {blockLanguages} from './block-languages.ts'
import {markContents} from './contents-blocks.ts'
import {withUntaggedCells} from './fill-cells.ts'
import {judgeTags, type TagFault} from './judge-tags.ts'
import type {FigureLayout, LayoutBlock} from './layout-block.ts'
import type {DocumentLayout} from './layout-document.ts'
import type {Page, Span} from './page.ts'
import {signatureBlocks} from './signatures.ts'
import {isContent, type TagContent, type TagNode} from './tag-tree.ts'
import {taggedBlocks} from './tagged-blocks.ts'
import {withUntagged} from './untagged-text.ts'

export interface TaggedDocument {
  readonly fault: TagFault | null
  readonly blocks: readonly LayoutBlock[]
}

/**
 * Blocks of a document as its tags have them, and what the tags left out where the layout has it; or why the tags cannot be used, measured against
 * `byLayout`, the blocks that layout alone finds.
 */
export function readTaggedDocument(
  pages: readonly Page[],
  tags: TagNode,
  layout: DocumentLayout,
  byLayout: readonly LayoutBlock[]
): TaggedDocument {
  const marked = new Map<string, Span[]>()
  const signed = new Set<Span>()
  layout.segments.forEach((own, i) => {
    const spans = [...own, ...layout.turned[i]!].flatMap(segment => segment.spans).sort((a, b) => a.order - b.order)
    for (const span of spans) {
      if (span.mcid === null || !Number.isInteger(span.order)) continue
      const key = keyOf(i + 1, span.mcid)
      marked.set(key, [...(marked.get(key) ?? []), span])
    }
    for (const block of signatureBlocks(pages[i]!, own))
      for (const line of block.columns.flat()) for (const span of line.spans) signed.add(span)
  })
  const blocks = taggedBlocks(tags, ({page, mcid}) => marked.get(keyOf(page, mcid)) ?? [], layout.style)
  const fault = judgeTags(markContents(blocks), byLayout)
  if (fault !== null) return {fault, blocks: []}
  const whole = withUntagged(withUntaggedCells(blocks, layout.blocks), layout.blocks, skippedIn(tags))
  const all = blockLanguages(withPictures(markContents(whole), pages)).map(
    (block): LayoutBlock =>
      block.kind === 'paragraph' && block.lines.every(line => line.spans.every(span => signed.has(span)))
        ? {...block, role: 'signature'}
        : block
  )
  return {fault: null, blocks: all}
}

function keyOf(page: number, mcid: number): string {
  return `${page}|${mcid}`
}

/** Marked content that is left out on purpose: letters in pictures, and artifacts. */
function skippedIn(tags: TagNode): ReadonlySet<string> {
  const skipped = new Set<string>()
  const walk = (node: TagNode | TagContent, inside: boolean): void => {
    if (isContent(node)) {
      if (inside) skipped.add(keyOf(node.page, node.mcid))
    } else for (const child of node.children) walk(child, inside || node.role === 'Figure' || node.role === 'Artifact')
  }
  walk(tags, false)
  return skipped
}

/** Figures with the places of their pictures, on pages that have as many pictures as figures. */
function withPictures(blocks: readonly LayoutBlock[], pages: readonly Page[]): readonly LayoutBlock[] {
  const figures = blocks.filter((block): block is FigureLayout => block.kind === 'figure')
  return blocks.map(block => {
    if (block.kind !== 'figure') return block
    const own = figures.filter(other => other.page === block.page)
    const pictures = pages[block.page - 1]?.pictures ?? []
    return pictures.length === own.length ? {...block, box: pictures[own.indexOf(block)]!} : block
  })
}
