import {parentPort} from 'node:worker_threads'
import {type Diagnostic, diagnostic, FileUnusable, noCache, type Run} from '../diagnostics/index.ts'
import {type FileTasks, fileTasks} from './file-tasks.ts'

/** What the worker is asked to do. */
export interface FileOrder<Name extends keyof FileTasks = keyof FileTasks> {
  readonly name: Name
  readonly task: Parameters<FileTasks[Name]>[0]
}

/** What it answers: diagnostics and the files it reads as they come, then how it ended. An error of its own is copied without its class. */
export type FileAnswer =
  | {readonly type: 'diagnostic'; readonly diagnostic: Diagnostic}
  | {readonly type: 'reading'; readonly path: string}
  | {readonly type: 'done'; readonly result: unknown}
  | {readonly type: 'unusable'; readonly diagnostic: Diagnostic}
  | {readonly type: 'failed'; readonly error: unknown}

const post = (answer: FileAnswer): void => parentPort?.postMessage(answer)

const run: Run = {
  // Who gives the task up ends the thread.
  signal: new AbortController().signal,
  cache: noCache,
  report(rule, place, detail, related) {
    post({type: 'diagnostic', diagnostic: diagnostic(rule, place, detail, related)})
  },
  fail(rule, place, detail, related) {
    const found = diagnostic(rule, place, detail, related)
    post({type: 'diagnostic', diagnostic: found})
    throw new FileUnusable(found)
  }
}

parentPort?.on('message', async ({name, task}: FileOrder) => {
  try {
    // The types of name and task belong together, which TypeScript cannot follow into the table.
    const perform = fileTasks[name] as (task: unknown, run: Run, onFile: (path: string) => void) => Promise<unknown>
    post({type: 'done', result: await perform(task, run, path => post({type: 'reading', path}))})
  } catch (error) {
    post(error instanceof FileUnusable ? {type: 'unusable', diagnostic: error.diagnostic} : {type: 'failed', error})
  }
})
