import type {Snapshot} from './source.ts'

/** A page of a PDF as it is seen, in PDF points, and its picture as PNG where it could be drawn. */
export interface PagePicture {
  readonly page: number
  readonly width: number
  readonly height: number
  readonly png: Uint8Array | null
}

/** Enough to read a page's small print on a screen, and a tenth of what recognition needs. Dots per inch. */
const DPI = 96

/**
 * Draws pages of a PDF in shades of grey, so that what is drawn over them stands out. Where there is no canvas for this machine, or a page cannot be
 * drawn, the picture is null and the size that of an A4 sheet. Nothing for files that are no PDF.
 */
export async function* pagePictures(snapshot: Snapshot, pages: readonly number[]): AsyncGenerator<PagePicture> {
  const drawing = await openDrawing(snapshot.bytes)
  try {
    for (const page of pages) yield (await drawing?.draw(page).catch(() => null)) ?? blank(page)
  } finally {
    await drawing?.close()
  }
}

/** A4. */
const blank = (page: number): PagePicture => ({page, width: 595, height: 842, png: null})

interface Drawing {
  draw(page: number): Promise<PagePicture>
  close(): Promise<void>
}

async function openDrawing(bytes: Uint8Array): Promise<Drawing | null> {
  try {
    const [{openRenderer}, {createCanvas}] = await Promise.all([
      import('./ocr/render-pages.ts'),
      import('@napi-rs/canvas')
    ])
    const renderer = await openRenderer(bytes, DPI)
    return {
      close: () => renderer.close(),
      draw: async page => {
        const {image, scale} = await renderer.draw(page)
        const {width, height, data} = image
        const canvas = createCanvas(width, height)
        const context = canvas.getContext('2d')
        const pixels = context.createImageData(width, height)
        for (const [i, shade] of data.entries()) pixels.data.set([shade, shade, shade, 255], i * 4)
        context.putImageData(pixels, 0, 0)
        return {page, width: width / scale, height: height / scale, png: canvas.toBuffer('image/png')}
      }
    }
  } catch {
    return null
  }
}
