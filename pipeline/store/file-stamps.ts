import {createHash} from 'node:crypto'
import {createReadStream, type Dirent, readdirSync, type Stats, statSync} from 'node:fs'
import {join} from 'node:path'
import {pipeline} from 'node:stream/promises'
import {z} from 'zod'

/** What a file was like when it was last looked at: size in bytes, time of change in milliseconds, and hash. */
export const fileStamp = z.object({size: z.number(), changed: z.number(), sha256: z.string()}).readonly()
export type FileStamp = z.infer<typeof fileStamp>

/** Stamps by path, relative to the root. */
export type FileStamps = Readonly<Record<string, FileStamp>>

/**
 * A file that was changed so shortly before it was stamped, in milliseconds, may have been changed again within the same tick of the file
 * system's clock, which on some is as long: then its size and time prove nothing.
 */
const RACY = 2000

/**
 * Every file below some folders (or a file itself), sorted by code point, relative to the root with forward slashes. Asks the file system
 * without handing each question to another thread, which costs many times what the answer does.
 */
export function filesBelow(root: string, paths: readonly string[]): readonly string[] {
  return paths.flatMap(path => entriesBelow(root, path)).sort()
}

/** @param linked reached through a link to a folder: another one there is not followed, as it may lead back */
function entriesBelow(root: string, path: string, linked = false): readonly string[] {
  let entries: readonly Dirent[]
  try {
    entries = readdirSync(join(root, path), {withFileTypes: true})
  } catch {
    return look(join(root, path))?.isFile() ? [path] : []
  }
  return entries.flatMap(entry => {
    const inner = `${path}/${entry.name}`
    if (entry.isFile()) return [inner]
    if (entry.isDirectory()) return entriesBelow(root, inner, linked)
    // What a link leads to counts. One that leads nowhere, a pipe or a socket has nothing to read.
    const found = look(join(root, inner))
    if (found?.isFile()) return [inner]
    return found?.isDirectory() && !linked ? entriesBelow(root, inner, true) : []
  })
}

function look(path: string): Stats | undefined {
  try {
    return statSync(path, {throwIfNoEntry: false})
  } catch {
    // A link that leads round in circles, or a folder that may not be looked into.
    return undefined
  }
}

/** Bytes of these files together. */
export function sizeOf(root: string, paths: readonly string[]): number {
  return paths.reduce((sum, path) => sum + (look(join(root, path))?.size ?? 0), 0)
}

/** Stamps of these files; those that are gone or cannot be read are left out. Hashes that are known by path are not reckoned again. */
export async function stampFiles(
  root: string,
  paths: readonly string[],
  known: ReadonlyMap<string, string> = new Map()
): Promise<FileStamps> {
  const stamps: Record<string, FileStamp> = {}
  for (const path of paths) {
    const found = look(join(root, path))
    if (!found) continue
    const hash = known.get(path) ?? (await hashOf(join(root, path)))
    if (hash !== null) stamps[path] = {size: found.size, changed: found.mtimeMs, sha256: hash}
  }
  return stamps
}

/** How the files are against their stamps: the first that differs, null for none; `doubted` where a hash had to tell. */
export interface Comparison {
  readonly differs: string | null
  readonly doubted: boolean
}

/**
 * Compares files with their stamps by size and time of change, and by hash where the time leaves a doubt or `verify` asks for it.
 *
 * @param stampedAt when the stamps were taken, in milliseconds
 */
export async function compareStamps(
  root: string,
  stamps: FileStamps,
  paths: readonly string[],
  {stampedAt, verify = false}: {readonly stampedAt: number; readonly verify?: boolean}
): Promise<Comparison> {
  const there = new Set(paths)
  const gone = Object.keys(stamps).find(path => !there.has(path))
  if (gone !== undefined) return {differs: gone, doubted: false}
  let doubted = false
  for (const path of paths) {
    const stamp = stamps[path]
    const found = stamp && look(join(root, path))
    if (!found || found.size !== stamp.size) return {differs: path, doubted}
    const sure = found.mtimeMs === stamp.changed && found.mtimeMs < stampedAt - RACY
    if (sure && !verify) continue
    doubted ||= !sure
    if ((await hashOf(join(root, path))) !== stamp.sha256) return {differs: path, doubted}
  }
  return {differs: null, doubted}
}

/** Null for a file that cannot be read: then it is not as it was, and whoever wants its bytes says why it has none. */
async function hashOf(path: string): Promise<string | null> {
  const hash = createHash('sha256')
  return pipeline(createReadStream(path), hash).then(
    () => hash.digest('hex'),
    () => null
  )
}
