import {availableParallelism} from 'node:os'
import {extname} from 'node:path'
import {Piscina} from 'piscina'
import {noCache} from '../diagnostics/index.ts'
import {fileCache} from '../store/file-cache.ts'
import type {BuildEvent, BuildOptions} from './build-options.ts'
import {type BuiltWork, buildWork} from './build-work.ts'
import type {BuildTask} from './build-worker.ts'

/** Builds works, several at a time where there are several; the results stand in the order of the names. */
export async function buildWorks(
  names: readonly string[],
  options: BuildOptions,
  cacheFolder: string | null
): Promise<readonly BuiltWork[]> {
  const jobs = Math.min(options.jobs ?? availableParallelism(), names.length)
  return jobs > 1 ? buildInPool(names, options, cacheFolder, jobs) : buildHere(names, options, cacheFolder)
}

async function buildHere(names: readonly string[], options: BuildOptions, cacheFolder: string | null) {
  const {signal} = options
  const cache = cacheFolder === null ? noCache : fileCache(cacheFolder)
  const built: BuiltWork[] = []
  for (const [index, work] of names.entries()) {
    signal?.throwIfAborted()
    built.push(await buildWork(work, options, cache, {index, total: names.length}))
  }
  return built
}

async function buildInPool(names: readonly string[], options: BuildOptions, cacheFolder: string | null, jobs: number) {
  const {root, check = false, ocr = true, signal, onEvent = () => {}} = options
  // In the repository the worker is TypeScript, in the package JavaScript: it has the ending that this file has.
  const filename = new URL(`./build-worker${extname(import.meta.url)}`, import.meta.url).href
  const pool = new Piscina<BuildTask, BuiltWork>({filename, minThreads: jobs, maxThreads: jobs})
  pool.on('message', ({event}: {readonly event: BuildEvent}) => onEvent(event))
  try {
    return await Promise.all(
      names.map((name, index) => {
        const position = {index, total: names.length}
        return pool.run({name, position, options: {root, check, ocr}, cacheFolder}, {...(signal && {signal})})
      })
    )
  } finally {
    await pool.destroy()
  }
}
