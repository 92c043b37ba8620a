import {spawnSync} from 'node:child_process'
import {statSync} from 'node:fs'
import {Worker} from 'node:worker_threads'

const rounds = 5

/** Seconds for two workers, warm, and for one pdftotext process after the other, medians of five rounds taken in turns. */
export async function measureSpeed(
  files: readonly string[]
): Promise<{readonly pages: number; readonly own: number; readonly pdftotext: number | null}> {
  const workers = [0, 1].map(() => new Worker(new URL('./read-worker.ts', import.meta.url)))
  // The longest file first, so that both workers end at about the same time.
  const bySize = [...files].sort((a, b) => statSync(b).size - statSync(a).size)
  const round = async (): Promise<number> => {
    const queue = [...bySize]
    let pages = 0
    await Promise.all(
      workers.map(async worker => {
        for (let file = queue.shift(); file !== undefined; file = queue.shift()) pages += await ask(worker, file)
      })
    )
    return pages
  }
  const pages = await round()
  const own: number[] = []
  const peer: number[] = []
  for (let i = 0; i < rounds; i++) {
    let start = performance.now()
    await round()
    own.push((performance.now() - start) / 1000)
    start = performance.now()
    const failed = files.some(file => spawnSync('pdftotext', [file, '/dev/null']).error !== undefined)
    if (!failed) peer.push((performance.now() - start) / 1000)
  }
  await Promise.all(workers.map(worker => worker.terminate()))
  return {pages, own: middle(own), pdftotext: peer.length === 0 ? null : middle(peer)}
}

function ask(worker: Worker, file: string): Promise<number> {
  return new Promise((resolve, reject) => {
    worker.once('message', (answer: number | string) => {
      if (typeof answer === 'number') resolve(answer)
      else reject(new Error(`${file}: ${answer}`))
    })
    worker.postMessage(file)
  })
}

function middle(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? 0
}
