import {readdir, rm, stat} from 'node:fs/promises'
import {join} from 'node:path'
import cacache from 'cacache'
import {workNames} from '../store/work-folder.ts'
import {buildLock} from './build-lock.ts'
import {leftUnderWay, strikeUnderWay} from './under-way.ts'

/** What went: records of works that are gone, and stage results that were not kept any more; `bytes` of these results. */
export interface PrunedCache {
  readonly records: number
  readonly results: number
  readonly bytes: number
}

/** Folders with a record for each work: of its builds, and of its fetching. */
const RECORDS = ['builds', 'fetch'] as const

/** A result that is older was not made by the last builds, in milliseconds: four weeks. */
const KEPT = 28 * 86_400_000

/**
 * Takes out of `.cache/` the records of works that are gone and the stage results of four weeks ago. What a later build misses it makes anew, so
 * nothing can be lost. Waits for a build that runs.
 */
export async function pruneCache(root: string, signal?: AbortSignal, now: number = Date.now()): Promise<PrunedCache> {
  const cache = join(root, '.cache')
  if (!(await stat(cache).catch(() => null))) return {records: 0, results: 0, bytes: 0}
  const release = await buildLock(root, signal, () => {})
  try {
    const works = new Set(await workNames(root))
    const gone: string[] = []
    for (const folder of RECORDS) {
      const there = await readdir(join(cache, folder)).catch(() => [])
      gone.push(
        ...there
          .filter(name => name.endsWith('.json') && !works.has(name.slice(0, -'.json'.length)))
          .map(name => join(cache, folder, name))
      )
    }
    for (const path of gone) await rm(path, {force: true})
    for (const name of await leftUnderWay(root)) if (!works.has(name)) await strikeUnderWay(root, name)
    const old = Object.values(await cacache.ls(cache)).filter(({time}) => now - time > KEPT)
    for (const {key} of old) await cacache.rm.entry(cache, key)
    // What no entry names any more, also what a killed build left half written.
    const {reclaimedSize = 0} = (await cacache.verify(cache)) as {readonly reclaimedSize?: number}
    return {records: gone.length, results: old.length, bytes: reclaimedSize}
  } finally {
    await release()
  }
}
