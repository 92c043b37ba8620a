import {arrange, placesOf} from './arrange.ts'
import {type Decided, type Restriction, restrictionOf} from './restriction.ts'

export type Pair = readonly [number, number]

/** Pairs of positions: 0-1 for two sides; 0-1, 0-2, 1-2 for three. */
export function pairsOf(sides: number): readonly Pair[] {
  return range(sides, sides).flatMap(x => range(sides, sides - 1 - x).map((y): Pair => [x, y]))
}

/** Decisions about a pair of sides, by the places of the sides in the order that was asked for. */
export interface PairDecisions {
  readonly sides: readonly [number, number]
  readonly fixed: readonly Decided[]
  readonly forbidden: readonly Decided[]
}

export interface SortedDecisions {
  readonly fixed: readonly Decided[]
  readonly forbidden: readonly Decided[]
}

/** Decisions about a pair of sorted sides, turned round where they were asked for the other way. */
export function decisionsOf(
  [x, y]: Pair,
  sorted: readonly number[],
  decisions: readonly PairDecisions[]
): SortedDecisions {
  const fixed: Decided[] = []
  const forbidden: Decided[] = []
  for (const {sides, ...given} of decisions) {
    const same = sides[0] === sorted[x] && sides[1] === sorted[y]
    if (!same && !(sides[0] === sorted[y] && sides[1] === sorted[x])) continue
    const turn = (bead: Decided) => (same ? bead : {source: bead.target, target: bead.source})
    fixed.push(...given.fixed.map(turn))
    forbidden.push(...given.forbidden.map(turn))
  }
  return {fixed, forbidden}
}

/** The decisions of which all segments are among some of every side, by their places among these. */
export function decisionsWithin(
  decisions: readonly PairDecisions[],
  members: readonly (readonly number[])[]
): readonly PairDecisions[] {
  const places = members.map(placesOf)
  return decisions.map(({sides, fixed, forbidden}) => {
    const within = (beads: readonly Decided[]) =>
      beads.flatMap(({source, target}) => {
        const [from, to] = [source.map(at => places[sides[0]]!.get(at)), target.map(at => places[sides[1]]!.get(at))]
        return [...from, ...to].includes(undefined) ? [] : [{source: from as number[], target: to as number[]}]
      })
    return {sides, fixed: within(fixed), forbidden: within(forbidden)}
  })
}

/** An order of every side in which none of the beads crosses another. */
export function arranged(
  sizes: readonly number[],
  pairs: readonly Pair[],
  beads: readonly (readonly Decided[])[]
): readonly (readonly number[])[] {
  const orders = sizes.map(size => range(size, size))
  pairs.forEach(([x, y], at) => {
    const {source, target} = arrange(beads[at]!, orders[x]!, orders[y]!)
    orders[x] = source
    orders[y] = target
  })
  return orders
}

/** Orders within orders. */
export function composed(
  first: readonly (readonly number[])[],
  then: readonly (readonly number[])[]
): readonly (readonly number[])[] {
  return then.map((order, side) => order.map(at => first[side]![at]!))
}

export function restrictionIn(
  {fixed, forbidden}: SortedDecisions,
  source: readonly number[],
  target: readonly number[]
): Restriction | null {
  if (fixed.length === 0 && forbidden.length === 0) return null
  const [sourcePlaces, targetPlaces] = [placesOf(source), placesOf(target)]
  const moved = (beads: readonly Decided[]) =>
    beads.map(bead => ({source: placesIn(sourcePlaces, bead.source), target: placesIn(targetPlaces, bead.target)}))
  return restrictionOf(moved(fixed), moved(forbidden), source.length, target.length)
}

function placesIn(places: ReadonlyMap<number, number>, indices: readonly number[]): readonly number[] {
  return indices.map(index => places.get(index)!).sort((a, b) => a - b)
}

export function range(end: number, length: number): readonly number[] {
  return Array.from({length}, (_, at) => end - length + at)
}
