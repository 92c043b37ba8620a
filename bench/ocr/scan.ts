import {createCanvas} from '@napi-rs/canvas'
import type {GreyImage} from '../../pipeline/ingest/ocr/grey-image.ts'
import {turned} from '../../pipeline/ingest/ocr/turned.ts'

/** What a scanner does to a page. */
export interface Scan {
  readonly name: string
  readonly dpi: number
  /** Degrees, clockwise positive, by which the sheet lay turned. */
  readonly skew: number
  /** Standard deviation of the noise of each pixel, in shades of 256. */
  readonly noise: number
  /** How much darker the paper is on one side than white, in shades. */
  readonly shadow: number
}

/** Random numbers from 0 to 1, the same for every run (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** The picture as a scanner would give it. */
export function scanned(image: GreyImage, scan: Scan, random: () => number): GreyImage {
  const lying = turned(image, -scan.skew)
  if (scan.noise === 0 && scan.shadow === 0) return lying
  const {width, height} = lying
  const data = lying.data.map((shade, index) => {
    const shadow = (scan.shadow * (index % width)) / width
    const gauss = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
    return Math.max(0, Math.min(255, Math.round((shade * (255 - shadow)) / 255 + scan.noise * gauss)))
  })
  return {width, height, data}
}

/** A PDF whose pages are pictures alone, as JPEG, of a given size in points. */
export function pictureDocument(images: readonly GreyImage[], [width, height]: readonly [number, number]): Uint8Array {
  const objects: Buffer[] = []
  const text = (value: string): Buffer => Buffer.from(value, 'latin1')
  const kids = images.map((_, index) => `${3 + 3 * index} 0 R`).join(' ')
  objects.push(text('<< /Type /Catalog /Pages 2 0 R >>'))
  objects.push(text(`<< /Type /Pages /Count ${images.length} /Kids [${kids}] >>`))
  for (const [index, image] of images.entries()) {
    const first = 3 + 3 * index
    const paint = `q ${width} 0 0 ${height} 0 0 cm /Scan Do Q`
    const resources = `<< /XObject << /Scan ${first + 2} 0 R >> >>`
    objects.push(
      text(
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Contents ${first + 1} 0 R /Resources ${resources} >>`
      )
    )
    objects.push(text(`<< /Length ${paint.length} >>\nstream\n${paint}\nendstream`))
    const jpeg = toJpeg(image)
    const head = `<< /Type /XObject /Subtype /Image /Width ${image.width} /Height ${image.height} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode /Length ${jpeg.length} >>\nstream\n`
    objects.push(Buffer.concat([text(head), jpeg, text('\nendstream')]))
  }
  return withTable(objects)
}

/** JPEG quality of office scanners, per cent. */
const QUALITY = 75

function toJpeg({width, height, data}: GreyImage): Buffer {
  const canvas = createCanvas(width, height)
  const context = canvas.getContext('2d')
  const pixels = context.createImageData(width, height)
  for (let index = 0; index < data.length; index++) {
    pixels.data.fill(data[index]!, 4 * index, 4 * index + 3)
    pixels.data[4 * index + 3] = 255
  }
  context.putImageData(pixels, 0, 0)
  return canvas.toBuffer('image/jpeg', QUALITY)
}

function withTable(objects: readonly Buffer[]): Uint8Array {
  const parts: Buffer[] = [Buffer.from('%PDF-1.4\n', 'latin1')]
  const offsets: number[] = []
  let length = parts[0]!.length
  for (const [index, object] of objects.entries()) {
    offsets.push(length)
    const part = Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), object, Buffer.from('\nendobj\n')])
    parts.push(part)
    length += part.length
  }
  const table = offsets.map(offset => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const trailer = `<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${length}\n%%EOF\n`
  parts.push(Buffer.from(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n${trailer}`))
  return Buffer.concat(parts)
}
