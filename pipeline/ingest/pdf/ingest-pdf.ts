import type {Run} from '../../diagnostics/index.ts'
import type {Snapshot, Source} from '../source.ts'
import {pagePlace} from './inline.ts'
import type {Page} from './page.ts'
import {readDocument} from './read-document.ts'
import {reportText} from './report-text.ts'
import {structureDocument} from './structure-document.ts'
import {toTree} from './to-tree.ts'

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
  const document = options.ocr ? {...read, pages: await options.ocr(read.pages)} : read
  reportText(document.pages, snapshot.file, run)
  const layout = structureDocument(
    {file: snapshot.file, ...document},
    {keepFurniture: options.keepFurniture === true},
    run
  )
  const context = {file: snapshot.file, vocabulary: layout.vocabulary, linkAt: document.linkAt, noteAt: layout.noteAt}
  return {
    root: toTree(layout.blocks, context, layout.style.bodyBold),
    mediaType: 'application/pdf',
    properties: document.properties,
    furniture: layout.furniture.map(({line, kind}) => ({
      text: line.text,
      kind,
      place: pagePlace(snapshot.file, line.page, [line.box])
    })),
    pages: document.pages.length
  }
}
