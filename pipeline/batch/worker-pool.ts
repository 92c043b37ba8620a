import {extname} from 'node:path'
import {Piscina} from 'piscina'
import {type Diagnostic, diagnostic, type RuleId} from '../diagnostics/index.ts'
import type {BuildEvent, BuildOptions} from './build-options.ts'
import type {WorkDone, WorkOrder} from './build-work.ts'
import type {BuildTask} from './build-worker.ts'
import {cannotWrite} from './cannot-write.ts'

/** Longest time for one work: the slowest that were measured, scanned reports of hundreds of pages, take a third of it. In milliseconds. */
const WORK_TIME = 30 * 60_000
/** Largest heap of a worker in mebibytes. */
const WORK_HEAP = 2048

export interface WorkerPool {
  build(name: string, order: WorkOrder, cacheFolder: string | null): Promise<WorkDone>
  close(): Promise<void>
}

/**
 * Workers that build works. One that takes too long, wants too much memory or crashes is replaced, and its work is given up with a diagnostic;
 * the others go on.
 */
export function workerPool(options: BuildOptions, jobs: number): WorkerPool {
  const {root, check = false, ocr = true, explain = false, signal, onEvent = () => {}} = options
  const {workTime = WORK_TIME, workHeap = WORK_HEAP} = options
  // In the repository the worker is TypeScript, in the package JavaScript: it has the ending that this file has.
  const filename = new URL(`./build-worker${extname(import.meta.url)}`, import.meta.url).href
  const pool = new Piscina<BuildTask, WorkDone>({
    filename,
    minThreads: jobs,
    maxThreads: jobs,
    resourceLimits: {maxOldGenerationSizeMb: workHeap}
  })
  pool.on('message', ({event}: {readonly event: BuildEvent}) => onEvent(event))

  function givenUp(name: string, rule: RuleId, detail: Readonly<Record<string, string | number>>): WorkDone {
    return endedBy(name, diagnostic(rule, {kind: 'file', file: `sources/${name}/work.yaml`}, {work: name, ...detail}))
  }
  function endedBy(name: string, found: Diagnostic): WorkDone {
    const stages = {ran: 0, cached: 0}
    const report = {
      work: name,
      ok: false,
      stages,
      editions: 0,
      units: 0,
      findings: [],
      diagnostics: [found],
      artifacts: []
    }
    onEvent({type: 'diagnostic', work: name, diagnostic: found})
    onEvent({type: 'work-done', report})
    return {built: {report, entry: null, manifestHash: null, changes: []}, left: undefined}
  }

  let busy = 0
  const waiting: (() => void)[] = []
  async function turn(): Promise<void> {
    if (busy < jobs) busy++
    else await new Promise<void>(go => waiting.push(go))
  }

  return {
    async build(name, order, cacheFolder) {
      await turn()
      // The time begins with the work, not with the wait for a worker.
      const limit = new AbortController()
      const timer = setTimeout(() => limit.abort(), workTime)
      try {
        return await pool.run(
          {name, order, options: {root, check, ocr, explain}, cacheFolder},
          {signal: signal ? AbortSignal.any([signal, limit.signal]) : limit.signal}
        )
      } catch (error) {
        if (signal?.aborted) throw error
        if (limit.signal.aborted) return givenUp(name, 'batch:work-too-slow', {seconds: Math.round(workTime / 1000)})
        const {code, message} = error as NodeJS.ErrnoException
        if (code === 'ERR_WORKER_OUT_OF_MEMORY') return givenUp(name, 'batch:work-too-large', {megabytes: workHeap})
        const unwritable = cannotWrite(error, root)
        if (unwritable) return endedBy(name, unwritable)
        return givenUp(name, 'batch:work-crashed', {reason: message})
      } finally {
        clearTimeout(timer)
        const next = waiting.shift()
        if (next) next()
        else busy--
      }
    },
    close: () => pool.destroy()
  }
}
