import type {Run} from '../../diagnostics/index.ts'
import type {Box} from '../../model/place.ts'
import type {Snapshot, Source} from '../source.ts'
import {pagePlace} from './inline.ts'
import type {Page} from './page.ts'
import {readDocument} from './read-document.ts'
import {reportText} from './report-text.ts'
import {structureDocument} from './structure-document.ts'
import {toTree} from './to-tree.ts'
import {uprightPages} from './turned-pages.ts'

export interface PdfOptions {
  readonly keepFurniture?: boolean
  /** Reads pages without text from their pictures; gives all pages back. */
  readonly ocr?: (pages: readonly Page[]) => Promise<readonly Page[]>
}

/**
 * Reads a PDF into an mdast tree in which every node has its places. Nothing is thrown but what `run.fail` throws, where the file
 * is protected, damaged beyond reading or without pages, and the reason of `run.signal`, which is honoured between pages.
 */
export async function ingestPdf(snapshot: Snapshot, options: PdfOptions, run: Run): Promise<Source> {
  const read = await readDocument(snapshot, run)
  const upright = uprightPages(options.ocr ? await options.ocr(read.pages) : read.pages)
  const document = {...read, pages: upright.pages}
  reportText(document.pages, snapshot.file, run)
  const layout = structureDocument(
    {file: snapshot.file, ...document},
    {keepFurniture: options.keepFurniture === true},
    run
  )
  const {boxOnFile} = upright
  const linkAt = (page: number, box: Box): string | null => read.linkAt(page, boxOnFile(page, box))
  const context = {file: snapshot.file, boxOnFile, vocabulary: layout.vocabulary, linkAt, noteAt: layout.noteAt}
  return {
    root: toTree(layout.blocks, context, layout.style.bodyBold),
    mediaType: 'application/pdf',
    properties: document.properties,
    furniture: layout.furniture.map(({line, kind}) => ({
      text: line.text,
      kind,
      place: pagePlace(context, line.page, [line.box])
    })),
    pages: document.pages.length
  }
}
