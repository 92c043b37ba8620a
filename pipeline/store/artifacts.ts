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

/** Files written at the same time: each waits for the disk, and a worker that writes one after the other does nothing else meanwhile. */
const AT_ONCE = 8

/**
 * Makes `folder` hold exactly `artifacts`: writes what differs, each file whole or not at all and the last one after the others, and removes what is none of
 * them, except below what `keep` names among the entries of the folder itself. With `check` nothing is touched, and `differs` stands for what would have been written or removed.
 */
export async function syncArtifacts(
  folder: string,
  artifacts: readonly Artifact[],
  {check = false, keep = () => false}: {readonly check?: boolean; readonly keep?: (name: string) => boolean} = {}
): Promise<readonly ArtifactReport[]> {
  const wanted = new Set(artifacts.map(({path}) => path))
  const reports: ArtifactReport[] = []
  // The last one stands for all others, so it is begun when they are there.
  const groups = [...chunked(artifacts.slice(0, -1), AT_ONCE), artifacts.slice(-1)]
  for (const group of groups) reports.push(...(await putAll(folder, group, check)))
  for (const path of await strangers(folder, keep))
    if (!wanted.has(path)) {
      if (!check) await remove(folder, path)
      reports.push({path, state: check ? 'differs' : 'removed'})
    }
  return reports
}

/** Writes several files at a time. Where one fails, the others are waited for first, so that nothing is written any more when it is told. */
async function putAll(
  folder: string,
  artifacts: readonly Artifact[],
  check: boolean
): Promise<readonly ArtifactReport[]> {
  const written = await Promise.allSettled(
    artifacts.map(async ({path, content}) => ({
      path,
      state: content === null ? ('unchanged' as const) : await put(join(folder, path), Buffer.from(content), check)
    }))
  )
  return written.map(result => {
    if (result.status === 'rejected') throw result.reason
    return result.value
  })
}

function* chunked<T>(items: readonly T[], size: number): Generator<readonly T[]> {
  for (let start = 0; start < items.length; start += size) yield items.slice(start, start + size)
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
