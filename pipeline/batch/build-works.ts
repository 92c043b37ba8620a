import {availableParallelism} from 'node:os'
import type {BuildOptions} from './build-options.ts'
import {optionsKey, readBuildRecord, whyBuild} from './build-record.ts'
import type {BuiltWork, WorkPosition} from './build-work.ts'
import type {Change} from './changes.ts'
import {currentWork} from './current-work.ts'
import type {WorkReport} from './work-report.ts'
import type {WorkerPool} from './worker-pool.ts'

/** Works that are looked at while others are built: looking waits for the disk, not for a core. */
const LOOKED_AT_BESIDE = 4

/**
 * Builds works, several at a time where there are several, each in a worker of its own. A work of which nothing has changed is not built:
 * the main thread sees that from the files' sizes and times. The results stand in the order of the names.
 *
 * @param onBuilt told of each work as it is done: its report, and what its build changed under `output/`
 */
export async function buildWorks(
  names: readonly string[],
  options: BuildOptions,
  cacheFolder: string | null,
  onBuilt: (report: WorkReport, changes: readonly Change[]) => Promise<void> = async () => {}
): Promise<readonly Omit<BuiltWork, 'changes'>[]> {
  const {root, ocr = true, verify = false, explain = false, brief = false, signal, onEvent = () => {}} = options
  const jobs = Math.min(options.jobs ?? availableParallelism(), names.length)
  const built: Omit<BuiltWork, 'changes'>[] = []
  const queue = names.entries()
  let pool: Promise<WorkerPool> | null = null

  async function one(name: string, position: WorkPosition): Promise<BuiltWork> {
    const record = cacheFolder === null ? null : readBuildRecord(root, name)
    const found = await whyBuild(root, name, record, {options: optionsKey({ocr}), verify})
    const why = cacheFolder === null ? ({why: 'uncached'} as const) : found
    if (explain) onEvent({type: 'explained', work: name, why})
    if (record && why.why === 'current') return currentWork(record, position, onEvent)
    // Loaded when they are needed: a build with nothing to do must not load the pipeline, nor this thread where workers have it.
    if (options.jobs === 1 && options.workTime === undefined && options.workHeap === undefined) {
      const {buildHere} = await import('./build-here.ts')
      return buildHere(name, options, cacheFolder, position)
    }
    pool ??= import('./worker-pool.ts').then(({workerPool}) => workerPool(options, jobs))
    return (await pool).build(name, position, cacheFolder)
  }

  async function lane(): Promise<void> {
    for (const [index, name] of queue) {
      signal?.throwIfAborted()
      const {changes, ...work} = await one(name, {index, total: names.length})
      built[index] = brief ? {...work, report: {...work.report, findings: [], diagnostics: [], artifacts: []}} : work
      await onBuilt(work.report, changes)
    }
  }
  try {
    const lanes = jobs > 1 ? jobs + LOOKED_AT_BESIDE : 1
    await Promise.all(Array.from({length: Math.min(lanes, names.length)}, lane))
  } finally {
    // TypeScript takes the variable for what it was before the lanes ran.
    await (await (pool as Promise<WorkerPool> | null))?.close()
  }
  return built
}
