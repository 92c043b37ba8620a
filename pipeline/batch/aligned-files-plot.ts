import {documentSide} from '../align/document-side.ts'
import {alignmentPlot} from '../align/plot.ts'
import type {AlignedFiles} from './align-files.ts'

/** The matrix of what was aligned, as SVG. */
export function alignedFilesPlot({alignment, documents}: AlignedFiles): string {
  return alignmentPlot(
    alignment,
    documents.map(document => documentSide(document).segments.map(({id}) => id))
  )
}
