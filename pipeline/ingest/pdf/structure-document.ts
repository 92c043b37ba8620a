import type {Run} from '../../diagnostics/index.ts'
import {joinAcrossPages} from './across-pages.ts'
import {markCaptions} from './captions.ts'
import type {DocumentStyle} from './document-style.ts'
import {findFootnotes, type Notes} from './footnotes.ts'
import type {FoundFurniture} from './furniture.ts'
import {findHeadings, settleTitle} from './headings.ts'
import {type Vocabulary, vocabularyOf} from './join-lines.ts'
import {joinTables} from './join-tables.ts'
import type {LayoutBlock} from './layout-block.ts'
import {layoutDocument} from './layout-document.ts'
import type {Bookmark} from './outline.ts'
import type {Page} from './page.ts'
import type {TagNode} from './tag-tree.ts'
import {readTaggedDocument} from './tagged-document.ts'

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
  const furniture = new Set(layout.furniture.flatMap(({line}) => line.spans))
  const byLayout = findHeadings(layout.blocks, bookmarks, layout.style, furniture)
  const tagged = material.tags === null ? null : readTaggedDocument(pages, material.tags, layout, byLayout)
  if (tagged?.fault) run.report(tagged.fault.rule, {kind: 'file', file: material.file}, {share: tagged.fault.share})
  const useTags = tagged !== null && tagged.fault === null
  const notes = findFootnotes(useTags ? tagged.blocks : layout.blocks, pages, layout.style)
  const captioned = markCaptions(notes.blocks, pages, layout.style.bodySize)
  const headed = useTags ? settleTitle(captioned) : findHeadings(captioned, bookmarks, layout.style, furniture)
  return {
    blocks: joinTables(joinAcrossPages(headed)),
    style: layout.style,
    vocabulary: vocabularyOf(
      [...layout.segments, ...layout.turned].flatMap(segments => segments.map(line => line.text))
    ),
    noteAt: notes.noteAt,
    furniture: layout.furniture
  }
}
