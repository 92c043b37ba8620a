import type {Run} from '../diagnostics/run.ts'
import {contentHash} from '../model/content-hash.ts'
import type {Constraints, Decision} from '../model/decision.ts'
import type {Identity} from '../model/identity.ts'
import type {Alignment} from '../model/unit.ts'
import {claimsOf, type Flag} from './claims.ts'
import {type Conflict, conflictsOf} from './conflicts.ts'
import {constraintsOf} from './constraints.ts'
import {currentSegments, type Edited} from './current-segments.ts'
import {editsOf} from './edits.ts'
import {eventsInOrder} from './events-in-order.ts'
import {inForce} from './in-force.ts'
import type {Journal} from './journal.ts'
import {type Outdated, outdatedOf} from './outdated.ts'
import {overlay} from './overlay.ts'
import {type Remark, remarksOf} from './remarks.ts'
import {reportReplay} from './report-replay.ts'
import {standingsOf, united} from './standing.ts'
import {statementsOf} from './statement.ts'

/** What the journal comes to, against the documents as they are. */
export interface Replay {
  /** By part. Beads that touch no segment that is gone, and follow those that were split or merged. */
  readonly constraintsByPart: Readonly<Record<string, Constraints>>
  /** Corrected text by segment id, for `applyEdits`. */
  readonly edits: Readonly<Record<string, string>>
  /** Lays the statuses over an alignment of any part. */
  readonly overlay: (alignment: Alignment) => Alignment
  readonly comments: readonly Remark<{readonly text: string}>[]
  readonly translationErrors: readonly Remark<{readonly kind: string; readonly better?: string | undefined}>[]
  readonly acceptedFindings: readonly Remark<{readonly finding: string; readonly reason: string}>[]
  /** Texts changed since; the decision stays. */
  readonly stale: readonly Outdated[]
  /** Segments are gone; the decision stays, and goes on with what replaced them where that is known. */
  readonly gone: readonly Outdated[]
  readonly conflicts: readonly Conflict[]
  /** Approvals by whoever reviewed, or of what nobody reviewed. */
  readonly flags: readonly Flag[]
  /** The events that can be replayed, in causal order. */
  readonly ordered: readonly Decision[]
  /** Ids of those that count: not undone, or restored since. */
  readonly active: ReadonlySet<string>
}

/**
 * Replays a journal in causal order.
 *
 * @param journal as `readJournal` returns it, or events alone.
 * @param documents with the ids and hashes of `identify`, before `applyEdits`.
 * @param lock tells what replaced the segments that are gone.
 */
export function replay(
  journal: Journal | readonly Decision[],
  documents: readonly Edited[],
  run: Run,
  lock: readonly Identity[] = []
): Replay {
  const {file, events, unread} = isJournal(journal) ? journal : {file: 'review.jsonl', events: journal, unread: []}
  const current = currentSegments(documents, lock)
  const {order, events: ordered, misfits} = eventsInOrder(events, unread)
  const {active, aimless} = inForce(ordered)
  const effective = ordered.filter(event => active.has(event.id))

  const edits = editsOf(
    effective.filter(event => event.action === 'edit'),
    current
  )
  const isCurrent = (id: string, hash: string): boolean => {
    const edited = edits.texts[id]
    return current.get(id)?.hash === hash || (edited !== undefined && contentHash(edited) === hash)
  }
  const statements = new Map(ordered.map(event => [event.id, statementsOf(event, current.langs(event.part))]))
  const stated = effective.flatMap(event => statements.get(event.id)!)
  const {claims, flags} = claimsOf(stated, {heirs: current.heirs, successors: current.successors, knows: order.knows})
  const each = standingsOf(claims, current, isCurrent)
  const standings = united(each, current)
  const conflicts = conflictsOf(stated, effective, statements, order)
  const remarks = remarksOf(effective, current, isCurrent)
  const {stale, gone} = outdatedOf(each, edits, remarks.gone, current)
  reportReplay({stale, gone, conflicts, flags, aimless, misfits}, {events, current, order, file, run})
  return {
    constraintsByPart: constraintsOf(standings, current),
    edits: edits.texts,
    overlay: alignment => overlay(alignment, standings, conflicts, current, run),
    comments: remarks.comments,
    translationErrors: remarks.translationErrors,
    acceptedFindings: remarks.acceptedFindings,
    stale,
    gone,
    conflicts,
    flags,
    ordered,
    active
  }
}

function isJournal(journal: Journal | readonly Decision[]): journal is Journal {
  return 'events' in journal
}
