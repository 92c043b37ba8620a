import {cp, mkdtemp, readdir, readFile, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join, relative} from 'node:path'
import {onTestFinished} from 'vitest'

const repository = new URL('../../', import.meta.url).pathname

/** A folder of its own with the repository's `sources/`, removed after the test. */
export async function workRoot(): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'samsvar-root-'))
  onTestFinished(() => rm(root, {recursive: true, force: true}))
  await cp(join(repository, 'sources'), join(root, 'sources'), {recursive: true})
  return root
}

/** Every file below a folder: path relative to it → text in latin1, so that bytes compare. */
export async function filesOf(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, {recursive: true, withFileTypes: true}).catch(() => [])
  const files = entries.filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name))
  const contents = await Promise.all(
    files.sort().map(async file => [relative(folder, file), await readFile(file, 'latin1')] as const)
  )
  return Object.fromEntries(contents)
}

export async function readJson(path: string): Promise<unknown> {
  return JSON.parse(await readFile(path, 'utf8'))
}
