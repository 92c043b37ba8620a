import {extname} from 'node:path'
import {Worker} from 'node:worker_threads'
import {FileUnusable, type Run} from '../diagnostics/index.ts'
import type {FileTasks} from './file-tasks.ts'
import type {FileAnswer, FileOrder} from './file-worker.ts'
import {watchHeap} from './heap-watch.ts'
import {defaultLimits, type Limits} from './limits.ts'

/** Thrown where a task took more than it may. */
export class LimitPassed extends Error {
  override readonly name = 'LimitPassed'
  readonly limit: keyof Limits
  /** The file that was being read, where the task has told of one. */
  readonly path: string | null

  constructor(limit: keyof Limits, path: string | null) {
    super(limit)
    this.limit = limit
    this.path = path
  }
}

export interface ContainedTasks {
  /**
   * Does a task in the worker, and hands what it reports on to `run`. Rejects with `FileUnusable` as the task itself does, with `LimitPassed`, with the
   * reason of `run.signal`, or with what went wrong.
   */
  perform<Name extends keyof FileTasks>(
    name: Name,
    task: FileOrder<Name>['task'],
    run: Pick<Run, 'signal' | 'report'>
  ): Promise<Awaited<ReturnType<FileTasks[Name]>>>
  close(): Promise<void>
}

/**
 * A worker that does tasks one after the other, so that a file on which one hangs, or that wants all memory, does not take the process with it. The worker
 * is started with the first task and again where one was given up.
 */
export function containedTasks({workTime, workHeap}: Limits = defaultLimits): ContainedTasks {
  // In the repository the worker is TypeScript, in the package JavaScript: it has the ending that this file has.
  const filename = new URL(`./file-worker${extname(import.meta.url)}`, import.meta.url)
  let kept: Worker | null = null

  async function close(): Promise<void> {
    const worker = kept
    kept = null
    await worker?.terminate()
  }

  return {
    close,
    perform(name, task, run) {
      run.signal.throwIfAborted()
      kept ??= new Worker(filename, {resourceLimits: {maxOldGenerationSizeMb: workHeap}})
      const worker = kept
      let path: string | null = null
      let timer: NodeJS.Timeout | undefined
      let unwatched = (): void => {}
      let interrupted = (): void => {}
      const answer = new Promise<Awaited<ReturnType<FileTasks[typeof name]>>>((resolve, reject) => {
        timer = setTimeout(() => reject(new LimitPassed('workTime', path)), workTime)
        unwatched = watchHeap(worker, workHeap, () => reject(new LimitPassed('workHeap', path)))
        interrupted = () => reject(run.signal.reason)
        run.signal.addEventListener('abort', interrupted)
        worker.on('message', (answer: FileAnswer) => {
          if (answer.type === 'reading') path = answer.path
          else if (answer.type === 'diagnostic') {
            const {rule, place, detail, related} = answer.diagnostic
            run.report(rule, place, detail, related)
          } else if (answer.type === 'done') resolve(answer.result as Awaited<ReturnType<FileTasks[typeof name]>>)
          else if (answer.type === 'unusable') reject(new FileUnusable(answer.diagnostic))
          else reject(answer.error)
        })
        worker.on('error', (error: NodeJS.ErrnoException) => {
          kept = null
          reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new LimitPassed('workHeap', path) : error)
        })
        worker.on('exit', code => {
          kept = null
          reject(new Error(`worker ended with ${code}`))
        })
        worker.postMessage({name, task} satisfies FileOrder<typeof name>)
      })
      return answer
        .catch(async error => {
          // What it is at no longer concerns anyone.
          if (!(error instanceof FileUnusable)) await close()
          throw error
        })
        .finally(() => {
          clearTimeout(timer)
          unwatched()
          run.signal.removeEventListener('abort', interrupted)
          // By name: the worker has listeners of its own, without which it hears no answer to the next task.
          for (const event of ['message', 'error', 'exit']) worker.removeAllListeners(event)
        })
    }
  }
}
