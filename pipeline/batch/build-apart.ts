import {fork} from 'node:child_process'
import {extname} from 'node:path'
import type {BuildOptions} from './build-options.ts'
import type {ApartMessage} from './build-process.ts'
import type {WorkDone} from './build-work.ts'
import type {BuildTask, WorkOrder} from './build-worker.ts'
import {crashed, endedBy, givenUp} from './given-up.ts'
import {defaultLimits} from './limits.ts'
import {pastLimit} from './past-limit.ts'

/** Characters of what a process said that are kept, to find what ended it. */
const KEPT = 20_000
/** What V8 says last. */
const FATAL = /FATAL ERROR: (.+)/

/** A work that was built in a process of its own. */
export interface BuiltApart {
  readonly done: WorkDone
  /** The process ended without an answer, and would have taken this one with it. */
  readonly died: boolean
}

/**
 * Builds a work in a process of its own, which it may end without harm to others: V8 ends the whole process, and not the worker alone, where a work asks for more
 * memory at once than it holds back, and so does a fault in its own code or in that of a library.
 */
export async function buildApart(
  name: string,
  options: BuildOptions,
  cacheFolder: string | null,
  {position, share}: WorkOrder
): Promise<BuiltApart> {
  const {root, check = false, ocr = true, explain = false, signal, onEvent = () => {}} = options
  const {workTime = defaultLimits.workTime, workHeap = defaultLimits.workHeap} = options
  const limits = {workTime, workHeap}
  onEvent({type: 'work-started', work: name, ...position})
  signal?.throwIfAborted()
  // In the repository the script is TypeScript, in the package JavaScript: it has the ending that this file has.
  const child = fork(new URL(`./build-process${extname(import.meta.url)}`, import.meta.url), {
    execArgv: [`--max-old-space-size=${workHeap}`],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc']
  })
  let late = false
  const timer = setTimeout(() => {
    late = true
    child.kill('SIGKILL')
  }, workTime)
  const interrupt = () => void child.kill('SIGKILL')
  signal?.addEventListener('abort', interrupt)
  let said = ''
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    said = (said + text).slice(-KEPT)
  })
  const task: BuildTask = {name, share, options: {root, check, ocr, explain}, cacheFolder, helpers: 0}
  // One that ended before it could read the task is told by its end.
  child.send(task, () => {})
  let answer: Exclude<ApartMessage, {readonly event: unknown}> | undefined
  try {
    const ended = await new Promise<string>((resolve, reject) => {
      child.on('message', (message: ApartMessage) => {
        if ('event' in message) onEvent(message.event)
        else answer = message
      })
      child.on('error', reject)
      child.on('close', (code, killed) => resolve(killed ?? `exit code ${code}`))
    })
    signal?.throwIfAborted()
    if (answer && 'done' in answer) return {done: answer.done, died: false}
    if (answer) return {done: givenUp(name, endedBy(name, answer.error, root), options), died: false}
    if (late) return {done: givenUp(name, pastLimit('workTime', limits, {work: name}), options), died: false}
    const fatal = FATAL.exec(said)?.[1]
    const found = fatal?.includes('out of memory')
      ? pastLimit('workHeap', limits, {work: name})
      : crashed(name, fatal === undefined ? ended : `${ended}: ${fatal}`)
    return {done: givenUp(name, found, options), died: true}
  } finally {
    clearTimeout(timer)
    signal?.removeEventListener('abort', interrupt)
  }
}
