import {createHash} from 'node:crypto'
import {createReadStream} from 'node:fs'
import {readdir, stat} from 'node:fs/promises'
import {join, relative, sep} from 'node:path'
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

/** Every file below some folders (or a file itself), sorted by code point, relative to the root with forward slashes. */
export async function filesBelow(root: string, paths: readonly string[]): Promise<readonly string[]> {
  const found = await Promise.all(
    paths.map(async path => {
      const entries = await readdir(join(root, path), {recursive: true, withFileTypes: true}).catch(() => null)
      if (entries === null) return (await stat(join(root, path)).catch(() => null))?.isFile() ? [path] : []
      return entries
        .filter(entry => !entry.isDirectory())
        .map(entry => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    })
  )
  return found.flat().sort()
}

/** Stamps of these files; those that are gone are left out. */
export async function stampFiles(root: string, paths: readonly string[]): Promise<FileStamps> {
  const stamps: Record<string, FileStamp> = {}
  for (const path of paths) {
    const found = await stat(join(root, path)).catch(() => null)
    if (!found) continue
    stamps[path] = {size: found.size, changed: found.mtimeMs, sha256: await hashOf(join(root, path))}
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
  const gone = Object.keys(stamps).find(path => !paths.includes(path))
  if (gone !== undefined) return {differs: gone, doubted: false}
  let doubted = false
  for (const path of paths) {
    const stamp = stamps[path]
    const found = stamp && (await stat(join(root, path)).catch(() => null))
    if (!found || found.size !== stamp.size) return {differs: path, doubted}
    const sure = found.mtimeMs === stamp.changed && found.mtimeMs < stampedAt - RACY
    if (sure && !verify) continue
    doubted ||= !sure
    if ((await hashOf(join(root, path))) !== stamp.sha256) return {differs: path, doubted}
  }
  return {differs: null, doubted}
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  return hash.digest('hex')
}
