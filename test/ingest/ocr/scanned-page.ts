import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {pictureDocument, scanned, seeded} from '../../../bench/ocr/scan.ts'
import {openRenderer} from '../../../pipeline/ingest/ocr/render-pages.ts'
import type {Snapshot} from '../../../pipeline/model/source.ts'

const sources = join(import.meta.dirname, '..', '..', '..', 'sources', 'kina-norge-handlingsplan')

/** A specimen plan as its publisher's file has it. */
export function specimen(lang: string): Snapshot {
  return {file: `plan.${lang}.pdf`, bytes: readFileSync(join(sources, `plan.${lang}.pdf`)), lang}
}

/** One page of a specimen, scanned: a sheet that lay turned by so many degrees, noise and all; the upper share of it where less will do, in so many copies. */
export async function scannedPage(lang: string, page: number, skew: number, upper = 1, copies = 1): Promise<Snapshot> {
  const {bytes} = specimen(lang)
  const scan = {name: 'test', dpi: 200, skew, noise: 8, shadow: 30}
  const renderer = await openRenderer(bytes, scan.dpi)
  const {image} = await renderer.draw(page)
  await renderer.close()
  const height = Math.round(upper * image.height)
  const part = {width: image.width, height, data: image.data.subarray(0, image.width * height)}
  const pdf = pictureDocument(Array(copies).fill(scanned(part, scan, seeded(7))), [595.28, 841.89 * upper])
  return {file: `scan.${lang}.pdf`, bytes: pdf, lang}
}
