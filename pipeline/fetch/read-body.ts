import {type Readable, Writable} from 'node:stream'
import {pipeline} from 'node:stream/promises'
import {createBrotliDecompress, createGunzip, createInflate} from 'node:zlib'

/** A body that is larger than it may be. */
export class TooLarge extends Error {
  override readonly name = 'TooLarge'
}

/** A body in an encoding that nobody asked for: asking again changes nothing. */
export class UnknownCoding extends Error {
  override readonly name = 'UnknownCoding'
}

const decoders = {gzip: createGunzip, 'x-gzip': createGunzip, deflate: createInflate, br: createBrotliDecompress}
type Coding = keyof typeof decoders

/** What servers write that mean to say that nothing is packed; browsers take it so too. */
const NOT_PACKED: ReadonlySet<string> = new Set(['', 'identity', 'none', 'binary', '7bit', '8bit', 'utf-8', 'utf8'])

/** Encodings that are asked for. */
export const ACCEPTED = 'gzip, br'

/**
 * Reads a body whole, unpacked. Throws `TooLarge` as soon as more than `maxBytes` come out of it, so that a small body that unpacks to a
 * large one does no harm.
 */
export async function readBody(body: Readable, encoding: string, maxBytes: number): Promise<Buffer> {
  const codings = encoding
    .toLowerCase()
    .split(',')
    .map(name => name.trim())
    .filter(name => !NOT_PACKED.has(name))
  const unknown = codings.find(name => !Object.hasOwn(decoders, name))
  if (unknown !== undefined) throw new UnknownCoding(`content-encoding ${unknown}`)
  const chunks: Buffer[] = []
  let size = 0
  const sink = new Writable({
    write(chunk: Buffer, _encoding, done) {
      size += chunk.length
      chunks.push(chunk)
      done(size > maxBytes ? new TooLarge() : null)
    }
  })
  const unpacking = codings.reverse().map(name => decoders[name as Coding]())
  await pipeline([body, ...unpacking, sink]).catch((error: NodeJS.ErrnoException) => {
    // A redirect, or a page that has not changed, may say how it would be packed and bring nothing: that breaks off nowhere.
    if (error.code !== 'Z_BUF_ERROR' || unpacking[0]?.bytesWritten !== 0) throw error
  })
  return Buffer.concat(chunks)
}
