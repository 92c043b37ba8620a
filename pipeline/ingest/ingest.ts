import type {Run} from '../diagnostics/index.ts'
import type {Place} from '../model/place.ts'
import type {RecognitionShare} from '../model/recognition-share.ts'
import {exchangeKind} from './exchange/exchange-kind.ts'
import {ingestExchange} from './exchange/ingest-exchange.ts'
import {declaredCharset} from './html/declared-charset.ts'
import {html} from './html.ts'
import {markdown} from './markdown.ts'
import {plainText} from './plain-text.ts'
import {sniff} from './sniff.ts'
import type {Snapshot, Source} from './source.ts'
import {decode} from './text/decode.ts'
import {sourceText} from './text/source-text.ts'

export interface IngestOptions {
  /** Leave running heads, feet and page numbers of a paged format in the text. */
  readonly keepFurniture?: boolean
  /** Read scanned pages from their pictures; on unless `false`. */
  readonly ocr?: boolean
  /** What an earlier reading of the same file gave as `recognised`: its pages are not recognised again. */
  readonly recognised?: string
  readonly share?: RecognitionShare
}

/**
 * Reads a snapshot into an mdast tree in which every node carries its places. The format is told by the bytes, then by the
 * given media type, then by the name. Gives a file up (`ingest:empty`, `ingest:binary`, `ingest:type-unsupported`, and the
 * PDF reader's own rules) or reads it and reports what was odd (`ingest:type-mismatch`, `ingest:encoding-…`).
 */
export async function ingest(snapshot: Snapshot, run: Run, options: IngestOptions = {}): Promise<Source> {
  const place: Place = {kind: 'file', file: snapshot.file}
  if (snapshot.bytes.length === 0) run.fail('ingest:empty', place)
  const exchange = exchangeKind(snapshot)
  if (exchange !== null) return ingestExchange(snapshot, exchange, run)
  const {kind, charset, promised} = sniff(snapshot)
  if (kind === 'binary') run.fail('ingest:binary', place)
  if (kind === 'unsupported') run.fail('ingest:type-unsupported', place)
  if (promised !== null) run.report('ingest:type-mismatch', place, {promised, kind})
  if (kind === 'pdf') {
    // The PDF reader is the heaviest part of the program: only those who read PDFs load it.
    const {ingestScannedPdf} = await import('./ocr/ingest-scanned-pdf.ts')
    return ingestScannedPdf(snapshot, options, run)
  }
  if (kind === 'docx') return (await import('./docx/ingest-docx.ts')).ingestDocx(snapshot, run)
  if (kind === 'odt') return (await import('./odt/ingest-odt.ts')).ingestOdt(snapshot, run)
  const {
    text,
    charset: read,
    problem
  } = decode(snapshot.bytes, charset ?? (kind === 'html' ? declaredCharset(snapshot.bytes) : null))
  if (text.trim() === '') run.fail('ingest:empty', place)
  if (problem !== null) run.report(`ingest:encoding-${problem}`, place, {charset: read})
  const source = sourceText(snapshot.file, text)
  if (kind === 'html') return html(source, snapshot, run)
  return kind === 'markdown' ? markdown(source, run) : plainText(source)
}
