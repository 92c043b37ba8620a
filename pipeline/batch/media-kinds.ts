import {sniff} from '../ingest/sniff.ts'

type Kind = ReturnType<typeof sniff>['kind']

const KINDS: Partial<Record<Kind, {readonly extension: string; readonly mediaType: string; readonly family: string}>> =
  {
    html: {extension: 'html', mediaType: 'text/html', family: 'text'},
    markdown: {extension: 'md', mediaType: 'text/markdown', family: 'text'},
    plain: {extension: 'txt', mediaType: 'text/plain', family: 'text'},
    pdf: {extension: 'pdf', mediaType: 'application/pdf', family: 'pdf'},
    docx: {
      extension: 'docx',
      mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      family: 'office'
    },
    odt: {extension: 'odt', mediaType: 'application/vnd.oasis.opendocument.text', family: 'office'}
  }

/** What bytes are. `family` tells what may stand for what: a page may come as Markdown or HTML, a PDF never as a page. */
export interface MediaKind {
  readonly kind: Kind
  readonly extension: string
  readonly mediaType: string
  readonly family: string
  /** What the server or the name promised, where the bytes say otherwise. */
  readonly promised: string | null
}

/** Bytes in which the header of a PDF must stand (ISO 32000-1, annex H.3.4.1). */
const PDF_HEADER_WITHIN = 1024

/** Tells what bytes are; null for what Samsvar does not read. */
export function mediaKind(file: string, bytes: Uint8Array, declared?: string): MediaKind | null {
  const sniffed = sniff({file, bytes, ...(declared !== undefined && {mediaType: declared})})
  // The reader of PDFs gives a damaged one a chance; what a server calls a PDF is none where nothing in it says so.
  const falsely =
    sniffed.kind === 'pdf' && !new TextDecoder('latin1').decode(bytes.subarray(0, PDF_HEADER_WITHIN)).includes('%PDF-')
  const {kind} = falsely ? sniff({file: '', bytes}) : sniffed
  const known = KINDS[kind]
  return known ? {kind, promised: falsely ? (declared ?? file) : sniffed.promised, ...known} : null
}
