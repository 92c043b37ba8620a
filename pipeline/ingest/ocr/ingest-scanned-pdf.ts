import type {Run} from '../../diagnostics/index.ts'
import type {RecognitionShare} from '../../model/recognition-share.ts'
import type {Snapshot, Source} from '../../model/source.ts'
import {ingestPdf} from '../pdf/ingest-pdf.ts'
import {needsRecognition} from './needs-recognition.ts'
import {onSheet, type Skew} from './straightened.ts'

/**
 * Reads a PDF, those of its pages that have no usable text from their pictures, unless `ocr` is `false`. Layout sees the same runs of text whether
 * they were drawn or recognised; places are those on the sheet, however it lay on the scanner.
 */
export async function ingestScannedPdf(
  snapshot: Snapshot,
  {
    ocr,
    recognised,
    share = {},
    ...options
  }: {
    readonly keepFurniture?: boolean
    readonly ocr?: boolean
    readonly recognised?: string
    readonly share?: RecognitionShare
  },
  run: Run
): Promise<Source> {
  if (ocr === false) return ingestPdf(snapshot, options, run)
  let skews: ReadonlyMap<number, Skew> = new Map()
  let kept: string | undefined
  const source = await ingestPdf(
    snapshot,
    {
      ...options,
      ocr: async pages => {
        if (!pages.some(needsRecognition)) return pages
        // Only those who read scans load the engine and what draws pages.
        const {recognisePages} = await import('./recognise-pages.ts')
        const read = await recognisePages(snapshot, pages, run, {
          share,
          ...(recognised !== undefined && {kept: recognised})
        })
        skews = read.skews
        kept = read.kept
        return read.pages
      }
    },
    run
  )
  return {...onSheet(source, skews), ...(kept !== undefined && {recognised: kept})}
}
