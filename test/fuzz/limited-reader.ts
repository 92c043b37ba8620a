import {Worker} from 'node:worker_threads'
import type {Reading} from './reader-worker.ts'

/** A damaged file may take as much of the processor as a large whole one, not more, whatever else the machine does. Milliseconds. */
const TIME_LIMIT = 30_000
/** One that waits for nothing takes no time of the processor: it is given up by the clock. Milliseconds. */
const PATIENCE = 10 * TIME_LIMIT
/** How often the processor's time is asked for. Milliseconds. */
const LOOK = 1000
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
    const start = performance.now()
    let before: number | null = null
    const timer = setInterval(async () => {
      const spent = await processorTime(worker)
      before ??= spent
      const late = spent - before > TIME_LIMIT || performance.now() - start > PATIENCE
      if (late) broken(`no end after ${Math.round(spent - before)} ms of the processor`)
    }, LOOK)
    const onError = (error: Error) => broken(`the thread ended: ${error.stack ?? error.message}`)
    const onExit = (code: number) => broken(`the thread ended with ${code}`)
    worker.once('message', done)
    worker.once('error', onError)
    worker.once('exit', onExit)
    worker.postMessage({file, bytes})

    function done(reading: Reading): void {
      clearInterval(timer)
      worker.off('message', done)
      worker.off('error', onError)
      worker.off('exit', onExit)
      resolve(reading)
    }
  })
}

/** Milliseconds of the processor that a thread has taken; none where it has just ended. */
async function processorTime(worker: Worker): Promise<number> {
  const {user, system} = await worker.cpuUsage().catch(() => ({user: 0, system: 0}))
  return (user + system) / 1000
}
