import {mkdir} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import writeFileAtomic from 'write-file-atomic'

/** Writes a file under `sources/`, whole or not at all. `path` is relative to the root, with forward slashes. */
export async function writeSource(root: string, path: string, content: string | Uint8Array): Promise<void> {
  const file = join(root, path)
  await mkdir(dirname(file), {recursive: true})
  await writeFileAtomic(file, typeof content === 'string' ? content : Buffer.from(content))
}
