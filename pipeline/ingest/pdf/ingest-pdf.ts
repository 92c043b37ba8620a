import type {Run} from '../../diagnostics/index.ts'
import type {Snapshot, Source} from '../source.ts'
import {joinAcrossPages} from './across-pages.ts'
import {visibleSpans} from './clean-spans.ts'
import {documentStyle} from './document-style.ts'
import {furnitureOf} from './furniture.ts'
import {findHeadings} from './headings.ts'
import {pagePlace} from './inline.ts'
import {vocabularyOf} from './join-lines.ts'
import {mergeSegments, segmentsOf} from './line.ts'
import {readOutline} from './outline.ts'
import type {Page} from './page.ts'
import {paragraphsOf} from './paragraphs.ts'
import {openPdf} from './pdfjs.ts'
import {readPage} from './read-page.ts'
import {regionsOf} from './regions.ts'
import {toTree} from './to-tree.ts'
import {watermarksOf} from './watermark.ts'

export async function ingestPdf(
  snapshot: Snapshot,
  options: {readonly keepFurniture?: boolean},
  run: Run
): Promise<Source> {
  const task = openPdf(snapshot.bytes)
  try {
    const document = await task.promise
    const bookmarks = await readOutline(document)
    const context = {fonts: new Map(), isVisible: () => true}
    const pages: Page[] = []
    for (let number = 1; number <= document.numPages; number++) {
      run.signal.throwIfAborted()
      const proxy = await document.getPage(number)
      pages.push(await readPage(proxy, context))
      proxy.cleanup()
    }
    const cleaned = pages.map(page => ({...page, spans: visibleSpans(page)}))
    const watermarks = watermarksOf(cleaned, 10)
    const upright = cleaned.map((page, i) => page.spans.filter(span => span.angle === 0 && !watermarks[i]!.has(span)))
    const segmented = cleaned.map((page, i) => ({
      width: page.width,
      height: page.height,
      segments: segmentsOf(page, upright[i]!)
    }))
    const furniture = furnitureOf(segmented)
    const columns = segmented.flatMap((page, i) => {
      const body =
        options.keepFurniture === true ? page.segments : page.segments.filter(segment => !furniture[i]!.has(segment))
      return regionsOf(body)
        .map(region => mergeSegments(region))
        .filter(lines => lines.length > 0)
    })
    const style = documentStyle(columns)
    const blocks = columns.flatMap((lines, region) => paragraphsOf(lines, style, region))
    const joined = joinAcrossPages(findHeadings(blocks, bookmarks, style))
    const vocabulary = vocabularyOf(columns.flatMap(lines => lines.map(line => line.text)))
    const root = toTree(
      joined,
      {file: snapshot.file, vocabulary, linkAt: () => null, noteAt: () => null},
      style.bodyBold
    )
    return {
      root,
      mediaType: 'application/pdf',
      properties: {pages: String(pages.length)},
      furniture: furniture.flatMap((found, i) =>
        [...found].map(([line, kind]) => ({text: line.text, kind, place: pagePlace(snapshot.file, i + 1, [line.box])}))
      ),
      pages: pages.length
    }
  } finally {
    await task.destroy()
  }
}
