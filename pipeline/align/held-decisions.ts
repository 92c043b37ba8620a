import type {DecidedUnit} from './arrange.ts'
import {LONGEST_RUN} from './expectation.ts'
import type {Pair, SortedDecisions} from './pair-decisions.ts'
import type {Decided} from './restriction.ts'

/** What of the decisions the search can hold. */
export interface HeldDecisions {
  /** In the order of the pairs. */
  readonly decided: readonly SortedDecisions[]
  readonly units: readonly DecidedUnit[]
}

/** A fixed bead and the place of its pair. */
interface PairBead extends Decided {
  readonly pair: number
}

/**
 * The decisions as the search can hold them. A bead of more segments than the search makes one of is held as the largest that it can, the rest alone. Where beads
 * of three pairs hold together what one unit cannot be, because two say that texts belong together and the third one that they do not, the
 * first ones that agree are held. What is not held is laid over the result afterwards, as all decisions are.
 *
 * @param sides how many there are
 */
export function heldDecisions(
  decided: readonly SortedDecisions[],
  pairs: readonly Pair[],
  sides: number
): HeldDecisions {
  const all = decided.flatMap(({fixed}, pair) => fixed.flatMap(pieces).map((bead): PairBead => ({...bead, pair})))
  const held = componentsOf(all, pairs).flatMap(beads => agreeing(beads, pairs, sides))
  const linking = held.filter(({source, target}) => source.length > 0 && target.length > 0)
  return {
    decided: decided.map(({forbidden}, at) => ({fixed: held.filter(({pair}) => pair === at), forbidden})),
    units: componentsOf(linking, pairs).map(beads => membersOf(beads, pairs, sides))
  }
}

/** A bead as the search can hold it; segments without the other side stand alone one by one. */
function pieces({source, target}: Decided): readonly Decided[] {
  const isOneSided = source.length === 0 || target.length === 0
  const [from, to] = [source, target].map(side => (isOneSided ? 0 : Math.min(side.length, LONGEST_RUN))) as [
    number,
    number
  ]
  return [
    ...(isOneSided ? [] : [{source: source.slice(0, from), target: target.slice(0, to)}]),
    ...source.slice(from).map(index => ({source: [index], target: []})),
    ...target.slice(to).map(index => ({source: [], target: [index]}))
  ]
}

/** All of the beads where they agree, else the first ones that do. */
function agreeing(beads: readonly PairBead[], pairs: readonly Pair[], sides: number): readonly PairBead[] {
  const agree = (some: readonly PairBead[]) =>
    componentsOf(some, pairs).every(component => isOneUnit(component, pairs, sides))
  if (agree(beads)) return beads
  const kept: PairBead[] = []
  for (const bead of beads) {
    kept.push(bead)
    if (!agree(kept)) kept.pop()
  }
  return kept
}

/** True where every bead of two sides has all that the component has there, and no text is both linked with a side and without counterpart in it. */
function isOneUnit(beads: readonly PairBead[], pairs: readonly Pair[], sides: number): boolean {
  const members = membersOf(beads, pairs, sides)
  return beads.every(({pair, source, target}) => {
    const [x, y] = pairs[pair]!
    if (source.length === 0) return members[x]!.length === 0
    if (target.length === 0) return members[y]!.length === 0
    return source.length === members[x]!.length && target.length === members[y]!.length
  })
}

function membersOf(beads: readonly PairBead[], pairs: readonly Pair[], sides: number): DecidedUnit {
  const members = Array.from({length: sides}, () => new Set<number>())
  for (const {pair, source, target} of beads) {
    const [x, y] = pairs[pair]!
    for (const index of source) members[x]!.add(index)
    for (const index of target) members[y]!.add(index)
  }
  return members.map(side => [...side].sort((a, b) => a - b))
}

/** The beads that share segments, directly or not, together; in the order of the first of each. */
function componentsOf(beads: readonly PairBead[], pairs: readonly Pair[]): readonly (readonly PairBead[])[] {
  const parent = new Map<string, string>()
  const rootOf = (name: string): string => {
    let root = name
    for (let up = parent.get(root); up !== undefined; up = parent.get(root)) root = up
    if (root !== name) parent.set(name, root)
    return root
  }
  const namesOf = ({pair, source, target}: PairBead): readonly string[] => {
    const [x, y] = pairs[pair]!
    return [...source.map(index => `${x} ${index}`), ...target.map(index => `${y} ${index}`)]
  }
  for (const bead of beads) {
    const [first, ...others] = namesOf(bead)
    for (const name of others) {
      const [a, b] = [rootOf(first!), rootOf(name)]
      if (a !== b) parent.set(b, a)
    }
  }
  return [...Map.groupBy(beads, bead => rootOf(namesOf(bead)[0]!)).values()]
}
