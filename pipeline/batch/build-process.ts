import {extname} from 'node:path'
import {Worker} from 'node:worker_threads'
import {buildHere} from './build-here.ts'
import type {BuildEvent} from './build-options.ts'
import type {WorkDone} from './build-work.ts'
import type {BuildTask} from './build-worker.ts'

/* A process that `buildApart` starts: it builds one work, says what it does as messages, and ends. */

/** What the process says. */
export type ApartMessage =
  | {readonly event: BuildEvent}
  | {readonly done: WorkDone}
  /** It went wrong, in a way that the process outlived. */
  | {readonly error: Error}

const say = (message: ApartMessage, then?: () => void) => process.send?.(message, undefined, undefined, then)

// In the repository the script is TypeScript, in the package JavaScript: it has the ending that this file has.
new Worker(new URL(`./parent-watch${extname(import.meta.url)}`, import.meta.url)).unref()

// Who asked for the work is gone, or has its answer.
process.on('disconnect', () => process.exit())

process.once('message', async ({name, share, options, cacheFolder}: BuildTask) => {
  const onEvent = (event: BuildEvent) => void say({event})
  const answer = await buildHere(name, {...options, onEvent}, cacheFolder, share).then(
    done => ({done}),
    (error: Error) => ({error})
  )
  say(answer, () => process.disconnect())
})
