import {type Entry, fromBuffer, type ZipFile} from 'yauzl'

/** One file in a zip: where its data begin, and what the directory says of it. Sizes in bytes. */
export interface ZipEntry {
  readonly start: number
  readonly packedSize: number
  /** As the directory claims; the data may disagree. */
  readonly size: number
  readonly deflated: boolean
  readonly encrypted: boolean
  readonly crc32: number
}

/** Compression methods of APPNOTE.TXT 4.4.5 that office files use. */
const stored = 0
const deflate = 8

/** The XML parts of a zip by name, nothing inflated; `'too many'` beyond `limit` entries. Rejects where the zip is broken. */
export async function listEntries(bytes: Buffer, limit: number): Promise<ReadonlyMap<string, ZipEntry> | 'too many'> {
  const zip = await open(bytes)
  if (zip.entryCount > limit) return 'too many'
  const found = new Map<string, ZipEntry>()
  for (const entry of await read(zip)) {
    const name = entry.fileName.replace(/^\//, '')
    const wanted = /\.(?:xml|rels)$/i.test(name) && !found.has(name)
    if (!wanted || (entry.compressionMethod !== stored && entry.compressionMethod !== deflate)) continue
    found.set(name, {
      start: await startOf(zip, entry),
      packedSize: entry.compressedSize,
      size: entry.uncompressedSize,
      deflated: entry.compressionMethod === deflate,
      encrypted: entry.isEncrypted(),
      crc32: entry.crc32
    })
  }
  return found
}

function open(bytes: Buffer): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    fromBuffer(bytes, {lazyEntries: true, autoClose: false}, (error, zip) => (error ? reject(error) : resolve(zip)))
  })
}

function read(zip: ZipFile): Promise<readonly Entry[]> {
  const entries: Entry[] = []
  return new Promise((resolve, reject) => {
    zip.on('entry', (entry: Entry) => {
      entries.push(entry)
      zip.readEntry()
    })
    zip.on('end', () => resolve(entries))
    zip.on('error', reject)
    zip.readEntry()
  })
}

function startOf(zip: ZipFile, entry: Entry): Promise<number> {
  return new Promise((resolve, reject) => {
    zip.readLocalFileHeader(entry, {minimal: true}, (error, header) =>
      error ? reject(error) : resolve(header.fileDataStart)
    )
  })
}
