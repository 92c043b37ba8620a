import type {Worker} from 'node:worker_threads'
import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest'
import {watchHeap} from '../../pipeline/batch/heap-watch.ts'

/*
 * Whether a heap that is really full is seen in time hangs on V8, and where it is not the whole process ends, here that of the tests. So what a
 * worker says of its heap is made up.
 */

const LIMIT = 1000
/** An answer: the share of the limit that is taken, and the milliseconds for which the thread does not answer. */
type Answer = readonly [taken: number, late: number]

/** Whether the watch told that the heap is full, where the thread answers so, one answer after the other. */
async function isFull(answers: readonly Answer[], limit = LIMIT): Promise<boolean> {
  const left = [...answers]
  const getHeapStatistics = async () => {
    const [taken, late] = left.shift() ?? [0, 0]
    await new Promise(resolve => setTimeout(resolve, late))
    return {used_heap_size: taken * limit * 2 ** 20}
  }
  let told = false
  const end = watchHeap({getHeapStatistics} as unknown as Worker, limit, () => {
    told = true
  })
  await vi.advanceTimersByTimeAsync(10_000)
  end()
  return told
}

/** The same answer for some seconds. */
const often = (taken: number, late = 0): readonly Answer[] => Array<Answer>(16).fill([taken, late])

describe('watching the heap of a worker', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('should tell where it stays full and a collection gave nothing back', async () => {
    expect(await isFull([[0.95, 1500], ...often(0.95)])).toBe(true)
  })

  it('should not tell where it was not collected yet', async () => {
    expect(await isFull(often(0.95))).toBe(false)
  })

  it('should not tell where a collection gave something back', async () => {
    const [before, after] = [often(0.95).slice(0, 6), often(0.5).slice(0, 1)]
    expect(await isFull([...before, [0.6, 1500], ...after, ...before])).toBe(false)
  })

  it('should not watch a small one, nor where Node.js cannot tell', async () => {
    expect(await isFull(often(0.95, 200), 100)).toBe(false)
    const end = watchHeap({} as Worker, LIMIT, () => expect.fail('told'))
    await vi.advanceTimersByTimeAsync(5000)
    end()
  })
})
