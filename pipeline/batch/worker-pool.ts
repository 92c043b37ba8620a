import {extname} from 'node:path'
import {Piscina} from 'piscina'
import type {Diagnostic} from '../diagnostics/index.ts'
import type {BuildOptions} from './build-options.ts'
import type {WorkDone} from './build-work.ts'
import type {BuildTask, WorkerMessage, WorkOrder} from './build-worker.ts'
import {endedBy, givenUp} from './given-up.ts'
import {watchHeap} from './heap-watch.ts'
import {defaultLimits} from './limits.ts'
import type {HelpTask} from './page-worker.ts'
import {pastLimit} from './past-limit.ts'
import {spareThreads} from './spare-threads.ts'

export interface WorkerPool {
  build(name: string, order: WorkOrder, cacheFolder: string | null): Promise<WorkDone>
  /** One who had works built has no more: its thread may help others with large files. */
  lend(): void
  close(): Promise<void>
}

/** How many threads there are, and how many of them are lent from the start, as there are fewer works. */
export interface PoolSize {
  readonly threads: number
  readonly lent: number
}

/**
 * Workers that build works. One that takes too long, wants too much memory or crashes is replaced, and its work is given up with a diagnostic;
 * the others go on. Threads that have no work of their own any more read pages of the others' large files.
 */
export function workerPool(options: BuildOptions, {threads, lent: lentAtFirst}: PoolSize): WorkerPool {
  const {root, check = false, ocr = true, explain = false, signal, onEvent = () => {}} = options
  const {workTime = defaultLimits.workTime, workHeap = defaultLimits.workHeap} = options
  const limits = {workTime, workHeap}
  // In the repository the worker is TypeScript, in the package JavaScript: it has the ending that this file has.
  const script = (name: string) => new URL(`./${name}${extname(import.meta.url)}`, import.meta.url).href
  const pool = new Piscina<BuildTask | HelpTask, WorkDone>({
    filename: script('build-worker'),
    minThreads: threads - lentAtFirst,
    maxThreads: threads,
    resourceLimits: {maxOldGenerationSizeMb: workHeap}
  })
  let lent = lentAtFirst
  let helping = 0
  const helpers = spareThreads(
    () => helping < lent && busy + helping < threads,
    async (task, signal) => {
      helping++
      // Whatever comes of it, the thread that asked for help reads what is missing.
      await pool
        .run(task, {filename: script('page-worker'), transferList: [task.port], signal})
        .catch(() => {})
        .finally(() => helping--)
    }
  )
  pool.on('message', (message: WorkerMessage) => {
    if ('begun' in message) watch(message.begun, message.threadId)
    else if ('event' in message) onEvent(message.event)
    else if ('offer' in message) helpers.offer(message.offer)
    else helpers.withdraw(message.withdraw)
  })

  /** What each work under way is ended by. */
  const underWay = new Map<string, {readonly full: AbortController; unwatched: () => void}>()

  function watch(name: string, threadId: number): void {
    const work = underWay.get(name)
    const worker = pool.threads.find(thread => thread.threadId === threadId)
    if (work && worker) work.unwatched = watchHeap(worker, workHeap, () => work.full.abort())
  }

  /** What is to be said of a work that did not end by itself, or ended with an error. */
  function whyEnded(
    work: string,
    error: NodeJS.ErrnoException,
    {late, full}: {readonly late: AbortSignal; readonly full: AbortSignal}
  ): Diagnostic {
    if (late.aborted) return pastLimit('workTime', limits, {work})
    if (full.aborted || error.code === 'ERR_WORKER_OUT_OF_MEMORY') return pastLimit('workHeap', limits, {work})
    return endedBy(work, error, root)
  }

  let busy = 0
  const waiting: (() => void)[] = []
  async function turn(): Promise<void> {
    if (busy < threads) busy++
    else await new Promise<void>(go => waiting.push(go))
  }

  return {
    async build(name, {position, share}, cacheFolder) {
      await turn()
      // Said here, as a worker may not come to say anything.
      onEvent({type: 'work-started', work: name, ...position})
      // The time begins with the work, not with the wait for a worker.
      const limit = new AbortController()
      const timer = setTimeout(() => limit.abort(), workTime)
      const heap = {full: new AbortController(), unwatched: () => {}}
      underWay.set(name, heap)
      let givenUpNow = true
      try {
        const done = await pool.run(
          {name, share, options: {root, check, ocr, explain}, cacheFolder, helpers: threads - 1},
          {signal: AbortSignal.any([limit.signal, heap.full.signal, ...(signal ? [signal] : [])])}
        )
        givenUpNow = false
        return done
      } catch (error) {
        if (signal?.aborted) throw error
        return givenUp(
          name,
          whyEnded(name, error as NodeJS.ErrnoException, {late: limit.signal, full: heap.full.signal}),
          options
        )
      } finally {
        clearTimeout(timer)
        heap.unwatched()
        underWay.delete(name)
        helpers.over(name, givenUpNow)
        const next = waiting.shift()
        if (next) next()
        else busy--
        helpers.look()
      }
    },
    lend() {
      lent++
      helpers.look()
    },
    close: () => pool.destroy()
  }
}
