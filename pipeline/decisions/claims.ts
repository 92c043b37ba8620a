import type {Decision, Members} from '../model/decision.ts'
import type {PairLangs} from './pair-langs.ts'
import {beadKey, type Stance, type Statement} from './statement.ts'

/** What stands decided of one bead of one pair, from all events that say so. */
export interface Claim {
  readonly part: string
  readonly langs: PairLangs
  readonly stance: Stance
  readonly members: Members
  readonly approved: boolean
  /** In causal order; the last one saw the hashes in `seen`. */
  readonly events: readonly Decision[]
  /** Hash by segment id, as last seen. */
  readonly seen: ReadonlyMap<string, string>
}

/** Approvals that nobody else has prepared. */
export interface Flag {
  readonly rule: 'decisions:approved-by-reviewer' | 'decisions:approved-unreviewed'
  readonly event: Decision
}

const looking = new Set(['confirm', 'relink', 'split', 'merge', 'approve'])

/**
 * The beads as the journal leaves them: a later statement on a segment replaces the earlier ones on it, the same statement again adds to it,
 * an approval raises what someone has looked at by itself, and a rejection takes back exactly the bead that it saw.
 *
 * @param statements of the events in force, in causal order.
 */
export function claimsOf(statements: readonly Statement[]): {
  readonly claims: readonly Claim[]
  readonly flags: readonly Flag[]
} {
  const beads = new Map<string, Claim>()
  const rejected = new Map<string, Claim>()
  const bySegment = new Map<string, string>()
  const flags: Flag[] = []

  const drop = (key: string): void => {
    const claim = beads.get(key)
    if (!claim) return
    beads.delete(key)
    for (const spot of spots(claim)) if (bySegment.get(spot) === key) bySegment.delete(spot)
  }
  for (const statement of statements) {
    if (statement.stance === 'reject') {
      for (const bead of statement.beads) {
        const key = claimKey(statement, bead)
        drop(key)
        rejected.set(key, joined(rejected.get(key), statement, bead))
      }
      continue
    }
    const earlier = new Map(
      statement.beads.map(bead => [claimKey(statement, bead), beads.get(claimKey(statement, bead))])
    )
    for (const id of statement.touched) {
      const key = bySegment.get(spotOf(statement, id))
      if (key !== undefined) drop(key)
    }
    for (const bead of statement.beads) {
      const key = claimKey(statement, bead)
      rejected.delete(key)
      const claim = joined(earlier.get(key), statement, bead)
      if (statement.event.action === 'approve') flags.push(...flagsOf(claim, statement.event))
      beads.set(key, claim)
      for (const spot of spots(claim)) bySegment.set(spot, key)
    }
  }
  return {claims: [...beads.values(), ...rejected.values()], flags}
}

/** The earlier claim with the statement added where both say the same, else the statement's own. */
function joined(earlier: Claim | undefined, statement: Statement, members: Members): Claim {
  const {event, part, langs, stance} = statement
  const seen = new Map(langs.flatMap(lang => (event.seen[lang] ?? []).map(({id, hash}) => [id, hash] as const)))
  // The first one to look at a bead by itself reviews it, also where that person said "approve".
  if (!earlier || earlier.stance !== stance)
    return {part, langs, stance, members, approved: false, events: [event], seen}
  const approves = event.action === 'approve' && lookedBy(earlier.events).length > 0
  // What was approved and then changed must be approved again: a reviewer's look at the new text does not carry the approval over.
  const unchanged = [...seen].every(([id, hash]) => (earlier.seen.get(id) ?? hash) === hash)
  return {
    ...earlier,
    approved: approves || (earlier.approved && unchanged),
    events: [...earlier.events, event],
    seen: new Map([...earlier.seen, ...seen])
  }
}

/** What is wrong with the approval that the claim ends with. */
function flagsOf({events}: Claim, approval: Decision): readonly Flag[] {
  const reviewers = lookedBy(events.slice(0, -1))
  if (reviewers.length === 0) return [{rule: 'decisions:approved-unreviewed', event: approval}]
  const own = personKey(approval.who)
  return reviewers.every(reviewer => reviewer === own)
    ? [{rule: 'decisions:approved-by-reviewer', event: approval}]
    : []
}

/** Who looked at the bead by itself. */
function lookedBy(events: readonly Decision[]): readonly string[] {
  return events.filter(({action, result}) => looking.has(action) && result.bulk !== true).map(({who}) => personKey(who))
}

function personKey(who: string): string {
  return who.normalize('NFC').trim().toLowerCase()
}

function claimKey({part, langs}: Statement, bead: Members): string {
  return `${part} ${beadKey(bead, langs)}`
}

function spots(claim: Claim): readonly string[] {
  return claim.langs.flatMap(lang => (claim.members[lang] ?? []).map(id => spotOf(claim, id)))
}

function spotOf({part, langs}: {readonly part: string; readonly langs: PairLangs}, id: string): string {
  return `${part} ${[...langs].sort().join(' ')} ${id}`
}
