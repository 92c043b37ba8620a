import {type OfficeKind, officeExtensions, officeKind, officeMediaTypes} from './office/office-kind.ts'
import type {Snapshot} from './source.ts'

/** What a file is, and the character encoding that the server named. */
export interface Sniffed {
  readonly kind: 'markdown' | 'html' | 'plain' | 'pdf' | OfficeKind | 'binary' | 'unsupported'
  readonly charset: string | null
  /** What the name or the given media type promised, where the bytes say otherwise. */
  readonly promised: string | null
}

type TextKind = 'markdown' | 'html' | 'plain'

const byMediaType: Readonly<Record<string, TextKind | OfficeKind | 'pdf'>> = {
  ...officeMediaTypes,
  'text/markdown': 'markdown',
  'text/x-markdown': 'markdown',
  'text/html': 'html',
  'application/xhtml+xml': 'html',
  'text/plain': 'plain',
  'application/pdf': 'pdf'
}

const byExtension: Readonly<Record<string, TextKind | OfficeKind | 'pdf'>> = {
  ...officeExtensions,
  md: 'markdown',
  markdown: 'markdown',
  mdown: 'markdown',
  htm: 'html',
  html: 'html',
  xhtml: 'html',
  aspx: 'html',
  txt: 'plain',
  text: 'plain',
  pdf: 'pdf'
}

/** First bytes of formats that are no text and that Samsvar does not read (yet): archives and office files, images, programs. */
const foreign: readonly (readonly number[])[] = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
  [0x7b, 0x5c, 0x72, 0x74, 0x66],
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  [0x1f, 0x8b],
  [0x7f, 0x45, 0x4c, 0x46]
]

/** The header of a PDF may stand behind up to this many bytes of something else (ISO 32000-1, annex H.3.4.1). */
const PDF_HEADER_WITHIN = 1024
/** Bytes that are looked at to tell text from binary. */
const LOOKED_AT = 65_536
/** Share of control characters that no text has. */
const CONTROL_SHARE = 0.02

/** Says what a snapshot is: by its bytes, then by the given media type, then by its name. */
export function sniff(snapshot: Snapshot): Sniffed {
  const [mediaType = '', ...parameters] = (snapshot.mediaType ?? '').toLowerCase().split(';')
  const charset = parameters.map(p => /^\s*charset\s*=\s*"?([^"\s]+)/.exec(p)?.[1]).find(Boolean) ?? null
  const extension = /\.([a-z\d]+)$/i.exec(snapshot.file)?.[1]?.toLowerCase() ?? ''
  const promised = byMediaType[mediaType.trim()] ?? byExtension[extension] ?? null
  const found = kindOfBytes(snapshot.bytes, promised, charset)
  const label = promised !== null && promised !== found ? snapshot.mediaType || `.${extension}` : null
  return {kind: found, charset, promised: label}
}

function kindOfBytes(
  bytes: Uint8Array,
  promised: TextKind | OfficeKind | 'pdf' | null,
  charset: string | null
): Sniffed['kind'] {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, PDF_HEADER_WITHIN))
  if (promised === 'pdf' ? head.includes('%PDF-') : head.trimStart().startsWith('%PDF-')) return 'pdf'
  const promisedOffice = promised === 'docx' || promised === 'odt' ? promised : null
  const office = officeKind(bytes, promisedOffice)
  if (office !== null) return office
  const known = foreign.some(start => start.every((byte, index) => bytes[index] === byte))
  if (known) return promised === null ? 'unsupported' : 'binary'
  if (isBinary(bytes, charset)) return promised === 'pdf' ? 'pdf' : 'binary'
  if (promised === 'pdf') return 'pdf'
  // A web page saved under the name of an office file is common.
  if (promised === 'markdown' || promised === 'html') return promised
  return looksLikeHtml(head) ? 'html' : 'plain'
}

/** A file without a telling name is HTML where it begins as one: a doctype or one of the outermost elements. */
const looksLikeHtml = (head: string): boolean =>
  /^(?:ï»¿)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b/i.test(head)

function isBinary(bytes: Uint8Array, charset: string | null): boolean {
  const [first, second] = [bytes[0] ?? 0, bytes[1] ?? 0]
  const wide = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)
  if (wide || charset?.startsWith('utf-16')) return false
  const looked = bytes.subarray(0, LOOKED_AT)
  let control = 0
  for (const byte of looked) {
    if (byte === 0) return true
    if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) control++
  }
  return control > looked.length * CONTROL_SHARE
}
