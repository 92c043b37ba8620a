import type {Worker} from 'node:worker_threads'

/** Milliseconds between two looks. */
const LOOK = 250
/** A heap is full where so much of its limit is taken in every look of so many milliseconds, and a collection in that time gave nothing back. */
const FULL = 0.9
const LONG = 2000
/** An answer that is so many milliseconds late waited for a collection. */
const COLLECTION = 100
/** Mebibytes below which a heap is not watched: its young objects alone would fill a tenth of it. */
const SMALL = 512

const MEBIBYTE = 2 ** 20

/**
 * Tells when a worker's heap stays full. V8 ends a worker that passes its limit, but where what it asks for next is larger than what V8 holds back for this, such as
 * a `Map` of millions that is made twice as large, it ends the whole process, and all other works with it.
 *
 * @param limit in mebibytes
 * @returns ends the watch
 */
export function watchHeap(worker: Worker, limit: number, onFull: () => void): () => void {
  let since: number | null = null
  let collected = false
  let asking = false
  async function look(): Promise<void> {
    if (asking) return
    asking = true
    const asked = performance.now()
    // Older Node.js cannot tell, and a thread that is gone will not.
    const heap = await worker.getHeapStatistics?.().catch(() => undefined)
    asking = false
    if (!heap) return
    const now = performance.now()
    if (heap.used_heap_size < FULL * limit * MEBIBYTE) {
      since = null
      collected = false
      return
    }
    since ??= now
    collected ||= now - asked > COLLECTION
    if (collected && now - since > LONG) onFull()
  }
  const timer = limit < SMALL ? undefined : setInterval(() => void look(), LOOK)
  timer?.unref()
  return () => clearInterval(timer)
}
