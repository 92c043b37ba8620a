import {noCache} from '../diagnostics/index.ts'
import {fileCache} from '../store/file-cache.ts'
import type {BuildOptions} from './build-options.ts'
import {buildWork, type WorkDone, type WorkOrder} from './build-work.ts'

/** Builds a work in this thread. `cacheFolder` is null where results are not to be kept. */
export function buildHere(
  name: string,
  options: BuildOptions,
  cacheFolder: string | null,
  order: WorkOrder
): Promise<WorkDone> {
  return buildWork(name, options, cacheFolder === null ? noCache : fileCache(cacheFolder), order)
}
