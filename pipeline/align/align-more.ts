import {alignEditions, type Correspondence, type EditionOptions} from './align-editions.ts'
import type {BeadEvidence} from './bead-evidence.ts'
import {type PairDecisions, pairsOf} from './pair-decisions.ts'
import type {Side} from './side.ts'

/** Sides that one search takes. */
const TOGETHER = 3

/**
 * Aligns two sides or more. The first three are searched together; each further one is aligned with the side that it is a translation of, and goes into the units of what
 * corresponds to it there. Where it says as one what several units say, these become one.
 *
 * @param sourceOf the side, before it, that a further side is aligned with
 * @throws {RangeError} for fewer than two sides
 */
export function alignMore(
  sides: readonly Side[],
  sourceOf: (side: number) => number,
  options: EditionOptions = {}
): readonly Correspondence[] {
  if (sides.length <= TOGETHER) return alignEditions(sides, options)
  const {decisions = []} = options
  const together = decisions.filter(({sides}) => sides.every(side => side < TOGETHER))
  const first = alignEditions(sides.slice(0, TOGETHER), {...options, decisions: together})
  let units: readonly Unit[] = first.map(found => unitOf(found, sides.length))
  for (let side = TOGETHER; side < sides.length; side++) {
    const source = sourceOf(side)
    const between = decisions.flatMap(each => turned(each, source, side))
    units = withSide(
      units,
      source,
      side,
      alignEditions([sides[source]!, sides[side]!], {...options, decisions: between})
    )
  }
  return units.map(unit => correspondenceOf(unit, sides.length))
}

/** A unit while sides are added; pairs by `nameOf`. */
interface Unit {
  readonly members: readonly (readonly number[])[]
  readonly confidence: number
  readonly pairs: ReadonlyMap<string, number>
  readonly evidence: ReadonlyMap<string, BeadEvidence>
}

function nameOf(x: number, y: number): string {
  return `${Math.min(x, y)} ${Math.max(x, y)}`
}

function unitOf({members, confidence, pairs, evidence}: Correspondence, sides: number): Unit {
  const names = pairsOf(members.length).map(([x, y]) => nameOf(x, y))
  return {
    members: Array.from({length: sides}, (_, side) => members[side] ?? []),
    confidence,
    pairs: new Map(names.map((name, at) => [name, pairs[at]!])),
    evidence: new Map(names.flatMap((name, at) => (evidence[at] ? [[name, evidence[at]] as const] : [])))
  }
}

function correspondenceOf({members, confidence, pairs, evidence}: Unit, sides: number): Correspondence {
  const names = pairsOf(sides).map(([x, y]) => nameOf(x, y))
  return {
    members,
    confidence,
    pairs: names.map(name => pairs.get(name) ?? 0),
    evidence: names.map(name => evidence.get(name) ?? null)
  }
}

/** Decisions of a pair of sides as those of the first and the second one. */
function turned({sides, fixed, forbidden}: PairDecisions, x: number, y: number): readonly PairDecisions[] {
  if (nameOf(...sides) !== nameOf(x, y)) return []
  const turn = (beads: PairDecisions['fixed']) =>
    sides[0] === x ? beads : beads.map(({source, target}) => ({source: target, target: source}))
  return [{sides: [0, 1], fixed: turn(fixed), forbidden: turn(forbidden)}]
}

/** Units with one more side, by its beads with a side that they have. */
function withSide(
  units: readonly Unit[],
  source: number,
  side: number,
  beads: readonly Correspondence[]
): readonly Unit[] {
  const unitAt = new Map(units.flatMap(({members}, unit) => members[source]!.map(index => [index, unit] as const)))
  // Every unit by the first one that it becomes one with.
  const first = units.map((_, unit) => unit)
  const rootOf = (unit: number): number => (first[unit] === unit ? unit : rootOf(first[unit]!))
  const linked = beads.filter(({members: [from, to]}) => from!.length > 0 && to!.length > 0)
  for (const {members} of linked) {
    const roots = members[0]!.map(index => rootOf(unitAt.get(index)!))
    for (const root of roots) first[root] = Math.min(...roots)
  }
  const parts = Map.groupBy(units.keys(), rootOf)
  const beadsOf = Map.groupBy(linked, ({members}) => rootOf(unitAt.get(members[0]![0]!)!))
  const behind = new Map<number, Unit[]>()
  let host = -1
  for (const {members, confidence} of beads) {
    const [from, to] = [members[0]!, members[1]!]
    if (from.length > 0) host = rootOf(unitAt.get(from[0]!)!)
    else behind.set(host, [...(behind.get(host) ?? []), alone(side, to, confidence, units[0]?.members.length ?? 0)])
  }
  const grown = [...parts].flatMap(([root, merged]) => [
    withBeads(
      merged.map(unit => units[unit]!),
      source,
      side,
      beadsOf.get(root) ?? []
    ),
    ...(behind.get(root) ?? [])
  ])
  return [...(behind.get(-1) ?? []), ...grown]
}

function alone(side: number, members: readonly number[], confidence: number, sides: number): Unit {
  const own = Array.from({length: sides}, (_, at) => (at === side ? members : []))
  return {members: own, confidence, pairs: new Map(), evidence: new Map()}
}

/** Units as one, with the texts of another side. How sure it is of a side that it was not aligned with hangs on both steps. */
function withBeads(units: readonly Unit[], source: number, side: number, beads: readonly Correspondence[]): Unit {
  const merged = units.reduce(together)
  if (beads.length === 0) return merged
  const sure = Math.min(...beads.map(({confidence}) => confidence))
  const own = beads.flatMap(({members}) => members[1]!).sort((a, b) => a - b)
  const pairs = new Map(merged.pairs)
  merged.members.forEach((members, other) => {
    if (members.length === 0 || other === side) return
    pairs.set(
      nameOf(other, side),
      other === source ? sure : Math.min(sure, merged.pairs.get(nameOf(source, other)) ?? 0)
    )
  })
  const why = beads.flatMap(({evidence: [found]}) => found ?? []).reduce<BeadEvidence | null>(joined, null)
  return {
    members: merged.members.map((members, at) => (at === side ? own : members)),
    confidence: Math.min(merged.confidence, sure),
    pairs,
    evidence: why ? new Map([...merged.evidence, [nameOf(source, side), why]]) : merged.evidence
  }
}

function together(a: Unit, b: Unit): Unit {
  const pairs = new Map(a.pairs)
  for (const [name, confidence] of b.pairs) {
    // A pair of which one has no texts says nothing of it.
    const held = pairs.get(name) ?? 0
    pairs.set(name, held > 0 && confidence > 0 ? Math.min(held, confidence) : Math.max(held, confidence))
  }
  const evidence = new Map(a.evidence)
  for (const [name, found] of b.evidence) evidence.set(name, joined(evidence.get(name) ?? null, found))
  return {
    members: a.members.map((members, side) => [...members, ...b.members[side]!].sort((x, y) => x - y)),
    confidence: Math.min(a.confidence, b.confidence),
    pairs,
    evidence
  }
}

function joined(a: BeadEvidence | null, b: BeadEvidence): BeadEvidence {
  if (!a) return b
  const features: Record<string, number> = {...a.features}
  for (const [name, nats] of Object.entries(b.features))
    features[name] = Math.round(((features[name] ?? 0) + nats) * 1000) / 1000
  return {features, words: [...a.words, ...b.words]}
}
