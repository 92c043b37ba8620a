import type {PDFDocumentProxy} from 'pdfjs-dist'
import type {Run} from '../../diagnostics/index.ts'
import type {Snapshot} from '../source.ts'
import {openPdf} from './pdfjs.ts'
import type {DocumentContext} from './read-page.ts'

/** A PDF that pages can be read from. */
export interface OpenDocument {
  readonly file: string
  readonly document: PDFDocumentProxy
  readonly context: DocumentContext
  /** The file says that it is tagged. */
  readonly tagged: boolean
  close(): Promise<void>
}

/** Opens a snapshot; gives it up where it is protected, damaged beyond reading or without pages. */
export async function openDocument({bytes, file}: Pick<Snapshot, 'bytes' | 'file'>, run: Run): Promise<OpenDocument> {
  const {document: loading, close} = await openPdf(bytes)
  try {
    const document = await loaded(loading, file, run)
    const context = {fonts: new Map(), isVisible: await visibility(document)}
    return {file, document, context, tagged: await isTagged(document), close}
  } catch (error) {
    await close()
    throw error
  }
}

async function loaded(promise: Promise<PDFDocumentProxy>, file: string, run: Run): Promise<PDFDocumentProxy> {
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

/** True if the file says that it is tagged. */
async function isTagged(document: PDFDocumentProxy): Promise<boolean> {
  const info: unknown = await document.getMarkInfo().catch(() => null)
  return info instanceof Map
    ? info.get('Marked') === true
    : (info as {readonly Marked?: boolean} | null)?.Marked === true
}

/** What pdf.js says, without its full stops: the message that it goes into has its own. */
export function reasonOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).replace(/[.\s]+$/, '')
}
