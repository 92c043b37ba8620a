import {z} from 'zod'
import type {FixedBead} from '../../pipeline/decisions/index.ts'
import {pairsOf} from '../../pipeline/decisions/pair-langs.ts'
import type {Decision} from '../../pipeline/model/index.ts'

/** What a structural event notes beside its result: the beads that stood before it. */
const withWas = z.looseObject({was: z.array(z.record(z.string(), z.array(z.string()).readonly())).readonly()})

/**
 * The beads that stood before structural decisions which an alignment was made under and which no longer count, the latest first: so that taking
 * one back shows what was there before it, at once.
 *
 * @param basis events in force when the alignment was made
 * @param active events in force now
 * @param events in causal order
 */
export function structureTakenBack(
  events: readonly Decision[],
  part: string,
  basis: ReadonlySet<string>,
  active: ReadonlySet<string>,
  langs: readonly string[]
): readonly (readonly FixedBead[])[] {
  return events
    .filter(event => event.part === part && basis.has(event.id) && !active.has(event.id))
    .reverse()
    .flatMap(({result}) => {
      const parsed = withWas.safeParse(result)
      return parsed.success ? [parsed.data.was.flatMap(members => beadsOf(members, langs))] : []
    })
}

function beadsOf(members: Readonly<Record<string, readonly string[]>>, langs: readonly string[]): readonly FixedBead[] {
  const named = langs.filter(lang => Object.hasOwn(members, lang))
  return pairsOf(named).flatMap(([a, b]) => {
    const bead = {pair: `${a}-${b}`, members: {[a]: members[a]!, [b]: members[b]!}}
    return members[a]!.length + members[b]!.length > 0 ? [bead] : []
  })
}
