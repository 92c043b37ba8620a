import {joinAcrossPages} from './across-pages.ts'
import {tableFromRows} from './aligned-tables.ts'
import {markCaptions} from './captions.ts'
import {visibleSpans} from './clean-spans.ts'
import {contentsTitle} from './contents.ts'
import {type DocumentStyle, documentStyle} from './document-style.ts'
import {withDrawnBullets} from './drawn-bullets.ts'
import {endsInContents, type FlowItem, flowOf} from './flow.ts'
import {findFootnotes, type Notes} from './footnotes.ts'
import {type FurnitureKind, furnitureOf} from './furniture.ts'
import {findHeadings} from './headings.ts'
import {type Vocabulary, vocabularyOf} from './join-lines.ts'
import {isText, type LayoutBlock, plainText, type TextLayout} from './layout-block.ts'
import {type Line, lineOf, segmentsOf} from './line.ts'
import {linedTables} from './lined-tables.ts'
import type {Bookmark} from './outline.ts'
import type {Page} from './page.ts'
import {paragraphsOf} from './paragraphs.ts'
import {mergeRows} from './rows.ts'
import {type FoundTable, ruledTables} from './ruled-tables.ts'
import {watermarksOf} from './watermark.ts'

/** Furniture that was taken out of a page. */
export interface FoundFurniture {
  readonly line: Line
  readonly kind: FurnitureKind | 'watermark'
}

/** A document read by its layout. */
export interface DocumentLayout {
  readonly blocks: readonly LayoutBlock[]
  readonly style: DocumentStyle
  readonly vocabulary: Vocabulary
  readonly noteAt: Notes['noteAt']
  readonly furniture: readonly FoundFurniture[]
}

/** Reads pages into blocks by geometry alone: what is furniture, columns, tables, paragraphs, notes, headings, captions. */
export function layoutDocument(
  pages: readonly Page[],
  bookmarks: readonly Bookmark[],
  options: {readonly keepFurniture: boolean}
): DocumentLayout {
  const cleaned = pages.map(page => ({...page, spans: visibleSpans(page)}))
  const watermarks = watermarksOf(cleaned)
  const upright = cleaned.map((page, i) => page.spans.filter(span => span.angle === 0 && !watermarks[i]!.has(span)))
  const segmented = cleaned.map((page, i) => ({
    width: page.width,
    height: page.height,
    segments: segmentsOf(page, withDrawnBullets(page, upright[i]!))
  }))
  const furniture = furnitureOf(segmented)
  const items: FlowItem[] = []
  let region = 0
  let afterContents = false
  segmented.forEach(({segments}, i) => {
    const page = pages[i]!
    const body = options.keepFurniture ? segments : segments.filter(segment => !furniture[i]!.has(segment))
    const tables = tablesOf(page, body)
    const inTables = new Set(tables.flatMap(found => [...found.spans]))
    const rest = body.filter(segment => !segment.spans.some(span => inTables.has(span)))
    const flow = flowOf(
      page,
      rest,
      tables.map(found => found.table),
      region,
      afterContents
    )
    region += flow.length + 1
    afterContents = endsInContents(flow)
    items.push(...flow)
  })
  const columns = items.flatMap(item => (item.kind === 'lines' ? [item.lines] : []))
  const style = documentStyle(columns)
  const blocks = markContentsTitles(
    items.flatMap((item): LayoutBlock[] =>
      item.kind === 'lines'
        ? [...withRole(paragraphsOf(item.lines, style, item.region), item.role)]
        : item.kind === 'table'
          ? [item.table]
          : [...item.entries]
    )
  )
  const notes = findFootnotes(blocks, pages, style)
  const captioned = markCaptions(notes.blocks, pages)
  const joined = joinAcrossPages(findHeadings(captioned, bookmarks, style))
  return {
    blocks: joined,
    style,
    vocabulary: vocabularyOf(columns.flatMap(lines => lines.map(line => line.text))),
    noteAt: notes.noteAt,
    furniture: [
      ...furniture.flatMap(found => [...found].map(([line, kind]) => ({line, kind}))),
      ...watermarks.flatMap((found, i) =>
        [...found].map(span => ({line: lineOf(i + 1, [span]), kind: 'watermark' as const}))
      )
    ]
  }
}

function withRole(blocks: readonly TextLayout[], role: 'signature' | undefined): readonly TextLayout[] {
  return role === undefined ? blocks : blocks.map(block => ({...block, kind: 'paragraph', role}))
}

/** Tables with a drawn grid, and those with horizontal rules alone. */
function tablesOf(page: Page, body: readonly Line[]): readonly FoundTable[] {
  const ruled = ruledTables(
    page,
    body.flatMap(segment => segment.spans)
  )
  const taken = new Set(ruled.flatMap(found => [...found.spans]))
  const rest = body.filter(segment => !segment.spans.some(span => taken.has(span)))
  const lined = linedTables(page, rest).flatMap(({segments, ys, box}): FoundTable[] => {
    const table = tableFromRows(mergeRows(segments), ys, page.number)
    return table === null ? [] : [{table: {...table, box}, spans: new Set(segments.flatMap(s => s.spans))}]
  })
  return [...ruled, ...lined]
}

/** The heading over a table of contents belongs to it. */
function markContentsTitles(blocks: readonly LayoutBlock[]): readonly LayoutBlock[] {
  return blocks.map((block, i): LayoutBlock => {
    const next = blocks[i + 1]
    if (!isText(block) || block.kind !== 'paragraph' || next === undefined || !isText(next) || next.kind !== 'contents')
      return block
    return contentsTitle.test(plainText(block).trim())
      ? ({...block, kind: 'heading', depth: 1, role: 'contents'} satisfies TextLayout)
      : block
  })
}
