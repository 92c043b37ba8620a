import {mkdir} from 'node:fs/promises'
import {join} from 'node:path'
import {debugBlocks, debugIndex, debugPage} from '../emit/index.ts'
import {pagePictures} from '../ingest/page-pictures.ts'
import type {Document, Source} from '../model/index.ts'
import {put} from '../store/artifacts.ts'

/** A file as it was read. */
export interface ReadFile {
  readonly document: Document
  readonly source: Source
  readonly bytes: Uint8Array
}

/** Draws what was read of a file into a folder: `page-001.svg` … for a paged format, and `index.html` to look through. Other files there are left. */
export async function debugFile({document, source, bytes}: ReadFile, folder: string): Promise<void> {
  const blocks = debugBlocks(document)
  const {furniture} = source
  const numbers = source.mediaType === 'application/pdf' ? Array.from({length: source.pages ?? 0}, (_, i) => i + 1) : []
  const digits = Math.max(3, String(numbers.length).length)
  const pages: {page: number; path: string}[] = []
  await mkdir(folder, {recursive: true})
  for await (const {page, width, height, png} of pagePictures({file: document.snapshot.file, bytes}, numbers)) {
    const path = `page-${String(page).padStart(digits, '0')}.svg`
    const drawing = debugPage({page, width, height, picture: png, blocks, furniture})
    await put(join(folder, path), Buffer.from(drawing), false)
    pages.push({page, path})
  }
  const index = debugIndex({document, blocks, furniture, pages})
  await put(join(folder, 'index.html'), Buffer.from(index), false)
}
