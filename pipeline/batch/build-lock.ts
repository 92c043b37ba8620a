import {join} from 'node:path'
import type {LockHolder} from '../store/lock-journal.ts'
import {lockWhenFree} from '../store/lock-when-free.ts'

/**
 * Takes the folder for this build, and waits while another build has it.
 *
 * @param onWait told once who has it
 */
export function buildLock(
  root: string,
  signal: AbortSignal | undefined,
  onWait: (holder: LockHolder) => void
): Promise<() => Promise<void>> {
  return lockWhenFree(join(root, '.cache', 'locks', 'build'), signal, onWait)
}
