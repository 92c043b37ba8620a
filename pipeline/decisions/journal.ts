import type {Run} from '../diagnostics/run.ts'
import {type Decision, decision} from '../model/decision.ts'
import type {Place} from '../model/place.ts'
import {foldedEqual, readLine} from './read-event.ts'

/** A line that is kept in the file but cannot be replayed; where it says so, what it is and what it followed. */
export interface UnreadLine {
  readonly line: number
  readonly text: string
  readonly id?: string
  readonly after?: readonly string[]
}

/** `review.jsonl` as read. */
export interface Journal {
  /** Names the journal in diagnostics, relative to the root. */
  readonly file: string
  /** In the order of the lines, each id once. */
  readonly events: readonly Decision[]
  readonly unread: readonly UnreadLine[]
  /** What stood after the last line feed where writing was interrupted, else null. */
  readonly torn: string | null
  /** The journal as it should stand on disk: without the torn end, with a line feed at its end, all else as it was. */
  readonly text: string
}

/**
 * Reads a journal. Nothing is thrown away: a line that cannot be read is reported and kept in `unread`, a torn end is
 * reported and kept in `torn`. The same line twice, as a union merge leaves it, is one event.
 */
export function readJournal(text: string, file: string, run: Run): Journal {
  const lines = text.replace(/^\uFEFF/u, '').split('\n')
  const last = lines.pop() ?? ''
  // Where a line feed was lost as well, whole events stand before what is torn: these stay.
  const torn = last.trim() !== '' && readLine(last).values.length === 0 ? last : null
  const starts = lineStarts(lines)
  if (torn !== null) {
    const place = linePlace(file, lines.length + 1, starts[lines.length]!, torn)
    run.report('decisions:line-torn', place, {text: excerpt(torn)})
  }
  if (torn === null && last !== '') lines.push(last)

  const byId = new Map<string, Decision>()
  const unread: UnreadLine[] = []
  lines.forEach((line, index) => {
    if (line.trim() === '') return
    const place = linePlace(file, index + 1, starts[index]!, line)
    const {values, isDamaged} = readLine(line)
    // What is left of an event that was torn, before or behind whole ones, is kept and said too.
    if (isDamaged || values.length === 0) {
      run.report('decisions:line-invalid', place, {line: index + 1, text: excerpt(line)})
      unread.push({line: index + 1, text: line})
    }
    for (const value of values) take(value, line, index + 1, place)
  })
  const whole = lines.join('\n')
  return {
    file,
    events: [...byId.values()],
    unread,
    torn,
    text: whole === '' || whole.endsWith('\n') ? whole : `${whole}\n`
  }

  function take(value: unknown, text: string, line: number, place: Place): void {
    const parsed = decision.safeParse(value)
    if (!parsed.success) {
      const issue = parsed.error.issues[0]
      const trace = traces(value)
      run.report('decisions:event-invalid', place, {
        event: trace.id ?? `#${line}`,
        problem: issue?.path.join('.') || 'JSON'
      })
      unread.push({line, text, ...trace})
      return
    }
    const held = byId.get(parsed.data.id)
    if (held === undefined) byId.set(parsed.data.id, parsed.data)
    else if (!foldedEqual(held, parsed.data)) {
      run.report('decisions:id-reused', place, {line, id: held.id})
      unread.push({line, text})
      // Whatever the order of the lines, the same one is replayed.
      if (JSON.stringify(parsed.data) < JSON.stringify(held)) byId.set(held.id, parsed.data)
    }
  }
}

/** Events as lines to be appended to a journal. */
export function serialiseEvents(events: readonly Decision[]): string {
  return events.map(event => `${JSON.stringify(event)}\n`).join('')
}

/** Ids of the events that no other one follows: what the next event is `after`. Sorted. */
export function headsOf(events: readonly Pick<Decision, 'id' | 'after'>[]): readonly string[] {
  const followed = new Set(events.flatMap(event => event.after))
  return events
    .map(event => event.id)
    .filter(id => !followed.has(id))
    .sort()
}

function traces(value: unknown): {readonly id?: string; readonly after?: readonly string[]} {
  if (typeof value !== 'object' || value === null) return {}
  const {id, after} = value as {readonly id?: unknown; readonly after?: unknown}
  return {
    ...(typeof id === 'string' ? {id} : {}),
    ...(Array.isArray(after) ? {after: after.filter(parent => typeof parent === 'string')} : {})
  }
}

/** Enough of a line to recognise it in a message, in characters. */
const EXCERPT = 80

function excerpt(text: string): string {
  return text.length > EXCERPT ? `${text.slice(0, EXCERPT)}…` : text
}

/** Offsets at which the lines begin, and the one behind the last. */
function lineStarts(lines: readonly string[]): readonly number[] {
  const starts = [0]
  for (const line of lines) starts.push(starts.at(-1)! + line.length + 1)
  return starts
}

function linePlace(file: string, line: number, offset: number, text: string): Place {
  return {
    kind: 'text',
    file,
    start: {line, column: 1, offset},
    end: {line, column: text.length + 1, offset: offset + text.length}
  }
}
