import type {Run} from '../../diagnostics/index.ts'
import {joinAcrossPages} from './across-pages.ts'
import {markCaptions} from './captions.ts'
import {markContents} from './contents-blocks.ts'
import type {DocumentStyle} from './document-style.ts'
import {findFootnotes, type Notes} from './footnotes.ts'
import type {FoundFurniture} from './furniture.ts'
import {findHeadings, settleTitle} from './headings.ts'
import {type Vocabulary, vocabularyOf} from './join-lines.ts'
import {joinTables} from './join-tables.ts'
import {judgeTags} from './judge-tags.ts'
import type {LayoutBlock} from './layout-block.ts'
import {layoutDocument} from './layout-document.ts'
import type {Bookmark} from './outline.ts'
import type {Page, Span} from './page.ts'
import {signatureBlocks} from './signatures.ts'
import type {TagNode} from './tag-tree.ts'
import {taggedBlocks} from './tagged-blocks.ts'

/** A document's blocks with their kinds settled, and what inline text needs to know. */
export interface StructuredDocument {
  readonly blocks: readonly LayoutBlock[]
  readonly style: DocumentStyle
  readonly vocabulary: Vocabulary
  readonly noteAt: Notes['noteAt']
  readonly furniture: readonly FoundFurniture[]
}

/** What structure is read from. */
export interface Material {
  readonly file: string
  readonly pages: readonly Page[]
  readonly bookmarks: readonly Bookmark[]
  readonly tags: TagNode | null
}

/** Reads blocks from the tags where they are good, else from the layout; then notes, captions, headings, and what pages break. */
export function structureDocument(
  material: Material,
  options: {readonly keepFurniture: boolean},
  run: Run
): StructuredDocument {
  const {pages, bookmarks} = material
  const layout = layoutDocument(pages, options)
  const tagged = material.tags === null ? null : fromTags(material, material.tags, layout.segments, layout.style)
  const byLayout = findHeadings(layout.blocks, bookmarks, layout.style)
  const fault = tagged === null ? null : judgeTags(tagged, byLayout)
  if (fault !== null) run.report(fault.rule, {kind: 'file', file: material.file}, {share: fault.share})
  const useTags = tagged !== null && fault === null
  const notes = findFootnotes(useTags ? tagged : layout.blocks, pages, layout.style)
  const captioned = markCaptions(notes.blocks, pages, layout.style.bodySize)
  const headed = useTags ? settleTitle(captioned) : findHeadings(captioned, bookmarks, layout.style)
  return {
    blocks: joinTables(joinAcrossPages(headed)),
    style: layout.style,
    vocabulary: vocabularyOf(layout.segments.flatMap(segments => segments.map(line => line.text))),
    noteAt: notes.noteAt,
    furniture: layout.furniture
  }
}

function fromTags(
  material: Material,
  tags: TagNode,
  segments: ReturnType<typeof layoutDocument>['segments'],
  style: DocumentStyle
): readonly LayoutBlock[] {
  const marked = new Map<string, Span[]>()
  const signed = new Set<Span>()
  segments.forEach((own, i) => {
    const spans = own.flatMap(segment => segment.spans).sort((a, b) => a.order - b.order)
    for (const span of spans) {
      if (span.mcid === null || !Number.isInteger(span.order)) continue
      const key = `${i + 1}|${span.mcid}`
      marked.set(key, [...(marked.get(key) ?? []), span])
    }
    for (const block of signatureBlocks(material.pages[i]!, own))
      for (const line of block.columns.flat()) for (const span of line.spans) signed.add(span)
  })
  const blocks = taggedBlocks(tags, content => marked.get(`${content.page}|${content.mcid}`) ?? [], style)
  return markContents(blocks).map(block =>
    block.kind === 'paragraph' && block.lines.every(line => line.spans.every(span => signed.has(span)))
      ? {...block, role: 'signature'}
      : block
  )
}
