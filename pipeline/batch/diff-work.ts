import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {collectingRun, type Diagnostic, FileUnusable} from '../diagnostics/index.ts'
import {fileCache} from '../store/file-cache.ts'
import {sha256} from '../store/sha256.ts'
import {readSnapshots, type SnapshotRecord} from '../store/snapshot-log.ts'
import {readWorkFolder} from '../store/work-folder.ts'
import {diffEdition} from './diff-edition.ts'
import type {StructuralChange} from './structural-diff.ts'

/** What an edition's file and another version of it differ in. Files are relative to the root. */
export interface EditionDiff {
  readonly part: string
  readonly lang: string
  readonly from: string
  readonly to: string
  /** Null where one of them cannot be read. */
  readonly changes: readonly StructuralChange[] | null
}

export interface DiffReport {
  readonly work: string
  readonly editions: readonly EditionDiff[]
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * For each edition with snapshots: from its file to the newest snapshot, or, where that one was adopted, from the version before it to the
 * file. Editions of which there is one version only are left out. Of a work that cannot be read, the diagnostics say so.
 */
export async function diffWork(root: string, name: string, signal?: AbortSignal): Promise<DiffReport> {
  const run = collectingRun({cache: fileCache(join(root, '.cache')), ...(signal && {signal})})
  const folder = await readWorkFolder(root, name, run).catch(error => {
    if (error instanceof FileUnusable) return null
    throw error
  })
  if (!folder) return {work: name, editions: [], diagnostics: run.diagnostics}
  const snapshots = await readSnapshots(root, name)
  const editions: EditionDiff[] = []
  for (const {part, lang, edition, file, bytes} of folder.editions) {
    const own = sha256(bytes)
    const versions = snapshots.filter(one => one.part === part && one.lang === lang)
    const other = otherVersion(versions, own)
    if (!other) continue
    const path = `sources/${name}/${other.file}`
    const stored = await readFile(join(root, path)).catch(() => null)
    if (!stored) continue
    const [before, after] = [
      {file, bytes},
      {file: path, bytes: stored}
    ]
    const pending = other === versions.at(-1)
    const [from, to] = pending ? [before, after] : [after, before]
    const of = {work: folder.work, part, lang, edition}
    const changes = await diffEdition({of, before: from, after: to}, run)
    editions.push({part, lang, from: from.file, to: to.file, changes})
  }
  return {work: name, editions, diagnostics: run.diagnostics}
}

/** The newest version where the file is not that one, else the last that differs from it. */
function otherVersion(versions: readonly SnapshotRecord[], own: string): SnapshotRecord | undefined {
  return versions.findLast(version => version.sha256 !== own)
}
