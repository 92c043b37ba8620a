import {noCache} from '../diagnostics/index.ts'
import type {PageReaders} from '../model/page-readers.ts'
import {fileCache} from '../store/file-cache.ts'
import type {BuildOptions} from './build-options.ts'
import {buildWork, type WorkDone, type WorkShare} from './build-work.ts'

/** Builds a work in this thread. `cacheFolder` is null where results are not to be kept; `readers` are other threads for its large files. */
export function buildHere(
  name: string,
  options: BuildOptions,
  cacheFolder: string | null,
  share: WorkShare,
  readers?: PageReaders
): Promise<WorkDone> {
  // A check writes nothing that lasts, so it may run where nothing can be written.
  const cache = cacheFolder === null ? noCache : fileCache(cacheFolder, {mayBeLost: options.check === true})
  return buildWork(name, options, {cache, ...(readers && {readers})}, share)
}
