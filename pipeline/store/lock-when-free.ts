import {setTimeout as wait} from 'node:timers/promises'
import {type LockHolder, lockJournal} from './lock-journal.ts'

/** Between two looks at whether the other one is done, in milliseconds. */
const LOOK_AGAIN = 100

/**
 * Takes a lock, and waits while another one has it. One whose process was killed does not keep it.
 *
 * @param onWait told once who has it
 * @returns gives it back
 */
export async function lockWhenFree(
  path: string,
  signal: AbortSignal | undefined,
  onWait: (holder: LockHolder) => void = () => {}
): Promise<() => Promise<void>> {
  let told = false
  for (;;) {
    const lock = await lockJournal(path)
    if (lock.held) return lock.release
    if (!told) onWait(lock.by)
    told = true
    await wait(LOOK_AGAIN, undefined, signal ? {signal} : {})
  }
}
