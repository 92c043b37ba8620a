import {link, mkdir, readdir, readFile, writeFile} from 'node:fs/promises'
import {dirname, join} from 'node:path'

/**
 * Adds copies of a built root's works until it has so many, each with its output and with the record of its build under its own name, so that a
 * build finds nothing to do in any. Files are hard links: they take no room and have the very times that the records name. What a build with nothing to do
 * costs is measured so without building ten thousand works first; whoever changes a file must put a new one in its place.
 */
export async function growRoot(root: string, works: number): Promise<void> {
  const names = (await readdir(join(root, 'sources'))).sort()
  for (let n = names.length; n < works; n++) {
    const name = names[n % names.length]!
    const copy = `work-${String(n).padStart(6, '0')}`
    for (const folder of ['sources', 'output']) await linkFolder(join(root, folder, name), join(root, folder, copy))
    const record = await readFile(join(root, '.cache', 'builds', `${name}.json`), 'utf8')
    await writeFile(join(root, '.cache', 'builds', `${copy}.json`), record.replaceAll(name, copy))
  }
}

async function linkFolder(from: string, to: string): Promise<void> {
  for (const entry of await readdir(from, {recursive: true, withFileTypes: true})) {
    if (!entry.isFile()) continue
    const path = join(entry.parentPath, entry.name)
    const copy = join(to, path.slice(from.length))
    await mkdir(dirname(copy), {recursive: true})
    await link(path, copy)
  }
}
