import {Worker} from 'node:worker_threads'
import type {Reading} from './reader-worker.ts'

/** A damaged file may take as long as a whole one does on a busy machine, not longer. Milliseconds. */
const TIME_LIMIT = 30_000
/** Megabytes of JavaScript values; whole files of these sizes take under 200. */
const MEMORY_LIMIT = 700

/** Reads files in a thread that is stopped where it takes too long or too much. */
export function limitedReader() {
  let worker: Worker | null = null

  return {
    /** What became of the file; a crash, a hang or a lack of memory is `wrong`. */
    async read(file: string, bytes: Uint8Array): Promise<Reading> {
      worker ??= new Worker(new URL('./reader-worker.ts', import.meta.url), {
        resourceLimits: {maxOldGenerationSizeMb: MEMORY_LIMIT},
        // What a damaged file makes libraries say is not the test's.
        stdout: true,
        stderr: true
      })
      const reading = await outcome(worker, file, bytes)
      if (reading.wrong !== null) await this.close()
      return reading
    },
    async close(): Promise<void> {
      await worker?.terminate()
      worker = null
    }
  }
}

function outcome(worker: Worker, file: string, bytes: Uint8Array): Promise<Reading> {
  return new Promise(resolve => {
    const broken = (wrong: string) => done({blocks: 0, rules: [], wrong, milliseconds: TIME_LIMIT})
    const timer = setTimeout(() => broken(`no end after ${TIME_LIMIT} ms`), TIME_LIMIT)
    const onError = (error: Error) => broken(`the thread ended: ${error.stack ?? error.message}`)
    const onExit = (code: number) => broken(`the thread ended with ${code}`)
    worker.once('message', done)
    worker.once('error', onError)
    worker.once('exit', onExit)
    worker.postMessage({file, bytes})

    function done(reading: Reading): void {
      clearTimeout(timer)
      worker.off('message', done)
      worker.off('error', onError)
      worker.off('exit', onExit)
      resolve(reading)
    }
  })
}
