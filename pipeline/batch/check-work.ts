import {join} from 'node:path'
import {type Diagnostic, noCache} from '../diagnostics/index.ts'
import type {Finding} from '../model/index.ts'
import {fileCache} from '../store/file-cache.ts'
import {processStoredWork} from './process-stored-work.ts'

/** What the checks say of a work; `ok` is false where it was given up. */
export interface CheckedWork {
  readonly work: string
  readonly ok: boolean
  readonly findings: readonly Finding[]
  readonly diagnostics: readonly Diagnostic[]
}

export interface CheckWorkOptions {
  readonly root: string
  readonly work: string
  readonly cache?: boolean
  readonly signal?: AbortSignal
}

/** Reads, aligns and checks one work. Writes nothing but the cache. */
export async function checkWork({root, work, cache = true, signal}: CheckWorkOptions): Promise<CheckedWork> {
  const store = cache ? fileCache(join(root, '.cache')) : noCache
  const {processed, diagnostics} = await processStoredWork(work, {root, cache: store, ...(signal && {signal})})
  return {work, ok: processed !== null, findings: processed?.findings ?? [], diagnostics}
}
