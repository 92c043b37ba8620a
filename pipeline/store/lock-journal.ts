import {randomUUID} from 'node:crypto'
import {link, readFile, rm, writeFile} from 'node:fs/promises'
import {hostname} from 'node:os'
import {dirname, join} from 'node:path'
import {setTimeout as wait} from 'node:timers/promises'
import {makeFolder} from './make-folder.ts'

/** The process that holds a lock. `started` is in the kernel's own clock ticks, null where the system does not tell. */
export interface LockHolder {
  readonly pid: number
  readonly host: string
  readonly started: string | null
}

export type JournalLock =
  | {readonly held: true; readonly left: LockHolder | null; release(): Promise<void>}
  | {readonly held: false; readonly by: LockHolder}

/** Attempts at taking a lock that others take and leave at the same moment. */
const ATTEMPTS = 5
/** Between two of them, in milliseconds: what another one does meanwhile takes less. */
const PAUSE = 10

/** Where the lock of a work's journal stands: beside the cache, so that it is never committed. */
export function lockPath(root: string, work: string): string {
  return join(root, '.cache', 'locks', `${work}.lock`)
}

/**
 * Takes the lock of a journal for this process. A lock whose process is gone is taken over, and told in `left`. Two processes never both hold
 * it: the file is created where there is none, and one that was left is cleared away by one process at a time.
 */
export async function lockJournal(path: string): Promise<JournalLock> {
  await makeFolder(dirname(path))
  let left: LockHolder | null = null
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    if (await create(path)) return {held: true, left, release: () => release(path)}
    const holder = await readHolder(path)
    if (holder === null) continue
    if (await isAlive(holder)) return {held: false, by: holder}
    left = (await clear(path)) ?? left
    await wait(PAUSE)
  }
  return {held: false, by: (await readHolder(path)) ?? (await ownHolder())}
}

/**
 * Removes a lock whose process is gone, and gives that process; null where there is none any more. Under a lock of its own, in which it looks once more: since the
 * last look another process may have cleared it away and taken it, and that one's must stand.
 */
async function clear(path: string): Promise<LockHolder | null> {
  const clearing = `${path}.clearing`
  if (!(await create(clearing))) {
    const other = await readHolder(clearing)
    if (other && !(await isAlive(other))) await rm(clearing, {force: true})
    return null
  }
  try {
    const holder = await readHolder(path)
    if (holder === null || (await isAlive(holder))) return null
    await rm(path, {force: true})
    return holder
  } finally {
    await rm(clearing, {force: true})
  }
}

/** The file appears with its content, so that nobody reads half of it. */
async function create(path: string): Promise<boolean> {
  const next = join(dirname(path), `${randomUUID()}.next`)
  await writeFile(next, JSON.stringify(await ownHolder()))
  try {
    await link(next, path)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  } finally {
    await rm(next, {force: true})
  }
}

async function release(path: string): Promise<void> {
  const holder = await readHolder(path)
  if (holder?.pid === process.pid) await rm(path, {force: true})
}

/** Null where the file is gone; a file that does not say who holds it counts as left. */
async function readHolder(path: string): Promise<LockHolder | null> {
  const text = await readFile(path, 'utf8').catch(() => null)
  if (text === null) return null
  try {
    const {pid, host, started} = JSON.parse(text) as Partial<LockHolder>
    return {pid: Number(pid), host: String(host), started: started ?? null}
  } catch {
    return {pid: 0, host: hostname(), started: null}
  }
}

/** True for a process that runs, and for one on another machine, of which nothing can be known from here. */
async function isAlive({pid, host, started}: LockHolder): Promise<boolean> {
  if (host !== hostname()) return true
  if (!Number.isInteger(pid) || pid <= 0) return false
  try {
    process.kill(pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false
  }
  const now = await startOf(pid)
  return started === null || now === null || now === started
}

async function ownHolder(): Promise<LockHolder> {
  return {pid: process.pid, host: hostname(), started: await startOf(process.pid)}
}

/** When a process started: field 22 of `/proc/<pid>/stat`, so that a number given to a new process is not taken for the old one. */
async function startOf(pid: number): Promise<string | null> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null)
  return stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null
}
