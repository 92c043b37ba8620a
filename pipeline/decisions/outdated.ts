import type {Decision} from '../model/decision.ts'
import type {CurrentSegments} from './current-segments.ts'
import type {Edits} from './edits.ts'
import type {Remarks} from './remarks.ts'
import type {Standing} from './standing.ts'

/** A decision whose texts are not those that were decided on. */
export interface Outdated {
  readonly event: string
  readonly part: string
  readonly pair: string | null
  /** The segments that changed or are gone. */
  readonly segments: readonly string[]
  /** Where it is on a correspondence: what those that are gone were split or merged into, where that is known. */
  readonly heirs?: Readonly<Record<string, readonly string[]>>
}

/** Decisions on texts that changed, and decisions on segments that are gone; both stay in the journal. */
export function outdatedOf(
  standings: readonly Standing[],
  edits: Edits,
  goneRemarks: Remarks['gone'],
  current: CurrentSegments
): {readonly stale: readonly Outdated[]; readonly gone: readonly Outdated[]} {
  const ofClaims = (segments: (standing: Standing) => readonly string[]): readonly Outdated[] =>
    standings.flatMap(standing => {
      const ids = segments(standing)
      const event = standing.claim.events.at(-1)
      if (ids.length === 0 || !event) return []
      const replaced = [...new Set(ids)].map(id => [id, current.successors(id)] as const)
      const heirs = Object.fromEntries(replaced.filter(([, successors]) => successors.length > 0))
      return [{...outdated(event, standing.claim.langs.join('-'), ids), ...(Object.keys(heirs).length > 0 && {heirs})}]
    })
  return {
    stale: [...ofClaims(({changed}) => changed), ...edits.stale.map(({event, id}) => outdated(event, null, [id]))],
    gone: [
      ...ofClaims(({missing}) => missing),
      ...edits.gone.map(({event, id}) => outdated(event, null, [id])),
      ...goneRemarks.map(({event, segments}) => outdated(event, event.pair, segments))
    ]
  }
}

function outdated(event: Decision, pair: string | null, segments: readonly string[]): Outdated {
  return {event: event.id, part: event.part, pair, segments: [...new Set(segments)]}
}
