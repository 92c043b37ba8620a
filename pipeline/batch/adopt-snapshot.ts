import {readFile, rm} from 'node:fs/promises'
import {extname, join} from 'node:path'
import {sha256} from '../store/sha256.ts'
import type {SnapshotRecord} from '../store/snapshot-log.ts'
import {writeSource} from '../store/write-source.ts'
import {editWorkFile, setEdition} from './edit-work-file.ts'
import type {EditionToFetch} from './edition-to-fetch.ts'
import {filesOfOthers, freeFile} from './free-file.ts'

/** So much of a hash names a snapshot's file. */
const NAMED_BY = 12

/** Where a version of an edition is kept: `snapshots/page.nb.<hash>.html`, relative to the work's folder. */
export function snapshotFile(part: string, lang: string, hash: string, extension: string): string {
  return `snapshots/${part}.${lang}.${hash.slice(0, NAMED_BY)}.${extension}`
}

/**
 * Puts a snapshot in the place of an edition's file. The file that stood there is kept among the snapshots first, and goes when the new one
 * is whole and `work.yaml` names it. Returns the new file, relative to the work's folder.
 */
export async function adoptSnapshot(
  root: string,
  {name, work, part, lang, edition}: Pick<EditionToFetch, 'name' | 'work' | 'part' | 'lang' | 'edition'>,
  {file: snapshot, fetched, mediaType}: Pick<SnapshotRecord, 'file' | 'fetched' | 'mediaType'>
): Promise<string> {
  const folder = join(root, 'sources', name)
  const before = await readFile(join(folder, edition.file)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return null
    throw error
  })
  if (before) {
    const kept = snapshotFile(part, lang, sha256(before), extname(edition.file).slice(1) || 'bin')
    await writeSource(root, `sources/${name}/${kept}`, before)
  }
  const bytes = await readFile(join(folder, snapshot))
  const file = await freeFile(
    root,
    {name, parts: work.parts},
    {part, lang, extension: extname(snapshot).slice(1), bytes}
  )
  await writeSource(root, `sources/${name}/${file}`, bytes)
  await editWorkFile(root, name, yaml =>
    setEdition(yaml, part, lang, {file, origin: 'fetched', retrieved: fetched, mediaType})
  )
  // Another edition may be in the same file.
  const isShared = filesOfOthers(work.parts, part, lang).has(edition.file)
  if (before && file !== edition.file && !isShared) await rm(join(folder, edition.file), {force: true})
  return file
}
