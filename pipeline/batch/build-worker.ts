import {parentPort} from 'node:worker_threads'
import {buildHere} from './build-here.ts'
import type {BuildOptions} from './build-options.ts'
import type {WorkDone, WorkOrder} from './build-work.ts'

/** What a worker is asked to do. `cacheFolder` is null where results are not to be kept. */
export interface BuildTask {
  readonly name: string
  readonly order: WorkOrder
  readonly options: Pick<BuildOptions, 'root' | 'check' | 'ocr' | 'explain'>
  readonly cacheFolder: string | null
}

/** Runs in a worker thread: builds one work, and posts its events as they come. */
export default function buildInWorker({name, order, options, cacheFolder}: BuildTask): Promise<WorkDone> {
  return buildHere(name, {...options, onEvent: event => parentPort?.postMessage({event})}, cacheFolder, order)
}
