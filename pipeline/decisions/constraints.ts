import type {Constraints, Members} from '../model/decision.ts'
import type {CurrentSegments} from './current-segments.ts'
import type {PairLangs} from './pair-langs.ts'
import type {Standing} from './standing.ts'

/** What the alignment of every part must respect. The languages of a pair stand in the order of the documents. */
export function constraintsOf(
  standings: readonly Standing[],
  current: CurrentSegments
): Readonly<Record<string, Constraints>> {
  const byPart = Map.groupBy(
    standings.filter(({holds}) => holds),
    ({claim}) => claim.part
  )
  const constraints = [...byPart].map(([part, group]): readonly [string, Constraints] => {
    const beads = (rejected: boolean) =>
      group
        .filter(({claim}) => (claim.stance === 'reject') === rejected)
        .map(({claim, members}) => bead(claim.langs, members, current.langs(part)))
        .sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
    const fixed = beads(false)
    const standing = new Set(fixed.map(one => JSON.stringify(one)))
    // A text that was split or merged can bring a rejected bead and a confirmed one together: what was confirmed stands.
    return [part, {fixed, forbidden: beads(true).filter(one => !standing.has(JSON.stringify(one)))}]
  })
  return Object.fromEntries(constraints)
}

function bead(
  langs: PairLangs,
  members: Members,
  order: readonly string[]
): {readonly pair: string; readonly members: Members} {
  const sorted = [...langs].sort((a, b) => order.indexOf(a) - order.indexOf(b))
  return {pair: sorted.join('-'), members: Object.fromEntries(sorted.map(lang => [lang, members[lang] ?? []]))}
}
