import {mkdir, readdir, writeFile} from 'node:fs/promises'
import {hostname} from 'node:os'
import {dirname, join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {lockJournal, lockPath} from '../../pipeline/store/lock-journal.ts'
import {madeRoot} from '../batch/made-root.ts'

/** A lock as a process leaves it that was killed; no process has such a number. */
async function leftLock(): Promise<string> {
  const path = lockPath(await madeRoot({}), 'w')
  await mkdir(dirname(path), {recursive: true})
  await writeFile(path, JSON.stringify({pid: 2 ** 30, host: hostname(), started: '1'}))
  return path
}

describe('a lock whose process was killed', () => {
  it('should be taken over, with a word on who had it', async () => {
    const lock = await lockJournal(await leftLock())
    expect(lock).toMatchObject({held: true, left: {pid: 2 ** 30}})
  })

  it('should not be taken over by two that come at the same moment', async () => {
    for (let round = 0; round < 10; round++) {
      const path = await leftLock()
      const locks = await Promise.all(Array.from({length: 12}, () => lockJournal(path)))
      expect(locks.filter(({held}) => held)).toHaveLength(1)
      expect(await readdir(dirname(path))).toEqual(['w.lock'])
    }
  })
})

it('should not be taken from a process that runs, and be free when it is given back', async () => {
  const path = join(await madeRoot({}), 'lock')
  const first = await lockJournal(path)
  expect(await lockJournal(path)).toMatchObject({held: false, by: {pid: process.pid}})
  if (first.held) await first.release()
  expect(await lockJournal(path)).toMatchObject({held: true, left: null})
})
