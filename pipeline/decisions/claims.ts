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

/** What became of segments since they were decided on, and who could know it. */
export interface Since {
  /** All that a gone segment was split or merged into; empty where it stands. */
  heirs(id: string): readonly string[]
  /** Those of them that stand. */
  successors(id: string): readonly string[]
  /** True where one event, by its id, is in the past of another. */
  knows(later: string, earlier: string): boolean
}

/** Segments are what they were: for journals that are read without documents. */
const asTheyWere: Since = {heirs: () => [], successors: () => [], knows: () => false}

const looking = new Set(['confirm', 'relink', 'split', 'merge', 'approve'])

/**
 * The beads as the journal leaves them: a later statement on a segment replaces the earlier ones on it, the same statement again adds to it,
 * an approval raises what someone has looked at by itself, and a rejection takes back exactly the bead that it saw. Whoever looks at what a segment was split or
 * merged into, knowing what was decided of it, decides of it anew; many at once, nobody looks.
 *
 * @param statements of the events in force, in causal order.
 */
export function claimsOf(
  statements: readonly Statement[],
  since: Since = asTheyWere
): {
  readonly claims: readonly Claim[]
  readonly flags: readonly Flag[]
} {
  const beads = new Map<string, Claim>()
  const rejected = new Map<string, Claim>()
  /** Keys of the beads that a segment is in, or was before it was split or merged. */
  const bySegment = new Map<string, Set<string>>()
  const flags: Flag[] = []

  const drop = (key: string): void => {
    const claim = beads.get(key)
    if (!claim) return
    beads.delete(key)
    for (const spot of spots(claim, since)) bySegment.get(spot)?.delete(key)
  }
  /** Claims on segments that a statement touches, or on what these were before. */
  const claimsOn = (statement: Statement): readonly Claim[] => {
    const keys = new Set(statement.touched.flatMap(id => [...(bySegment.get(spotOf(statement, id)) ?? [])]))
    return [...keys].flatMap(key => beads.get(key) ?? [])
  }
  for (const statement of statements) {
    if (statement.stance === 'reject') {
      for (const bead of statement.beads) {
        const key = claimKey(statement, bead)
        const standing = claimKey(statement, asItStands(bead, since))
        drop(key)
        for (const claim of claimsOn(statement))
          if (isOnHeirs(claim, statement, since) && looksAgain(statement, claim, since))
            drop(claimKey(claim, claim.members))
        rejected.set(standing, joined(rejected.get(standing), statement, bead))
      }
      continue
    }
    const earlier = new Map(
      statement.beads.map(bead => [claimKey(statement, bead), beads.get(claimKey(statement, bead))])
    )
    for (const claim of claimsOn(statement))
      if (isOn(claim, statement) || looksAgain(statement, claim, since)) drop(claimKey(claim, claim.members))
    for (const bead of statement.beads) {
      const key = claimKey(statement, bead)
      const standing = claimKey(statement, asItStands(bead, since))
      const rejection = rejected.get(standing)
      if (rejection && (claimKey(rejection, rejection.members) === key || looksAgain(statement, rejection, since)))
        rejected.delete(standing)
      const claim = joined(earlier.get(key), statement, bead)
      if (statement.event.action === 'approve') flags.push(...flagsOf(claim, statement.event))
      beads.set(key, claim)
      for (const spot of spots(claim, since)) {
        const keys = bySegment.get(spot)
        if (keys) keys.add(key)
        else bySegment.set(spot, new Set([key]))
      }
    }
  }
  return {claims: [...beads.values(), ...rejected.values()], flags}
}

/** True where somebody looked at what became of a claim's texts, knowing of the claim. */
function looksAgain({event}: Statement, {events}: Claim, {knows}: Since): boolean {
  return event.result.bulk !== true && knows(event.id, events.at(-1)!.id)
}

/** True where a statement touches a segment of the claim itself. */
function isOn({langs, members}: Claim, {touched}: Statement): boolean {
  return langs.some(lang => members[lang]?.some(id => touched.includes(id)))
}

/** True where it touches what a segment of the claim became. */
function isOnHeirs({langs, members}: Claim, {touched}: Statement, {heirs}: Since): boolean {
  return langs.some(lang => members[lang]?.some(id => heirs(id).some(heir => touched.includes(heir))))
}

/** The bead with what its segments became. */
function asItStands(bead: Members, {successors}: Since): Members {
  return Object.fromEntries(
    Object.entries(bead).map(([lang, ids]) => [
      lang,
      [...new Set(ids.flatMap(id => (successors(id).length > 0 ? successors(id) : [id])))]
    ])
  )
}

/** The earlier claim with the statement added where both say the same, else the statement's own. */
function joined(earlier: Claim | undefined, statement: Statement, members: Members): Claim {
  const {event, part, langs, stance} = statement
  const seen = new Map(langs.flatMap(lang => (event.seen[lang] ?? []).map(({id, hash}) => [id, hash] as const)))
  // The first one to look at a bead by itself reviews it, also where that person said "approve".
  const isSame = earlier?.stance === stance && beadKey(earlier.members, langs) === beadKey(members, langs)
  if (!earlier || !isSame) return {part, langs, stance, members, approved: false, events: [event], seen}
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

function claimKey({part, langs}: Pick<Claim, 'part' | 'langs'>, bead: Members): string {
  return `${part} ${beadKey(bead, langs)}`
}

function spots(claim: Claim, {heirs}: Since): readonly string[] {
  return claim.langs.flatMap(lang =>
    (claim.members[lang] ?? []).flatMap(id => [id, ...heirs(id)].map(each => spotOf(claim, each)))
  )
}

function spotOf({part, langs}: {readonly part: string; readonly langs: PairLangs}, id: string): string {
  return `${part} ${[...langs].sort().join(' ')} ${id}`
}
