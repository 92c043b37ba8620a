import {closeSync, openSync, readSync} from 'node:fs'

/** Bytes read at once. */
const CHUNK = 1 << 20

/** The UTF-8 text of a file in pieces, so that a file of any size can be read. */
export function* readChunks(path: string): Generator<string> {
  const file = openSync(path, 'r')
  const bytes = new Uint8Array(CHUNK)
  const decoder = new TextDecoder()
  try {
    for (let size = readSync(file, bytes); size > 0; size = readSync(file, bytes))
      yield decoder.decode(bytes.subarray(0, size), {stream: true})
    yield decoder.decode()
  } finally {
    closeSync(file)
  }
}
