import {availableParallelism} from 'node:os'
import {Worker} from 'node:worker_threads'
import type {Engine} from './engine.ts'
import {type GreyImage, greyMap} from './grey-image.ts'
import type {Model} from './ocr-languages.ts'
import {recognisedText} from './recognised-text.ts'
import type {RecognisedText} from './recognised.ts'
import type {WorkerSetup} from './tesseract-worker.ts'

/** Reads text in pictures. */
export interface Recogniser {
  /** Rejects where the engine fails or takes too long, with the signal's reason where that is aborted. */
  recognise(image: GreyImage, signal: AbortSignal): Promise<RecognisedText>
  close(): Promise<void>
  /** Pictures that are read at a time; more wait. */
  readonly mostWorkers: number
}

/** Settings of Tesseract that its results hang on. `3`: automatic page segmentation, which keeps columns apart. */
export const parameters: Readonly<Record<string, string>> = {tessedit_pageseg_mode: '3', debug_file: '/dev/null'}

/** Milliseconds for one page. A dense A3 page takes half a minute on a slow machine. */
const LONGEST_PAGE = 180_000
/** Threads at once: each takes some 300 MB. */
const MOST_WORKERS = 4

// The thread runs the same kind of file as this one: TypeScript in the repository, JavaScript in the package.
const script = new URL(`./tesseract-worker${import.meta.url.slice(import.meta.url.lastIndexOf('.'))}`, import.meta.url)

/** Starts threads as they are needed, one for each page that is asked for at a time. */
export function openRecogniser(
  engine: Engine,
  model: Model,
  dpi: number,
  mostWorkers: number = Math.min(MOST_WORKERS, availableParallelism())
): Recogniser {
  const setup: WorkerSetup = {
    folder: engine.folder,
    dataFolder: engine.data.get(model) ?? '',
    models: model,
    parameters: {...parameters, user_defined_dpi: String(dpi)}
  }
  const idle: Worker[] = []
  const all = new Set<Worker>()
  const waiting: (() => void)[] = []

  return {recognise, close, mostWorkers}

  async function recognise(image: GreyImage, signal: AbortSignal): Promise<RecognisedText> {
    const worker = await take()
    try {
      signal.throwIfAborted()
      const result = recognisedText(await ask(worker, greyMap(image), signal))
      idle.push(worker)
      return result
    } catch (error) {
      // What the engine holds after a failure is not to be trusted.
      all.delete(worker)
      await worker.terminate()
      throw error
    } finally {
      waiting.shift()?.()
    }
  }

  async function take(): Promise<Worker> {
    for (;;) {
      const free = idle.pop()
      if (free) return free
      if (all.size < mostWorkers) {
        const worker = new Worker(script, {workerData: setup, stdout: true, stderr: true})
        all.add(worker)
        return worker
      }
      await new Promise<void>(resolve => waiting.push(resolve))
    }
  }

  async function close(): Promise<void> {
    await Promise.all([...all].map(worker => worker.terminate()))
    all.clear()
  }
}

/** Sends a picture to a thread and waits for what it says; the thread's death is an answer too. */
function ask(worker: Worker, image: Uint8Array, signal: AbortSignal): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => done(() => reject(new Error(`no answer within ${LONGEST_PAGE / 1000} s`))), LONGEST_PAGE)
    const aborted = (): void => done(() => reject(signal.reason))
    const failed = (error: Error): void => done(() => reject(error))
    const exited = (): void => done(() => reject(new Error('the recogniser ended')))
    const answered = (answer: {readonly result?: unknown; readonly error?: string}): void =>
      done(() => (answer.error === undefined ? resolve(answer.result) : reject(new Error(answer.error))))
    worker.on('message', answered).on('error', failed).on('exit', exited)
    signal.addEventListener('abort', aborted)
    worker.postMessage(image, [image.buffer as ArrayBuffer])

    function done(settle: () => void): void {
      clearTimeout(timer)
      worker.off('message', answered).off('error', failed).off('exit', exited)
      signal.removeEventListener('abort', aborted)
      settle()
    }
  })
}
