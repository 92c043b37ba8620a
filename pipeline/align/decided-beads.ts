import type {Run} from '../diagnostics/run.ts'
import type {Constraints, Members} from '../model/decision.ts'
import type {Document} from '../model/document.ts'
import type {PairDecisions} from './pair-decisions.ts'
import type {Decided} from './restriction.ts'

/**
 * Constraints by segment id as beads by index, for every pair of documents. A constraint that names segments which are not there is left out and
 * reported, and so is a fixed bead that shares a segment with an earlier one.
 *
 * @param pairs places of the documents of each pair
 * @param ids segment ids of every document, in reading order
 */
export function decidedBeads(
  documents: readonly Document[],
  pairs: readonly (readonly [number, number])[],
  ids: readonly (readonly string[])[],
  constraints: Constraints,
  run: Run
): readonly PairDecisions[] {
  const indexOf = ids.map(each => new Map(each.map((id, index) => [id, index])))
  const place = {kind: 'file', file: documents[0]!.snapshot.file} as const
  return pairs.map(([x, y]) => {
    const langs = [documents[x]!.lang, documents[y]!.lang] as const
    const beadOf = (members: Members): Decided | null => {
      const source = (members[langs[0]] ?? []).map(id => indexOf[x]!.get(id))
      const target = (members[langs[1]] ?? []).map(id => indexOf[y]!.get(id))
      if (source.includes(undefined) || target.includes(undefined) || source.length + target.length === 0) return null
      return {source: ascending(source as number[]), target: ascending(target as number[])}
    }
    const own = ({pair}: {readonly pair: string}) =>
      pair === `${langs[0]}-${langs[1]}` || pair === `${langs[1]}-${langs[0]}`
    const read = (list: Constraints['fixed']) =>
      list.filter(own).flatMap(({pair, members}) => {
        const bead = beadOf(members)
        if (!bead)
          run.report('align:constraint-without-segment', place, {pair, ids: Object.values(members).flat().join(' ')})
        return bead ? [bead] : []
      })
    const taken = new Set<string>()
    const fixed = read(constraints.fixed).filter(({source, target}) => {
      const names = [...source.map(index => `${x} ${index}`), ...target.map(index => `${y} ${index}`)]
      if (names.some(name => taken.has(name))) {
        run.report('align:constraint-overlaps', place, {
          pair: `${langs[0]}-${langs[1]}`,
          ids: source.map(index => ids[x]![index]!).join(' ')
        })
        return false
      }
      for (const name of names) taken.add(name)
      return true
    })
    return {sides: [x, y], fixed, forbidden: read(constraints.forbidden)}
  })
}

function ascending(indices: readonly number[]): readonly number[] {
  return [...indices].sort((a, b) => a - b)
}
