import {text} from 'node:stream/consumers'
import {fromBufferPromise} from 'yauzl'

/** The files of an archive as text, in its order. */
export async function unzip(bytes: Uint8Array): Promise<ReadonlyMap<string, string>> {
  const archive = await fromBufferPromise(Buffer.from(bytes))
  const files = new Map<string, string>()
  for await (const entry of archive.eachEntry())
    files.set(entry.fileName, await text(await archive.openReadStreamPromise(entry)))
  return files
}
