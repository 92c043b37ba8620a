import {appendFile, readFile, rename, rm, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import type {Change} from './changes.ts'

/** What the last build changed, beside `output/`. */
export const CHANGES_FILE = 'changes.jsonl'
const NEXT = `${CHANGES_FILE}.next`

/** Takes down what a build changes while it runs. */
export interface ChangeLog {
  add(changes: readonly Change[]): Promise<void>
  /** Puts the new file in the place of the last build's. */
  close(): Promise<void>
}

/**
 * A log that begins with what a build before this one changed and did not come to report, as it was killed: nothing that was published goes
 * untold.
 */
export function changeLog(root: string): ChangeLog {
  const [next, file] = [join(root, NEXT), join(root, CHANGES_FILE)]
  let line = Promise.resolve()
  return {
    add(changes) {
      const text = changes.map(change => `${JSON.stringify(change)}\n`).join('')
      if (text !== '') line = line.then(() => appendFile(next, text))
      return line
    },
    async close() {
      await line
      const text = await readFile(next, 'utf8').catch(() => '')
      await writeFile(next, merged(text))
      await rename(next, file)
      await rm(next, {force: true})
    }
  }
}

/** One line for each path, from its first state to its last; by path, so that the number of workers does not show. */
function merged(text: string): string {
  const byPath = new Map<string, Change>()
  for (const line of text.split('\n')) {
    const change = read(line)
    if (!change) continue
    const {before = change.before} = byPath.get(change.path) ?? {}
    if (before === change.after) byPath.delete(change.path)
    else {
      const kind = before === null ? 'added' : change.after === null ? 'withdrawn' : 'changed'
      byPath.set(change.path, {...change, change: kind, before})
    }
  }
  const paths = [...byPath.keys()].sort()
  return paths.map(path => `${JSON.stringify(byPath.get(path))}\n`).join('')
}

/** Null for a line that was cut off. */
function read(line: string): Change | null {
  try {
    return JSON.parse(line) as Change
  } catch {
    return null
  }
}
