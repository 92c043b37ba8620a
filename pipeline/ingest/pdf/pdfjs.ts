import {createRequire} from 'node:module'
import {dirname, join, sep} from 'node:path'
import {getDocument, OPS, type PDFDocumentProxy, PDFWorker} from 'pdfjs-dist/legacy/build/pdf.mjs'
import {crossOutRepeats} from './cross-out-repeats.ts'
import {DirectPort} from './direct-port.ts'

export {OPS}

const folder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
const packaged = (name: string): string => join(folder, name) + sep

/** The half of pdf.js that reads files, of which its package declares no types. */
interface WorkerModule {
  readonly WorkerMessageHandler: {initializeFromPort(port: DirectPort): void}
}

/** A PDF that is being opened. `close` frees what it holds, and must be called whatever came of it. */
export interface OpenedPdf {
  readonly document: Promise<PDFDocumentProxy>
  readonly close: () => Promise<void>
}

/**
 * Starts to load a PDF. pdf.js takes the bytes over, so it gets a copy. Pictures are not decoded (`maxImageSize`): reading
 * text needs their places alone. Character maps, standard fonts and decoders come from the package; nothing is fetched, no script runs.
 */
export async function openPdf(bytes: Uint8Array): Promise<OpenedPdf> {
  const name: string = 'pdfjs-dist/legacy/build/pdf.worker.mjs'
  const {WorkerMessageHandler} = (await import(name)) as WorkerModule
  const port = new DirectPort()
  // Its types know no port.
  const worker = new PDFWorker({port: port as unknown as null, verbosity: 0})
  WorkerMessageHandler.initializeFromPort(port)
  const task = getDocument({
    worker,
    data: crossOutRepeats(Uint8Array.from(bytes)),
    verbosity: 0,
    cMapUrl: packaged('cmaps'),
    cMapPacked: true,
    standardFontDataUrl: packaged('standard_fonts'),
    wasmUrl: packaged('wasm'),
    iccUrl: packaged('iccs'),
    useSystemFonts: false,
    disableFontFace: true,
    fontExtraProperties: true,
    enableXfa: false,
    stopAtErrors: false,
    maxImageSize: 1
  })
  return {
    document: task.promise,
    async close() {
      await task.destroy().catch(() => {})
      worker.destroy()
      port.close()
    }
  }
}
