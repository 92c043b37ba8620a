import {type Decision, decisionResults} from '../model/decision.ts'
import {canonical} from './read-event.ts'
import {beadKey, type Statement} from './statement.ts'

/** Two events in force that know nothing of each other and say different things of the same segments. */
export interface Conflict {
  readonly part: string
  /** `nb-en`; null where it is about a text or about an event. */
  readonly pair: string | null
  /** In causal order, ties by id. */
  readonly events: readonly [string, string]
  readonly segments: readonly string[]
}

/** What an event says of one subject, for comparing. */
interface Voice {
  readonly event: Decision
  readonly pair: string | null
  readonly segments: readonly string[]
  /** True where the other one says something else. */
  differs(other: Voice): boolean
  readonly statement?: Statement
  /** The statement that an undo takes back. */
  readonly takesBack?: Statement
  readonly value?: string
}

/**
 * The conflicts that are open: an event that knows both sides and speaks of the same segments settles it, and so does an undo of either.
 *
 * @param statements of the events in force, in causal order.
 * @param effective every event in force, in causal order.
 * @param undone statements by the id of their event, in force or not.
 */
export function conflictsOf(
  statements: readonly Statement[],
  effective: readonly Decision[],
  undone: ReadonlyMap<string, readonly Statement[]>,
  order: {readonly ids: readonly string[]; knows(later: string, earlier: string): boolean}
): readonly Conflict[] {
  const position = new Map(order.ids.map((id, index) => [id, index]))
  const bySubject = new Map<string, Voice[]>()
  const add = (subject: string, voice: Voice): void => {
    const held = bySubject.get(subject)
    if (held) held.push(voice)
    else bySubject.set(subject, [voice])
  }
  for (const statement of statements)
    for (const id of statement.touched) add(subjectOf(statement, id), beadVoice(statement))
  for (const event of effective) {
    for (const [subject, voice] of otherVoices(event, undone)) add(subject, voice)
  }

  const found = new Map<string, Conflict>()
  for (const voices of bySubject.values()) {
    if (voices.length < 2) continue
    const sorted = [...voices].sort((a, b) => position.get(a.event.id)! - position.get(b.event.id)!)
    for (const [index, later] of sorted.entries()) {
      for (const earlier of sorted.slice(0, index)) {
        const [a, b] = [earlier.event.id, later.event.id]
        if (order.knows(b, a) || !later.differs(earlier)) continue
        const settled = sorted.some(
          ({event}) => event.id !== a && event.id !== b && order.knows(event.id, a) && order.knows(event.id, b)
        )
        if (settled) continue
        // Two events of all languages contradict each other in every pair that they share.
        const key = `${a} ${b} ${later.pair}`
        const held = found.get(key)
        const segments = [...new Set([...(held?.segments ?? []), ...earlier.segments, ...later.segments])]
        found.set(key, {part: later.event.part, pair: later.pair, events: [a, b], segments})
      }
    }
  }
  return [...found.values()]
}

function subjectOf({part, langs}: Statement, id: string): string {
  return `bead ${part} ${[...langs].sort().join(' ')} ${id}`
}

function beadVoice(statement: Statement): Voice {
  return {
    event: statement.event,
    pair: statement.langs.join('-'),
    segments: statement.touched,
    statement,
    differs: other => {
      if (other.takesBack) return agree(statement, other.takesBack)
      return other.statement !== undefined && contradict(statement, other.statement)
    }
  }
}

function* otherVoices(
  event: Decision,
  undone: ReadonlyMap<string, readonly Statement[]>
): Generator<readonly [string, Voice]> {
  if (event.action === 'edit') {
    const value = decisionResults.edit.parse(event.result).text
    for (const {id} of Object.values(event.seen).flat()) {
      yield [`text ${id}`, {event, pair: null, segments: [id], value, differs: other => other.value !== value}]
    }
  }
  if (event.action !== 'undo' && event.action !== 'restore') return
  const target = decisionResults[event.action].parse(event.result).event
  const value = event.action
  yield [`event ${target}`, {event, pair: null, segments: [], value, differs: other => other.value !== value}]
  if (event.action === 'restore') return
  for (const statement of undone.get(target) ?? []) {
    for (const id of statement.touched) {
      yield [
        subjectOf(statement, id),
        {
          event,
          pair: statement.langs.join('-'),
          segments: statement.touched,
          takesBack: statement,
          differs: other => other.statement !== undefined && agree(statement, other.statement)
        }
      ]
    }
  }
}

/** Both cannot hold: a segment is in different beads, or in one bead that is said to be different things. */
function contradict(a: Statement, b: Statement): boolean {
  if (a.stance === 'reject' && b.stance === 'reject') return false
  if (a.stance === 'reject') return agreeOnBead(a, b)
  if (b.stance === 'reject') return agreeOnBead(b, a)
  const shared = new Set(a.touched.filter(id => b.touched.includes(id)))
  return canonical(said(a, shared)) !== canonical(said(b, shared))
}

function agreeOnBead(rejection: Statement, other: Statement): boolean {
  const rejected = new Set(rejection.beads.map(bead => beadKey(bead, rejection.langs)))
  return other.beads.some(bead => rejected.has(beadKey(bead, other.langs)))
}

function agree(a: Statement, b: Statement): boolean {
  return a.stance === b.stance && agreeOnBead(a, b)
}

/** The beads that the shared segments are in, and what they are said to be. */
function said(statement: Statement, shared: ReadonlySet<string>): unknown {
  const beads = statement.beads.filter(bead => statement.langs.some(lang => bead[lang]?.some(id => shared.has(id))))
  return [statement.stance, beads.map(bead => beadKey(bead, statement.langs)).sort()]
}
