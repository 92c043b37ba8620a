import {createRequire} from 'node:module'
import {dirname, join, sep} from 'node:path'
import {getDocument, OPS, type PDFDocumentLoadingTask} from 'pdfjs-dist/legacy/build/pdf.mjs'
import {crossOutRepeats} from './cross-out-repeats.ts'

export {OPS}

const folder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
const packaged = (name: string): string => join(folder, name) + sep

/**
 * Starts to load a PDF. pdf.js takes the bytes over, so it gets a copy. Pictures are not decoded (`maxImageSize`): reading
 * text needs their places alone. Character maps, standard fonts and decoders come from the package; nothing is fetched, no script runs.
 */
export function openPdf(bytes: Uint8Array): PDFDocumentLoadingTask {
  return getDocument({
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
}
