import {crc32, deflateRawSync} from 'node:zlib'

export interface ZipFile {
  readonly name: string
  readonly content: string
}

/** 1 January 1980, 00:00, the first moment that a zip can name (APPNOTE.TXT 4.4.6): archives of the same files are the same bytes. */
const DATE = 0x0021
const TIME = 0
const DEFLATE = 8
/** Version that deflate asks for, and the flag that says that names are UTF-8. */
const VERSION = 20
const UTF8 = 0x0800

/** A zip archive of texts in UTF-8, in the order given. Source: APPNOTE.TXT 6.3.10. */
export function zip(files: readonly ZipFile[]): Uint8Array {
  const bodies: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const {name, content} of files) {
    const path = Buffer.from(name)
    const bytes = Buffer.from(content)
    const packed = deflateRawSync(bytes, {level: 9})
    const facts = [
      ...[VERSION, UTF8, DEFLATE, TIME, DATE].map(short),
      ...[crc32(bytes), packed.length, bytes.length].map(long),
      ...[path.length, 0].map(short)
    ]
    const local = Buffer.concat([long(0x04034b50), ...facts, path, packed])
    directory.push(
      Buffer.concat([long(0x02014b50), short(VERSION), ...facts, ...[0, 0, 0].map(short), long(0), long(offset), path])
    )
    bodies.push(local)
    offset += local.length
  }
  const listed = Buffer.concat(directory)
  const count = short(files.length)
  const end = [long(0x06054b50), short(0), short(0), count, count, long(listed.length), long(offset), short(0)]
  return new Uint8Array(Buffer.concat([...bodies, listed, ...end]))
}

function short(value: number): Buffer {
  const bytes = Buffer.alloc(2)
  bytes.writeUInt16LE(value)
  return bytes
}

function long(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}
