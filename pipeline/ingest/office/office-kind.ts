export type OfficeKind = 'docx' | 'odt'

/** Media types and extensions of the formats, their templates and the macro-enabled ones. */
export const officeMediaTypes: Readonly<Record<string, OfficeKind>> = {
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.template': 'docx',
  'application/vnd.ms-word.document.macroenabled.12': 'docx',
  'application/msword': 'docx',
  'application/vnd.oasis.opendocument.text': 'odt',
  'application/vnd.oasis.opendocument.text-template': 'odt'
}

export const officeExtensions: Readonly<Record<string, OfficeKind>> = {
  docx: 'docx',
  docm: 'docx',
  dotx: 'docx',
  doc: 'docx',
  odt: 'odt',
  ott: 'odt'
}

const zip = [0x50, 0x4b]
/** An OLE compound file: what Word wrote before 2007, and the wrapper of a protected DOCX. */
const compound = [0xd0, 0xcf, 0x11, 0xe0]
/** The media type of an OpenDocument stands, not compressed, in the first of its files (OpenDocument part 2, 3.3). */
const MIMETYPE_WITHIN = 256

/**
 * What an office file is by its bytes; a damaged zip or a compound file is what it was promised to be, so that its reader can say what is
 * wrong with it. Null for what is neither.
 */
export function officeKind(bytes: Uint8Array, promised: OfficeKind | null): OfficeKind | null {
  const starts = (magic: readonly number[]): boolean => magic.every((byte, index) => bytes[index] === byte)
  if (starts(compound)) return promised
  if (!starts(zip)) return null
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const head = buffer.subarray(0, MIMETYPE_WITHIN).toString('latin1')
  if (head.includes('mimetypeapplication/vnd.oasis.opendocument.text')) return 'odt'
  if (buffer.includes('word/') && buffer.includes('[Content_Types].xml')) return 'docx'
  return promised
}
