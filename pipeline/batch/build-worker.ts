import {parentPort, threadId} from 'node:worker_threads'
import {buildHere} from './build-here.ts'
import type {BuildEvent, BuildOptions} from './build-options.ts'
import type {WorkDone, WorkPosition, WorkShare} from './build-work.ts'
import {offeredPages} from './offered-pages.ts'
import type {PageOffer} from './page-offer.ts'

/** What is asked of one build of a work beside the options of all. */
export interface WorkOrder {
  readonly position: WorkPosition
  readonly share: WorkShare
}

/** What a worker is asked to do. `cacheFolder` is null where results are not to be kept. */
export interface BuildTask {
  readonly name: string
  readonly share: WorkShare
  readonly options: Pick<BuildOptions, 'root' | 'check' | 'ocr' | 'explain'>
  readonly cacheFolder: string | null
  /** Other threads that may come to help with large files. */
  readonly helpers: number
}

/** What a worker says while it builds. */
export type WorkerMessage =
  | {readonly begun: string; readonly threadId: number}
  | {readonly event: BuildEvent}
  | {readonly offer: PageOffer}
  | {readonly withdraw: string}

/** Runs in a worker thread: builds one work, and posts its events as they come. */
export default function buildInWorker({name, share, options, cacheFolder, helpers}: BuildTask): Promise<WorkDone> {
  const post = (message: WorkerMessage, ports: PageOffer['ports'] = []) => parentPort?.postMessage(message, [...ports])
  post({begun: name, threadId})
  const readers = offeredPages(helpers, {
    offer: (pages, ports) => post({offer: {work: name, pages, ports}}, ports),
    withdraw: () => post({withdraw: name})
  })
  const onEvent = (event: BuildEvent) => post({event})
  return buildHere(name, {...options, onEvent}, cacheFolder, share, helpers > 0 ? readers : undefined)
}
