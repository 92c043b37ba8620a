import {type Cache, collectingRun, type Diagnostic, diagnostic} from '../../pipeline/diagnostics/index.ts'
import {type JournalLock, lockJournal, lockPath} from '../../pipeline/store/lock-journal.ts'
import {workNames} from '../../pipeline/store/work-folder.ts'
import type {PartPatch} from '../contract/part-patch.ts'
import {openWork, type WorkSession} from './work-session.ts'

export interface OpenWorksOptions {
  readonly root: string
  readonly who: string
  readonly cache?: Cache
  readonly onDiagnostic?: (diagnostic: Diagnostic) => void
  readonly now?: () => string
}

/** The works of a root, each opened when it is first asked for and then kept. */
export interface OpenWorks {
  readonly root: string
  readonly who: string
  names(): Promise<readonly string[]>
  /** Undefined where there is no such work, or where it cannot be used. */
  open(name: string): Promise<WorkSession | undefined>
  /** A work that is open already. */
  held(name: string): Promise<WorkSession | undefined> | undefined
  /** Calls back at every change, until the function that it returns is called. */
  listen(listener: (patch: PartPatch) => void): () => void
  /** Works that are open and whose sources have changed since. */
  outdated(): Promise<readonly string[]>
  /** Reads a work anew, as its sources have changed. */
  reopen(name: string): Promise<void>
  close(): Promise<void>
}

export function openWorks({root, who, cache, onDiagnostic = () => {}, now}: OpenWorksOptions): OpenWorks {
  const sessions = new Map<string, Promise<WorkSession | undefined>>()
  const locks = new Map<string, JournalLock>()
  const listeners = new Set<(patch: PartPatch) => void>()

  return {
    root,
    who,
    names: () => workNames(root),
    held: name => sessions.get(name),
    async open(name) {
      const held = sessions.get(name)
      if (held) return held
      // Names come from addresses: only what the root lists is looked for on disk.
      if (!(await workNames(root)).includes(name)) return undefined
      const opening = sessions.get(name) ?? begin(name)
      sessions.set(name, opening)
      return opening
    },
    listen(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    async outdated() {
      const opened = await Promise.all(
        [...sessions].map(async ([name, session]) => ((await (await session)?.isOutdated()) ? [name] : []))
      )
      return opened.flat()
    },
    async reopen(name) {
      await (await sessions.get(name))?.settled()
      sessions.delete(name)
    },
    async close() {
      for (const session of sessions.values()) await (await session)?.settled()
      for (const lock of locks.values()) if (lock.held) await lock.release()
      sessions.clear()
      locks.clear()
    }
  }

  async function begin(name: string): Promise<WorkSession | undefined> {
    try {
      return await openWork(name, {
        root,
        who,
        cache: cache ?? collectingRun().cache,
        writable: await isLocked(name),
        onPatch: patch => {
          for (const listener of listeners) listener(patch)
        },
        onDiagnostic,
        ...(now && {now})
      })
    } catch (error) {
      sessions.delete(name)
      throw error
    }
  }

  /** True where this process holds the journal, now or already. */
  async function isLocked(name: string): Promise<boolean> {
    const place = {kind: 'file', file: `sources/${name}/review.jsonl`} as const
    const lock = locks.get(name) ?? (await lockJournal(lockPath(root, name)))
    if (!lock.held) {
      onDiagnostic(diagnostic('review:journal-locked', place, {pid: lock.by.pid, host: lock.by.host}))
      return false
    }
    if (!locks.has(name) && lock.left) onDiagnostic(diagnostic('review:lock-left', place, {pid: lock.left.pid}))
    locks.set(name, lock)
    return true
  }
}
