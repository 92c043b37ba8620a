import {readableMarkdown, toBlocks, toJson} from '../emit/index.ts'
import type {Document} from '../model/index.ts'

/** How `samsvar extract` can print a document. */
export type ExtractedFormat = 'json' | 'markdown' | 'blocks'

/** A document as text: JSON with everything, Markdown to read, or its blocks in reading order. */
export function extractedAs(format: ExtractedFormat, document: Document): string {
  if (format === 'blocks') return toJson(toBlocks(document))
  if (format === 'json') return toJson(document)
  return readableMarkdown(document)
}
