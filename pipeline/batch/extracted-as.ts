import {readableMarkdown, toBlocks, toJsonChunks} from '../emit/index.ts'
import type {Document} from '../model/index.ts'

/** How `samsvar extract` can print a document. */
export type ExtractedFormat = 'json' | 'markdown' | 'blocks'

/** A document as text in stretches, as all of it may be too long for one string: JSON with everything, Markdown to read, or its blocks in reading order. */
export function extractedAs(format: ExtractedFormat, document: Document): readonly string[] {
  if (format === 'blocks') return toJsonChunks(toBlocks(document))
  if (format === 'json') return toJsonChunks(document)
  return [readableMarkdown(document)]
}
