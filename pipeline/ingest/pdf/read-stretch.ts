import {collectingRun, type Diagnostic} from '../../diagnostics/index.ts'
import type {PageStretch} from '../../model/page-readers.ts'
import {identity, type Matrix, matrixOf} from './matrix.ts'
import {type OpenDocument, reasonOf} from './open-document.ts'
import type {Page} from './page.ts'
import {readPage} from './read-page.ts'
import {readTags, type TagNode} from './tag-tree.ts'

/** A page as drawn, its part of the structure tree, and the matrix from its coordinates to ours. */
interface PageRead {
  readonly page: Page
  readonly tags: TagNode | null
  readonly matrix: Matrix
}

/** Some pages of a document in order, before anything of them is judged: plain data, which can be sent from thread to thread. */
export interface StretchRead {
  readonly pages: readonly PageRead[]
  readonly diagnostics: readonly Diagnostic[]
}

/** Reads some pages of a document. One that cannot be read is reported and left empty; throws the signal's reason between pages. */
export async function readStretch(
  open: OpenDocument,
  {first, last}: PageStretch,
  signal: AbortSignal
): Promise<StretchRead> {
  const run = collectingRun()
  const pages: PageRead[] = []
  for (let number = first; number <= last; number++) {
    signal.throwIfAborted()
    try {
      pages.push(await readOne(open, number))
    } catch (error) {
      const place = {kind: 'page', file: open.file, page: number, boxes: []} as const
      run.report('pdf:page-failed', place, {page: number, reason: reasonOf(error)})
      pages.push({page: emptyPage(number), tags: null, matrix: identity})
    }
  }
  return {pages, diagnostics: run.diagnostics}
}

async function readOne({document, context, tagged}: OpenDocument, number: number): Promise<PageRead> {
  const proxy = await document.getPage(number)
  const page = await readPage(proxy, context)
  const tags = tagged ? await readTags(proxy) : null
  proxy.cleanup()
  return {page, tags, matrix: matrixOf(proxy.getViewport({scale: 1}).transform)}
}

function emptyPage(number: number): Page {
  return {
    number,
    width: 0,
    height: 0,
    spans: [],
    rules: [],
    areas: [],
    pictures: [],
    dots: [],
    drawnSpaces: 0,
    unmapped: 0,
    glyphs: 0
  }
}
