import {join} from 'node:path'
import {headsOf} from '../decisions/index.ts'
import {collectingRun, type Diagnostic} from '../diagnostics/index.ts'
import {unitsToTsv} from '../emit/index.ts'
import {fileCache} from '../store/file-cache.ts'
import {processStoredWork} from './process-stored-work.ts'

export interface ExportOptions {
  readonly root: string
  readonly format: 'tsv'
  /** Names of parts; all that have an alignment where left out. */
  readonly parts?: readonly string[]
  /** Languages to show, two or more; all where left out. */
  readonly langs?: readonly string[]
  readonly cache?: boolean
  readonly signal?: AbortSignal
}

export interface ExportedPart {
  readonly part: string
  readonly content: string
  readonly units: number
}

/** A work's translation units in a format that other tools read, a file for each part. */
export async function exportWork(
  work: string,
  {root, parts, langs, cache = true, signal}: ExportOptions
): Promise<{readonly parts: readonly ExportedPart[]; readonly diagnostics: readonly Diagnostic[]}> {
  const store = cache ? fileCache(join(root, '.cache')) : collectingRun().cache
  const {processed, diagnostics} = await processStoredWork(work, {root, cache: store, ...(signal && {signal})})
  if (!processed) return {parts: [], diagnostics}
  const {alignments, documents, journal} = processed
  const heads = headsOf(journal.events)
  const wanted = alignments.filter(({alignment}) => parts === undefined || parts.includes(alignment.part))
  const exported = wanted.map(({alignment}) => ({
    part: alignment.part,
    content: unitsToTsv({alignment, documents, heads, ...(langs && {langs})}),
    units: alignment.units.length
  }))
  return {parts: exported, diagnostics}
}
