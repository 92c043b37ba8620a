import {readFile, rm} from 'node:fs/promises'
import {extname, join} from 'node:path'
import {sha256} from '../store/sha256.ts'
import type {SnapshotRecord} from '../store/snapshot-log.ts'
import {writeSource} from '../store/write-source.ts'
import {editWorkFile, setEdition, withWorkFile} from './edit-work-file.ts'
import type {AddressedEdition} from './edition-addresses.ts'

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
  work: string,
  {part, lang, edition}: Pick<AddressedEdition, 'part' | 'lang' | 'edition'>,
  {file: snapshot, fetched, mediaType}: Pick<SnapshotRecord, 'file' | 'fetched' | 'mediaType'>
): Promise<string> {
  const folder = join(root, 'sources', work)
  const before = await readFile(join(folder, edition.file)).catch(() => null)
  if (before) {
    const kept = snapshotFile(part, lang, sha256(before), extname(edition.file).slice(1) || 'bin')
    await writeSource(root, `sources/${work}/${kept}`, before)
  }
  const file = `${part}.${lang}${extname(snapshot)}`
  await writeSource(root, `sources/${work}/${file}`, await readFile(join(folder, snapshot)))
  await withWorkFile(root, work, () =>
    editWorkFile(root, work, yaml =>
      setEdition(yaml, part, lang, {file, origin: 'fetched', retrieved: fetched, mediaType})
    )
  )
  if (before && file !== edition.file) await rm(join(folder, edition.file), {force: true})
  return file
}
