import type {Members} from '../model/decision.ts'
import type {Claim} from './claims.ts'
import type {CurrentSegments} from './current-segments.ts'

/** A claim held against the documents as they are now. */
export interface Standing {
  readonly claim: Claim
  /** Its members as they are called now, in reading order. */
  readonly members: Members
  readonly stale: boolean
  /** Segments whose text is no longer the one that was seen. */
  readonly changed: readonly string[]
  /** Segments that are gone, whether or not something replaced them. */
  readonly missing: readonly string[]
  /** True where what is left of it can still be held up to the alignment. */
  readonly holds: boolean
}

/** True where a segment's text is one that was seen with this hash. */
export type IsCurrent = (id: string, hash: string) => boolean

/**
 * How every claim stands: as it was decided, stale where a text changed, was split or merged since, or gone where nothing is left of
 * a side.
 */
export function standingsOf(
  claims: readonly Claim[],
  current: CurrentSegments,
  isCurrent: IsCurrent
): readonly Standing[] {
  return claims.map(claim => standing(claim, current, isCurrent))
}

function standing(claim: Claim, current: CurrentSegments, isCurrent: IsCurrent): Standing {
  const everyId = claim.langs.flatMap(lang => claim.members[lang] ?? [])
  const missing = everyId.filter(id => current.get(id) === undefined)
  const changed = everyId.filter(id => {
    const hash = claim.seen.get(id)
    return hash !== undefined && current.get(id) !== undefined && !isCurrent(id, hash)
  })
  const members = Object.fromEntries(
    claim.langs.map(lang => [
      lang,
      current.inOrder((claim.members[lang] ?? []).flatMap(id => (current.get(id) ? [id] : current.successors(id))))
    ])
  )
  // A side that was never empty and is now says nothing any more.
  const holds = claim.langs.every(lang => members[lang]!.length > 0 || (claim.members[lang] ?? []).length === 0)
  return {claim, members, stale: missing.length + changed.length > 0, changed, missing, holds}
}

/** Beads that came to share a segment, because it was merged from theirs, as one stale bead; the others as they are. */
export function united(standings: readonly Standing[], current: CurrentSegments): readonly Standing[] {
  const result: (Standing | null)[] = []
  const holder = new Map<string, number>()
  for (const next of standings) {
    if (next.claim.stance === 'reject' || !next.holds) {
      result.push(next)
      continue
    }
    const spots = spotsOf(next)
    const others = [...new Set(spots.flatMap(spot => holder.get(spot) ?? []))].sort((a, b) => a - b)
    const together = others.reduce<Standing>((sum, other) => unite(result[other]!, sum, current), next)
    for (const other of others) result[other] = null
    const at = result.push(together) - 1
    for (const spot of spotsOf(together)) holder.set(spot, at)
  }
  return result.filter(standing => standing !== null)
}

function unite(a: Standing, b: Standing, current: CurrentSegments): Standing {
  const langs = a.claim.langs
  return {
    claim: {
      ...a.claim,
      approved: a.claim.approved && b.claim.approved,
      events: [...a.claim.events, ...b.claim.events]
    },
    members: Object.fromEntries(
      langs.map(lang => [lang, current.inOrder([...(a.members[lang] ?? []), ...(b.members[lang] ?? [])])])
    ),
    stale: true,
    changed: [...a.changed, ...b.changed],
    missing: [...a.missing, ...b.missing],
    holds: true
  }
}

function spotsOf({claim, members}: Standing): readonly string[] {
  const pair = [...claim.langs].sort().join(' ')
  return claim.langs.flatMap(lang => (members[lang] ?? []).map(id => `${claim.part} ${pair} ${id}`))
}
