import {join} from 'node:path'
import {setTimeout as wait} from 'node:timers/promises'
import {type LockHolder, lockJournal} from '../store/lock-journal.ts'

/** Between two looks at whether the other build is done, in milliseconds. */
const LOOK_AGAIN = 100

/**
 * Takes the folder for this build, and waits while another build has it. One whose process was killed does not keep it.
 *
 * @param onWait told once who has it
 */
export async function buildLock(
  root: string,
  signal: AbortSignal | undefined,
  onWait: (holder: LockHolder) => void
): Promise<() => Promise<void>> {
  const path = join(root, '.cache', 'locks', 'build')
  let told = false
  for (;;) {
    const lock = await lockJournal(path)
    if (lock.held) return lock.release
    if (!told) onWait(lock.by)
    told = true
    await wait(LOOK_AGAIN, undefined, signal ? {signal} : {})
  }
}
