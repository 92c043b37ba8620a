import {dirname, join} from 'node:path'
import writeFileAtomic from 'write-file-atomic'
import {makeFolder} from './make-folder.ts'

/** Writes a file under `sources/`, whole or not at all. `path` is relative to the root, with forward slashes. */
export async function writeSource(root: string, path: string, content: string | Uint8Array): Promise<void> {
  const file = join(root, path)
  await makeFolder(dirname(file))
  await writeFileAtomic(file, typeof content === 'string' ? content : Buffer.from(content))
}
