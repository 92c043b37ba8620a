import type {Snapshot} from '../../model/source.ts'

export type ExchangeKind = 'tmx' | 'xliff' | 'tbx' | 'po' | 'table' | 'xlsx' | 'jsonl'

const byMediaType: Readonly<Record<string, ExchangeKind>> = {
  'application/x-tmx+xml': 'tmx',
  'application/xliff+xml': 'xliff',
  'application/x-xliff+xml': 'xliff',
  'application/x-tbx+xml': 'tbx',
  'text/x-gettext-translation': 'po',
  'text/x-po': 'po',
  'text/csv': 'table',
  'text/tab-separated-values': 'table',
  'application/x-ndjson': 'jsonl',
  'application/jsonl': 'jsonl',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx'
}

const byExtension: Readonly<Record<string, ExchangeKind>> = {
  po: 'po',
  pot: 'po',
  csv: 'table',
  tsv: 'table',
  jsonl: 'jsonl',
  ndjson: 'jsonl',
  xlsx: 'xlsx'
}

/** Root elements of the XML formats; a namespace prefix may stand before them. */
const byRoot: Readonly<Record<string, ExchangeKind>> = {
  tmx: 'tmx',
  xliff: 'xliff',
  tbx: 'tbx',
  TBX: 'tbx',
  martif: 'tbx'
}

/** Bytes in which the root element of an XML file begins, behind comments and a document type. */
const ROOT_WITHIN = 4096

/** What an exchange file is: by its root element, else by the given media type, else by its name. Null for what is none. */
export function exchangeKind({file, bytes, mediaType = ''}: Snapshot): ExchangeKind | null {
  const root = rootName(bytes)
  if (root !== null) return byRoot[root] ?? null
  const [type = ''] = mediaType.toLowerCase().split(';')
  const extension = /\.([a-z\d]+)$/iu.exec(file)?.[1]?.toLowerCase() ?? ''
  const kind = byMediaType[type.trim()] ?? byExtension[extension] ?? null
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b
  return (kind === 'xlsx') === isZip ? kind : null
}

/** Name of the first element without its prefix; null where the file does not begin as XML does. */
function rootName(bytes: Uint8Array): string | null {
  const [first, second] = bytes
  const charset =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
  const head = new TextDecoder(charset).decode(bytes.subarray(0, ROOT_WITHIN)).trimStart()
  if (!head.startsWith('<')) return null
  const content = head.replace(/<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<!DOCTYPE[^>[]*(?:\[[\s\S]*?\]\s*)?>/giu, '')
  return /^\s*<(?:[\w.-]+:)?([\w.-]+)/u.exec(content)?.[1] ?? null
}
