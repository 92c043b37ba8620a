import type {PDFDocumentProxy} from 'pdfjs-dist'
import type {Run} from '../../diagnostics/index.ts'
import type {Box} from '../../model/place.ts'
import type {Snapshot} from '../source.ts'
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
  const file = {kind: 'file', file: snapshot.file} as const
  const task = openPdf(snapshot.bytes)
  try {
    const document = await task.promise.catch((error: unknown) => {
      const name = error instanceof Error ? error.name : ''
      if (name === 'PasswordException') return run.fail('pdf:encrypted', file)
      return run.fail('pdf:damaged', file, {reason: reasonOf(error)})
    })
    if (document.numPages < 1) run.fail('pdf:no-pages', file)
    const optional = await document.getOptionalContentConfig().catch(() => null)
    const context: DocumentContext = {
      fonts: new Map(),
      isVisible: group => {
        try {
          return optional === null || group === null || group === undefined || optional.isVisible(group)
        } catch {
          return true
        }
      }
    }
    const pages: Page[] = []
    const trees: (TagNode | null)[] = []
    const tagged = await isTagged(document)
    for (let number = 1; number <= document.numPages; number++) {
      run.signal.throwIfAborted()
      pages.push(await readOne(document, number, context, snapshot.file, run))
      if (tagged) trees.push(await document.getPage(number).then(readTags, () => null))
    }
    return {
      pages: settleMixedGaps(pages),
      bookmarks: await readOutline(document),
      tags: joinTags(trees),
      properties: await readProperties(document),
      linkAt: () => null
    }
  } finally {
    await task.destroy().catch(() => {})
  }
}

async function readOne(
  document: PDFDocumentProxy,
  number: number,
  context: DocumentContext,
  file: string,
  run: Run
): Promise<Page> {
  try {
    const proxy = await document.getPage(number)
    const page = await readPage(proxy, context)
    proxy.cleanup()
    return page
  } catch (error) {
    run.report(
      'pdf:page-failed',
      {kind: 'page', file, page: number, boxes: []},
      {page: number, reason: reasonOf(error)}
    )
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
}

/** True if the file says that it is tagged. */
async function isTagged(document: PDFDocumentProxy): Promise<boolean> {
  const info: unknown = await document.getMarkInfo().catch(() => null)
  return info instanceof Map
    ? info.get('Marked') === true
    : (info as {readonly Marked?: boolean} | null)?.Marked === true
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
