import {readFile} from 'node:fs/promises'
import {createRequire} from 'node:module'
import {join} from 'node:path'
import {parentPort, workerData} from 'node:worker_threads'
import {gunzipSync} from 'node:zlib'

/*
 * A worker thread that runs Tesseract. It drives the worker script of tesseract.js with an adapter of its own: one build of
 * the core whatever the processor offers (relaxed SIMD rounds differently from one machine to the next), trained data from the disk alone, nothing written.
 */

/** What the thread is started with. */
export interface WorkerSetup {
  readonly folder: string
  readonly dataFolder: string
  readonly models: string
  readonly parameters: Readonly<Record<string, string>>
}

/** Pictures as portable grey maps, each with Tesseract's mode of page segmentation. */
export interface WorkerTask {
  readonly parts: readonly {readonly image: Uint8Array; readonly segmentation: string}[]
}

type Packet = {readonly action: string; readonly payload: object; readonly jobId: string; readonly workerId: string}
type Reply = {readonly jobId: string; readonly status: 'resolve' | 'reject' | 'progress'; readonly data: unknown}

interface WorkerScript {
  dispatchHandlers(packet: Packet, send: (reply: Reply) => void): void
  setAdapter(adapter: object): void
}

/** LSTM_ONLY of Tesseract's `OcrEngineMode`. */
const NEURAL = 1

const {folder, dataFolder, models, parameters} = workerData as WorkerSetup
const fromEngine = createRequire(join(folder, 'package.json'))
const script = fromEngine('./src/worker-script/index.js') as WorkerScript
const refused = async (): Promise<never> => {
  throw new Error('text recognition neither fetches nor writes')
}
script.setAdapter({
  getCore: async () => fromEngine('tesseract.js-core/tesseract-core-simd-lstm') as unknown,
  gunzip: gunzipSync,
  fetch: refused,
  readCache: readFile,
  writeCache: refused,
  deleteCache: refused,
  checkCache: async () => false
})

let jobs = 0
function run(action: string, payload: object): Promise<unknown> {
  const jobId = String(++jobs)
  return new Promise((resolve, reject) => {
    script.dispatchHandlers({action, payload, jobId, workerId: 'samsvar'}, reply => {
      if (reply.jobId !== jobId || reply.status === 'progress') return
      if (reply.status === 'resolve') resolve(reply.data)
      else reject(new Error(String(reply.data)))
    })
  })
}

const ready = (async () => {
  await run('load', {options: {lstmOnly: true, logging: false}})
  await run('loadLanguage', {
    langs: models,
    options: {langPath: dataFolder, cacheMethod: 'none', gzip: true, lstmOnly: true}
  })
  await run('initialize', {langs: models, oem: NEURAL})
  await run('setParameters', {params: parameters})
})()
ready.catch(() => {})

parentPort?.on('message', async ({parts}: WorkerTask) => {
  try {
    await ready
    const results: unknown[] = []
    for (const {image, segmentation} of parts) {
      const options = {tessedit_pageseg_mode: segmentation}
      results.push(await run('recognize', {image, options, output: {text: false, blocks: true}}))
    }
    parentPort?.postMessage({results})
  } catch (error) {
    parentPort?.postMessage({error: error instanceof Error ? error.message : String(error)})
  }
})
