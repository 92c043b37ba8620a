import {availableParallelism} from 'node:os'
import {setImmediate as turn} from 'node:timers/promises'
import {filesBelow, sizeOf} from '../store/file-stamps.ts'
import type {BuildOptions} from './build-options.ts'
import {optionsKey, readBuildRecord, whyBuild} from './build-record.ts'
import type {BuiltWork, WorkDone, WorkPosition, WorkShare} from './build-work.ts'
import type {Change} from './changes.ts'
import {currentWork} from './current-work.ts'
import {noteUnderWay, strikeUnderWay} from './under-way.ts'
import type {WorkReport} from './work-report.ts'
import type {WorkerPool} from './worker-pool.ts'

/** Works that are looked at before the process hears signals again. */
const LOOKED_AT = 50

/** A work that must be built. */
interface Due {
  readonly name: string
  readonly position: WorkPosition
  /** Bytes of what it is made of. */
  readonly size: number
  /** Built in a process of its own, as a build that was at it ended without a word. */
  readonly apart: boolean
}

/** Where builds keep what they remember. */
export interface BuildMemory {
  /** Of results; null where they are not to be kept. */
  readonly cacheFolder: string | null
  /** The works at which builds before this one ended without a word; null where it is not to be noted which ones are under way. */
  readonly left: ReadonlySet<string> | null
}

/**
 * Builds works, several at a time where there are several, each in a worker of its own. A work of which nothing has changed is not built:
 * the main thread sees that from the files' sizes and times. Of the others the largest come first, so that none of these is begun last and holds up the end.
 * Those with scanned pages to read have a queue of their own behind the others, one at a time in the order of their names, as reading takes all cores and
 * much memory; so the pages that `ocrPages` allows are the same for any number of workers. Before these come the works at which an earlier build ended without a word,
 * one at a time, each in a process of its own: should one end its process again, all others are done. The results stand in the order of the names.
 *
 * @param onBuilt told of each work as it is done: its report, and what its build changed under `output/`
 */
export async function buildWorks(
  names: readonly string[],
  options: BuildOptions,
  {cacheFolder, left: leftUnderWay}: BuildMemory,
  onBuilt: (report: WorkReport, changes: readonly Change[]) => Promise<void> = async () => {}
): Promise<readonly Omit<BuiltWork, 'changes'>[]> {
  const {root, ocr = true, verify = false, explain = false, brief = false, signal, onEvent = () => {}} = options
  const built: Omit<BuiltWork, 'changes'>[] = []
  const threads = options.jobs ?? availableParallelism()
  let lanes = 1
  let pool: Promise<WorkerPool> | null = null

  async function done(index: number, {changes, ...work}: BuiltWork): Promise<void> {
    built[index] = brief ? {...work, report: {...work.report, findings: [], diagnostics: [], artifacts: []}} : work
    await onBuilt(work.report, changes)
  }

  /** Takes works that need not be built as they are, and gives the others, the largest first. */
  async function lookedAt(): Promise<readonly Due[]> {
    const due: Due[] = []
    for (const [index, name] of names.entries()) {
      if (index % LOOKED_AT === 0) await turn()
      signal?.throwIfAborted()
      const position = {index, total: names.length}
      const record = cacheFolder === null ? null : readBuildRecord(root, name)
      const found = await whyBuild(root, name, record, {options: optionsKey({ocr}), verify})
      const why = cacheFolder === null ? ({why: 'uncached'} as const) : found
      if (explain) onEvent({type: 'explained', work: name, why})
      const apart = leftUnderWay?.has(name) === true
      if (record && why.why === 'current') {
        if (apart) await strikeUnderWay(root, name)
        await done(index, currentWork(record, position, onEvent))
      } else due.push({name, position, size: sizeOf(root, filesBelow(root, [`sources/${name}`])), apart})
    }
    return due.sort((a, b) => b.size - a.size || a.position.index - b.position.index)
  }

  async function one(work: Due, share: WorkShare): Promise<WorkDone> {
    signal?.throwIfAborted()
    if (leftUnderWay) await noteUnderWay(root, work.name)
    let died = false
    try {
      if (!work.apart) return await together(work, share)
      // Loaded when they are needed: a build with nothing to do must not load the pipeline, nor this thread where workers have it.
      const {buildApart} = await import('./build-apart.ts')
      const built = await buildApart(work.name, options, cacheFolder, {position: work.position, share})
      died = built.died
      return built.done
    } finally {
      // Where it ended its process again, the next build has to know.
      if (leftUnderWay && !died) await strikeUnderWay(root, work.name)
    }
  }

  async function together({name, position}: Due, share: WorkShare): Promise<WorkDone> {
    if (options.jobs === 1 && options.workTime === undefined && options.workHeap === undefined) {
      const {buildHere} = await import('./build-here.ts')
      onEvent({type: 'work-started', work: name, ...position})
      return buildHere(name, options, cacheFolder, share)
    }
    pool ??= import('./worker-pool.ts').then(({workerPool}) => workerPool(options, {threads, lent: threads - lanes}))
    return (await pool).build(name, {position, share}, cacheFolder)
  }

  try {
    const due = await lookedAt()
    const beside = due.filter(({apart}) => !apart)
    lanes = Math.min(threads, Math.max(1, beside.length))
    const queue = beside.values()
    const scanned: Due[] = []
    const first = async (work: Due): Promise<void> => {
      const result = await one(work, {queues: true})
      if (result === 'waits') scanned.push(work)
      else await done(work.position.index, result.built)
    }
    const lane = async (): Promise<void> => {
      for (const work of queue) await first(work)
      ;(await pool)?.lend()
    }
    await Promise.all(Array.from({length: lanes}, lane))
    for (const work of due.filter(({apart}) => apart)) await first(work)
    let left = options.ocrPages
    const until = options.ocrTime === undefined ? {} : {until: Date.now() + options.ocrTime}
    for (const work of scanned.sort((a, b) => a.position.index - b.position.index)) {
      const result = await one(work, {...until, ...(left !== undefined && {left})})
      if (result === 'waits') continue
      // A work that was given up does not say how many it read.
      left = result.left ?? left
      await done(work.position.index, result.built)
    }
  } finally {
    // TypeScript takes the variable for what it was before the lanes ran.
    await (await (pool as Promise<WorkerPool> | null))?.close()
  }
  return built
}
