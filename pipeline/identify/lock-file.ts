import type {Run} from '../diagnostics/run.ts'
import {type Identity, identity} from '../model/identity.ts'

/**
 * Reads `ids.jsonl`. A line that cannot be read is reported as `identify:lock-line-invalid` and left out; order and
 * duplicates are as git's union merge left them, which `identify` copes with.
 *
 * @param file names the lock in diagnostics, relative to the root.
 */
export function parseLock(text: string, file: string, run: Run): readonly Identity[] {
  const lock: Identity[] = []
  const lines = text.replace(/^\uFEFF/u, '').split(/\r?\n/u)
  let offset = 0
  lines.forEach((line, index) => {
    const start = {line: index + 1, column: 1, offset}
    offset += line.length + 1
    if (line.trim() === '') return
    const read = readLine(line)
    if (typeof read !== 'string') lock.push(read)
    else {
      const end = {line: index + 1, column: line.length + 1, offset: start.offset + line.length}
      run.report('identify:lock-line-invalid', {kind: 'text', file, start, end}, {line: index + 1, problem: read})
    }
  })
  return lock
}

/** The lock as JSON Lines, keys always in the same order, so that equal locks are equal bytes. */
export function serialiseLock(lock: readonly Identity[]): string {
  return lock.map(line => `${JSON.stringify(ordered(line))}\n`).join('')
}

/** One spelling of a line. */
export function ordered(line: Identity): Identity {
  return {
    id: line.id,
    kind: line.kind,
    part: line.part,
    lang: line.lang,
    hash: line.hash,
    text: line.text,
    before: line.before,
    after: line.after,
    ...(line.parent === undefined ? {} : {parent: line.parent}),
    ...(line.retired ? {retired: true as const} : {}),
    ...(line.replacedBy && line.replacedBy.length > 0 ? {replacedBy: line.replacedBy} : {})
  }
}

/** The identity, or what is wrong with the line. */
function readLine(line: string): Identity | string {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    return 'JSON'
  }
  const parsed = identity.safeParse(value)
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]
  return issue ? issue.path.join('.') || issue.code : 'JSON'
}
