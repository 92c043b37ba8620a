import {availableParallelism} from 'node:os'
import {Worker} from 'node:worker_threads'
import type {Engine} from './engine.ts'
import {cropped, type GreyImage, greyMap} from './grey-image.ts'
import type {Model} from './ocr-languages.ts'
import {PageTooSlow} from './page-too-slow.ts'
import type {PixelBox, RecognisedText} from './recognised.ts'
import {recognisedText} from './recognised-text.ts'
import type {WorkerSetup, WorkerTask} from './tesseract-worker.ts'

/** Reads text in parts of pictures. */
export interface Recogniser {
  /** Rejects where the engine fails, with `PageTooSlow` where it does not end, with the signal's reason where that is aborted. */
  recognise(image: GreyImage, regions: readonly PixelBox[], signal: AbortSignal): Promise<RecognisedText>
  close(): Promise<void>
  /** Pictures that are read at a time; more wait. */
  readonly mostWorkers: number
}

/** Settings of Tesseract that its results hang on. */
export const parameters: Readonly<Record<string, string>> = {debug_file: '/dev/null'}
/** Page segmentation of Tesseract: one block of text, as columns and cells are told apart before; or one line. */
const BLOCK = '6'
const LINE = '7'
/** A part lower than this, in inches, is one line: as a block, a cell with a single figure reads as nothing. */
const ONE_LINE = 0.23

/** Milliseconds for one page. A dense A3 page takes half a minute on a slow machine. */
const LONGEST_PAGE = 180_000
/** White pixels around a part of a picture: the engine misses letters that touch the edge. */
const MARGIN = 20
/** Threads at once: each takes some 300 MB. */
const MOST_WORKERS = 4

// The thread runs the same kind of file as this one: TypeScript in the repository, JavaScript in the package.
const script = new URL(`./tesseract-worker${import.meta.url.slice(import.meta.url.lastIndexOf('.'))}`, import.meta.url)

/** Starts threads as they are needed, one for each page that is asked for at a time. */
export function openRecogniser(
  engine: Engine,
  model: Model,
  dpi: number,
  mostWorkers: number = Math.min(MOST_WORKERS, availableParallelism()),
  longestPage: number = LONGEST_PAGE
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

  async function recognise(
    image: GreyImage,
    regions: readonly PixelBox[],
    signal: AbortSignal
  ): Promise<RecognisedText> {
    const worker = await take()
    try {
      signal.throwIfAborted()
      const parts = regions.map(region => ({
        image: greyMap(cropped(image, region, MARGIN)),
        segmentation: region[3] - region[1] < ONE_LINE * dpi ? LINE : BLOCK
      }))
      const corners = regions.map(([x, y]) => [x - MARGIN, y - MARGIN] as const)
      const result = recognisedText(await ask(worker, {parts}, longestPage, signal), corners)
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
function ask(worker: Worker, task: WorkerTask, longest: number, signal: AbortSignal): Promise<readonly unknown[]> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => done(() => reject(new PageTooSlow(longest / 1000))), longest)
    const aborted = (): void => done(() => reject(signal.reason))
    const failed = (error: Error): void => done(() => reject(error))
    const exited = (): void => done(() => reject(new Error('the recogniser ended')))
    const answered = (answer: {readonly results?: readonly unknown[]; readonly error?: string}): void =>
      done(() => (answer.results ? resolve(answer.results) : reject(new Error(answer.error))))
    worker.on('message', answered).on('error', failed).on('exit', exited)
    signal.addEventListener('abort', aborted)
    worker.postMessage(
      task,
      task.parts.map(({image}) => image.buffer as ArrayBuffer)
    )

    function done(settle: () => void): void {
      clearTimeout(timer)
      worker.off('message', answered).off('error', failed).off('exit', exited)
      signal.removeEventListener('abort', aborted)
      settle()
    }
  })
}
