import {join} from 'node:path'
import {collectingRun, type Diagnostic} from '../diagnostics/index.ts'
import type {Finding} from '../model/index.ts'
import {fileCache} from '../store/file-cache.ts'
import {workNames} from '../store/work-folder.ts'
import {processStoredWork} from './process-stored-work.ts'

export interface CheckOptions {
  readonly root: string
  readonly works?: readonly string[]
  readonly cache?: boolean
  /** Every finding counts as an error. */
  readonly strict?: boolean
  readonly signal?: AbortSignal
}

export interface CheckReport {
  readonly works: readonly {
    readonly work: string
    readonly ok: boolean
    readonly findings: readonly Finding[]
    readonly diagnostics: readonly Diagnostic[]
  }[]
  /** 1 where a diagnostic or a finding is an error, or with `strict` where there is a finding. */
  readonly exitCode: 0 | 1
}

/** What the checks say of some works or all. Writes nothing but the cache. */
export async function checkWorks({
  root,
  works,
  cache = true,
  strict = false,
  signal
}: CheckOptions): Promise<CheckReport> {
  const store = cache ? fileCache(join(root, '.cache')) : collectingRun().cache
  const checked = []
  for (const work of works ?? (await workNames(root))) {
    const {processed, diagnostics} = await processStoredWork(work, {root, cache: store, ...(signal && {signal})})
    checked.push({work, ok: processed !== null, findings: processed?.findings ?? [], diagnostics})
  }
  const isError = ({severity}: {readonly severity: string}) => severity === 'error'
  const bad = checked.some(
    ({ok, findings, diagnostics}) =>
      !ok || diagnostics.some(isError) || findings.some(isError) || (strict && findings.length > 0)
  )
  return {works: checked, exitCode: bad ? 1 : 0}
}
