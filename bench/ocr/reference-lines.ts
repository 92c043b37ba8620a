import {collectingRun} from '../../pipeline/diagnostics/index.ts'
import {visibleSpans} from '../../pipeline/ingest/pdf/clean-spans.ts'
import {segmentsOf} from '../../pipeline/ingest/pdf/line.ts'
import type {Page} from '../../pipeline/ingest/pdf/page.ts'
import {readDocument} from '../../pipeline/ingest/pdf/read-document.ts'
import type {Box} from '../../pipeline/model/place.ts'
import type {Snapshot} from '../../pipeline/model/source.ts'

/** A line of a page as its own text layer has it. */
export interface ReferenceLine {
  readonly text: string
  readonly box: Box
}

/** Upright lines of every page of a PDF with a text layer; the watermark, which slants, is left out. */
export async function referenceLines(
  snapshot: Snapshot
): Promise<readonly {readonly page: Page; readonly lines: readonly ReferenceLine[]}[]> {
  const {pages} = await readDocument(snapshot, collectingRun())
  return pages.map(page => {
    const spans = visibleSpans(page).filter(span => span.angle === 0)
    return {page, lines: segmentsOf(page, spans).map(({text, box}) => ({text, box}))}
  })
}
