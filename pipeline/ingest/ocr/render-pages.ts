import {createRequire} from 'node:module'
import {dirname, join, sep} from 'node:path'
import {createCanvas} from '@napi-rs/canvas'
import {getDocument, type PDFDocumentProxy} from 'pdfjs-dist/legacy/build/pdf.mjs'
import type {GreyImage} from './grey-image.ts'

/** Dots per inch at which pages are drawn: what the engine was trained on, and what offices scan at. */
export const DPI = 300
/** Pixels of one page. An A3 sheet at 300 dots per inch has 17 million; larger ones are drawn more coarsely. */
const MOST_PIXELS = 20_000_000
/** Pixels of one picture in the file; a larger one is left out, so that a small file cannot fill the memory. */
const LARGEST_PICTURE = 120_000_000
const POINTS_PER_INCH = 72

/** A page as drawn, and the number of its pixels to a point. */
export interface DrawnPage {
  readonly image: GreyImage
  readonly scale: number
}

export interface PageRenderer {
  /** Draws a page, from 1, as it is seen: rotated as the file says. */
  draw(page: number): Promise<DrawnPage>
  close(): Promise<void>
}

const folder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
const packaged = (name: string): string => join(folder, name) + sep

/** Opens a PDF for drawing. Nothing is fetched, no script runs, no font of the machine is used. Rejects where the file cannot be opened. */
export async function openRenderer(bytes: Uint8Array, dpi: number = DPI): Promise<PageRenderer> {
  const task = getDocument({
    data: Uint8Array.from(bytes),
    verbosity: 0,
    cMapUrl: packaged('cmaps'),
    cMapPacked: true,
    standardFontDataUrl: packaged('standard_fonts'),
    wasmUrl: packaged('wasm'),
    iccUrl: packaged('iccs'),
    useSystemFonts: false,
    enableXfa: false,
    maxImageSize: LARGEST_PICTURE
  })
  try {
    const document = await task.promise
    return {draw: page => draw(document, page, dpi), close: () => task.destroy()}
  } catch (error) {
    await task.destroy().catch(() => {})
    throw error
  }
}

async function draw(document: PDFDocumentProxy, number: number, dpi: number): Promise<DrawnPage> {
  const page = await document.getPage(number)
  const size = page.getViewport({scale: 1})
  const wanted = dpi / POINTS_PER_INCH
  const scale = Math.min(wanted, Math.sqrt(MOST_PIXELS / (size.width * size.height)))
  const viewport = page.getViewport({scale})
  const [width, height] = [Math.max(1, Math.round(viewport.width)), Math.max(1, Math.round(viewport.height))]
  const canvas = createCanvas(width, height)
  const context = canvas.getContext('2d')
  await page.render({
    canvas: null,
    canvasContext: context as unknown as CanvasRenderingContext2D,
    viewport,
    background: 'white'
  }).promise
  const image = {width, height, data: grey(context.getImageData(0, 0, width, height).data)}
  page.cleanup()
  return {image, scale}
}

/** Luma of ITU-R BT.601, in whole numbers so that every machine counts alike. */
function grey(rgba: Uint8ClampedArray): Uint8Array {
  const data = new Uint8Array(rgba.length / 4)
  for (let i = 0, at = 0; i < data.length; i++, at += 4)
    data[i] = (77 * rgba[at]! + 150 * rgba[at + 1]! + 29 * rgba[at + 2]!) >> 8
  return data
}
