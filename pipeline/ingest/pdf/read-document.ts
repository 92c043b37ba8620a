import type {PDFDocumentProxy} from 'pdfjs-dist'
import type {Run} from '../../diagnostics/index.ts'
import type {Box} from '../../model/place.ts'
import type {Snapshot} from '../source.ts'
import {linkLookup, readLinks} from './links.ts'
import {identity, type Matrix, matrixOf} from './matrix.ts'
import {settleMixedGaps} from './mixed-gaps.ts'
import {type Bookmark, readOutline} from './outline.ts'
import type {Page} from './page.ts'
import {openPdf} from './pdfjs.ts'
import {readProperties} from './properties.ts'
import {type DocumentContext, readPage} from './read-page.ts'
import {joinTags, readTags, type TagNode} from './tag-tree.ts'

/** Everything that is read from the file, before any of it is judged. */
export interface ReadDocument {
  readonly pages: readonly Page[]
  readonly bookmarks: readonly Bookmark[]
  readonly tags: TagNode | null
  readonly properties: Readonly<Record<string, string>>
  readonly linkAt: (page: number, box: Box) => string | null
}

/** Opens a snapshot and reads all its pages. A page that cannot be read is reported and left empty. */
export async function readDocument(snapshot: Snapshot, run: Run): Promise<ReadDocument> {
  const task = openPdf(snapshot.bytes)
  try {
    const document = await openDocument(task.promise, snapshot.file, run)
    const context: DocumentContext = {fonts: new Map(), isVisible: await visibility(document)}
    const pages: Page[] = []
    const trees: (TagNode | null)[] = []
    const matrices: Matrix[] = []
    const tagged = await isTagged(document)
    for (let number = 1; number <= document.numPages; number++) {
      run.signal.throwIfAborted()
      const read = await readOne(document, number, tagged, context, snapshot.file, run)
      pages.push(read.page)
      trees.push(read.tags)
      matrices.push(read.matrix)
    }
    return {
      pages: settleMixedGaps(pages),
      bookmarks: await readOutline(document),
      tags: joinTags(trees),
      properties: await readProperties(document),
      linkAt: linkLookup(await readLinks(document, matrices))
    }
  } finally {
    await task.destroy().catch(() => {})
  }
}

async function openDocument(promise: Promise<PDFDocumentProxy>, file: string, run: Run): Promise<PDFDocumentProxy> {
  const place = {kind: 'file', file} as const
  const document = await promise.catch((error: unknown) => {
    if (error instanceof Error && error.name === 'PasswordException') return run.fail('pdf:encrypted', place)
    return run.fail('pdf:damaged', place, {reason: reasonOf(error)})
  })
  return document.numPages < 1 ? run.fail('pdf:no-pages', place) : document
}

/** Which optional content the file shows by default. */
async function visibility(document: PDFDocumentProxy): Promise<DocumentContext['isVisible']> {
  const config = await document.getOptionalContentConfig().catch(() => null)
  return group => {
    if (config === null || group === null || group === undefined) return true
    try {
      return config.isVisible(group)
    } catch {
      return true
    }
  }
}

interface ReadPage {
  readonly page: Page
  readonly tags: TagNode | null
  readonly matrix: Matrix
}

async function readOne(
  document: PDFDocumentProxy,
  number: number,
  tagged: boolean,
  context: DocumentContext,
  file: string,
  run: Run
): Promise<ReadPage> {
  try {
    const proxy = await document.getPage(number)
    const page = await readPage(proxy, context)
    const tags = tagged ? await readTags(proxy) : null
    proxy.cleanup()
    return {page, tags, matrix: matrixOf(proxy.getViewport({scale: 1}).transform)}
  } catch (error) {
    run.report(
      'pdf:page-failed',
      {kind: 'page', file, page: number, boxes: []},
      {page: number, reason: reasonOf(error)}
    )
    return {page: emptyPage(number), tags: null, matrix: identity}
  }
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

/** True if the file says that it is tagged. */
async function isTagged(document: PDFDocumentProxy): Promise<boolean> {
  const info: unknown = await document.getMarkInfo().catch(() => null)
  return info instanceof Map
    ? info.get('Marked') === true
    : (info as {readonly Marked?: boolean} | null)?.Marked === true
}

/** What pdf.js says, without its full stops: the message that it goes into has its own. */
function reasonOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).replace(/[.\s]+$/, '')
}
