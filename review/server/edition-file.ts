import {readFile, realpath} from 'node:fs/promises'
import {join, sep} from 'node:path'

/**
 * The bytes of an edition. What stands in `work.yaml` may be anything: a file that is not below the work's folder, by its name or through a
 * link, is not there.
 *
 * @param file relative to the root, as documents name it
 */
export async function editionFile(
  root: string,
  work: string,
  file: string
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    const folder = await realpath(join(root, 'sources', work))
    const path = await realpath(join(root, file))
    if (!path.startsWith(`${folder}${sep}`)) return undefined
    return new Uint8Array(await readFile(path))
  } catch {
    return undefined
  }
}
