import {statSync} from 'node:fs'
import {Worker} from 'node:worker_threads'
import type {Peer} from './peers.ts'

const rounds = 5

/** Pages in a second, medians of five rounds taken in turns: two workers, warm, and each peer, one file after the other. */
export interface Speed {
  readonly own: number
  readonly peers: ReadonlyMap<string, number>
}

export async function measureSpeed(files: readonly string[], peers: readonly Peer[]): Promise<Speed> {
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
  for (const peer of peers) await peer.read(files[0]!)
  const own: number[] = []
  const others = new Map(peers.map(peer => [peer.name, [] as number[]]))
  for (let i = 0; i < rounds; i++) {
    own.push(await seconds(round))
    for (const peer of peers)
      others.get(peer.name)!.push(
        await seconds(async () => {
          for (const file of files) await peer.read(file)
        })
      )
  }
  await Promise.all(workers.map(worker => worker.terminate()))
  return {own: pages / middle(own), peers: new Map([...others].map(([name, times]) => [name, pages / middle(times)]))}
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return (performance.now() - start) / 1000
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
