import {readdir, readFile, rm, rmdir} from 'node:fs/promises'
import {dirname, join, relative, sep} from 'node:path'
import writeFileAtomic from 'write-file-atomic'
import {makeFolder} from './make-folder.ts'

/** A file to be. `path` is relative to the folder it is written into, with forward slashes. */
export interface Artifact {
  readonly path: string
  /** Null where it stands there already, byte for byte. */
  readonly content: string | Uint8Array | null
}

export type ArtifactState = 'written' | 'unchanged' | 'differs' | 'removed'

export interface ArtifactReport {
  readonly path: string
  readonly state: ArtifactState
}

/**
 * Makes `folder` hold exactly `artifacts`: writes what differs, each file whole or not at all, and removes what is none of
 * them, except below what `keep` names among the entries of the folder itself. With `check` nothing is touched, and `differs` stands for what would have been written or removed.
 */
export async function syncArtifacts(
  folder: string,
  artifacts: readonly Artifact[],
  {check = false, keep = () => false}: {readonly check?: boolean; readonly keep?: (name: string) => boolean} = {}
): Promise<readonly ArtifactReport[]> {
  const wanted = new Set(artifacts.map(({path}) => path))
  const reports: ArtifactReport[] = []
  for (const {path, content} of artifacts) {
    const state = content === null ? 'unchanged' : await put(join(folder, path), Buffer.from(content), check)
    reports.push({path, state})
  }
  for (const path of await strangers(folder, keep))
    if (!wanted.has(path)) {
      if (!check) await remove(folder, path)
      reports.push({path, state: check ? 'differs' : 'removed'})
    }
  return reports
}

/** Writes one file whole or not at all, and only where its bytes differ. */
export async function put(path: string, content: Buffer, check: boolean): Promise<ArtifactState> {
  const before = await readFile(path).catch(() => null)
  if (before?.equals(content)) return 'unchanged'
  if (check) return 'differs'
  await makeFolder(dirname(path))
  await writeFileAtomic(path, content)
  return 'written'
}

/** Files below a folder that are not to be kept. What lies in a folder that is kept is not looked at: there may be a hundred thousand of them. */
async function strangers(folder: string, keep: (path: string) => boolean): Promise<readonly string[]> {
  const top = await readdir(folder, {withFileTypes: true}).catch(() => [])
  const found = top
    .filter(({name}) => !keep(name))
    .map(async entry => {
      if (!entry.isDirectory()) return [entry.name]
      const below = await readdir(join(folder, entry.name), {recursive: true, withFileTypes: true})
      return below
        .filter(inner => !inner.isDirectory())
        .map(inner => relative(folder, join(inner.parentPath, inner.name)).split(sep).join('/'))
    })
  return (await Promise.all(found)).flat().sort()
}

/** Removes a file and the folders that it leaves empty, up to `folder`. */
async function remove(folder: string, path: string): Promise<void> {
  await rm(join(folder, path), {force: true})
  for (let parent = dirname(path); parent !== '.'; parent = dirname(parent)) {
    const removed = await rmdir(join(folder, parent)).then(
      () => true,
      () => false
    )
    if (!removed) return
  }
}
