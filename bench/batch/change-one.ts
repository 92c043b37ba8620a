import {readdir, readFile, rename, writeFile} from 'node:fs/promises'
import {join} from 'node:path'

/** Adds a sentence to the Norwegian page of a work. The file is replaced, not written into, as others may be links to it. */
export async function changeOne(root: string, work: string): Promise<void> {
  const folder = join(root, 'sources', work)
  const file = (await readdir(folder)).find(each => each.startsWith('page.nb.'))!
  const text = await readFile(join(folder, file), 'utf8')
  await writeFile(join(folder, 'next'), `${text}\n\nHele planen er endret.\n`)
  await rename(join(folder, 'next'), join(folder, file))
}
