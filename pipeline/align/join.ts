import {LONGEST_UNIT, logAdd, pairWays, SHAPE_SHARE} from './pair-ways.ts'
import type {Restriction} from './restriction.ts'
import type {Side} from './side.ts'
import type {Candidate} from './sweep.ts'
import {type TiedUnit, tiedUnits} from './tied-units.ts'
import {wrongCost} from './wrong-cost.ts'

type Texts = Pick<Side, 'segments'>

/** A correspondence of three sides: how many segments of each, ending before i, j and k. */
export interface Triple {
  readonly ends: readonly [i: number, j: number, k: number]
  readonly lengths: readonly [a: number, b: number, c: number]
  readonly posterior: number
  /** Posterior of what the triple says of each pair: first and second, first and third, second and third. */
  readonly pairs: readonly [number, number, number]
}

interface Edge {
  readonly from: number
  readonly to: number
  readonly score: number
  readonly ends: readonly [number, number, number]
  readonly lengths: readonly [number, number, number]
}

/**
 * One search over three sides: the alignments of the three pairs are multiplied, and what they tie together is a unit. No pair is a pivot: where
 * they disagree, their product decides. Of all paths through the positions (i, j, k), the one with the most units expected to be right. Null where
 * the pairs have no way in common.
 *
 * @param sides texts of the three sides
 * @param pairs candidates of first and second, first and third, second and third side
 */
export function joinThree(
  sides: readonly [Texts, Texts, Texts],
  pairs: readonly [readonly Candidate[], readonly Candidate[], readonly Candidate[]],
  restrictions: readonly (Restriction | null)[] = []
): readonly Triple[] | null {
  const [n, m, o] = sides.map(({segments}) => segments.length) as [number, number, number]
  const xy = pairWays(pairs[0], m)
  const xz = pairWays(pairs[1], o)
  const yz = pairWays(pairs[2], o)
  const nodeOf = (i: number, j: number, k: number) => (i * (m + 1) + j) * (o + 1) + k
  const alive = (i: number, j: number, k: number) =>
    (xy.reaches(i, j) ? 1 : 0) + (xz.reaches(i, k) ? 1 : 0) + (yz.reaches(j, k) ? 1 : 0) >= 2
  const tiedFrom = tiedUnits([xy, xz, yz], [n, m, o], alive)

  const levels: Map<number, {i: number; j: number; k: number; last: number; alpha: number}>[] = Array.from(
    {length: n + m + o + 1},
    () => new Map()
  )
  levels[0]!.set(0, {i: 0, j: 0, k: 0, last: 0, alpha: 0})
  const edges: Edge[][] = levels.map(() => [])

  levels.forEach((level, sum) => {
    const tied = new Map<number, readonly TiedUnit[]>()
    for (const [from, {i, j, k, last, alpha}] of level) {
      const go = (a: number, b: number, c: number, score: number) => {
        const sides = (a > 0 ? 1 : 0) + (b > 0 ? 2 : 0) + (c > 0 ? 4 : 0)
        if ((last & sides) === 0 && sides < last) return
        const ends = [i + a, j + b, k + c] as const
        if (ends[0] > n || ends[1] > m || ends[2] > o || !alive(...ends)) return
        if (!allowed(restrictions, ends, [a, b, c])) return
        const to = nodeOf(...ends) * 8 + sides
        edges[sum]!.push({from, to, score, ends, lengths: [a, b, c]})
        const next = levels[sum + a + b + c]!
        const known = next.get(to)
        const value = alpha + score
        next.set(to, {
          i: ends[0],
          j: ends[1],
          k: ends[2],
          last: sides,
          alpha: known ? logAdd(known.alpha, value) : value
        })
      }
      // A segment that has no partner in either language is rarer than one that lacks one of them: there both pairs count in full.
      go(1, 0, 0, xy.nothing + xz.nothing)
      go(0, 1, 0, xy.nothing + yz.nothing)
      go(0, 0, 1, xz.nothing + yz.nothing)
      for (const {a, b, evidence, prior} of xy.starting(i, j))
        go(a, b, 0, evidence + (prior + a * xz.nothing + b * yz.nothing) * SHAPE_SHARE)
      for (const {a, b, evidence, prior} of xz.starting(i, k))
        go(a, 0, b, evidence + (prior + a * xy.nothing + b * yz.nothing) * SHAPE_SHARE)
      for (const {a, b, evidence, prior} of yz.starting(j, k))
        go(0, a, b, evidence + (prior + a * xy.nothing + b * xz.nothing) * SHAPE_SHARE)
      const node = nodeOf(i, j, k)
      const units = tied.get(node) ?? tiedFrom(i, j, k)
      tied.set(node, units)
      for (const {lengths, score} of units) go(...lengths, score)
    }
  })
  const ends = [...levels[n + m + o]!].map(([node, {alpha}]) => ({node, alpha}))
  return ends.length > 0 ? bestPath(levels, edges, ends, sides) : null
}

/** Whether decisions allow what a unit says of every pair: the bead of the two, or each segment without the other side. */
function allowed(
  restrictions: readonly (Restriction | null)[],
  ends: readonly [number, number, number],
  lengths: readonly [number, number, number]
): boolean {
  return restrictions.every((restriction, pair) => {
    if (!restriction) return true
    const [x, y] = PAIRS[pair]!
    const [i, a, j, b] = [ends[x]!, lengths[x]!, ends[y]!, lengths[y]!]
    if (a > 0 && b > 0) return restriction.allows(i, a, j, b)
    for (let k = 0; k < a; k++) if (!restriction.allows(i - k, 1, j, 0)) return false
    for (let l = 0; l < b; l++) if (!restriction.allows(i, 0, j - l, 1)) return false
    return true
  })
}

/** The sides of each pair. */
export const PAIRS = [
  [0, 1],
  [0, 2],
  [1, 2]
] as const

/** What names a bead of a pair: a number, since every edge names three. */
function nameOf(i: number, a: number, j: number, b: number, width: number): number {
  return ((i * width + j) * NAMED_LENGTHS + a) * NAMED_LENGTHS + b
}

const NAMED_LENGTHS = LONGEST_UNIT + 1

/** Posteriors backwards, then the path with the largest sum of them. */
function bestPath(
  levels: readonly ReadonlyMap<number, {alpha: number}>[],
  edges: readonly (readonly Edge[])[],
  ends: readonly {readonly node: number; readonly alpha: number}[],
  sides: readonly Texts[]
): readonly Triple[] {
  const width = Math.max(...sides.map(({segments}) => segments.length)) + 1
  const total = ends.map(({alpha}) => alpha).reduce(logAdd)
  const beta = new Map<number, number>(ends.map(({node}) => [node, 0]))
  const posteriors = new Map<Edge, number>()
  const pairPosteriors = [new Map<number, number>(), new Map<number, number>(), new Map<number, number>()]
  for (let sum = edges.length - 1; sum >= 0; sum--)
    for (const edge of edges[sum]!) {
      const after = beta.get(edge.to)
      if (after === undefined) continue
      const value = edge.score + after
      const known = beta.get(edge.from)
      beta.set(edge.from, known === undefined ? value : logAdd(known, value))
      const posterior = Math.exp(levels[sum]!.get(edge.from)!.alpha + value - total)
      posteriors.set(edge, posterior)
      for (let at = 0; at < PAIRS.length; at++) {
        const pair = nameOfPair(edge, at, width)
        if (pair !== null) pairPosteriors[at]!.set(pair, (pairPosteriors[at]!.get(pair) ?? 0) + posterior)
      }
    }
  const cost = wrongCost(LEAST_WORTH, sides, likelyAlone(posteriors, sides))
  const best = new Map<number, {value: number; by: Edge | null}>([[0, {value: 0, by: null}]])
  for (const level of edges)
    for (const edge of level) {
      const before = best.get(edge.from)
      if (!before) continue
      const [a, b, c] = edge.lengths
      const speaking = (a > 0 ? 1 : 0) + (b > 0 ? 1 : 0) + (c > 0 ? 1 : 0)
      const posterior = posteriors.get(edge) ?? 0
      const value = before.value + (speaking > 1 ? posterior - cost(edge.ends, edge.lengths) : posterior * 1e-3)
      const known = best.get(edge.to)
      if (!known || value > known.value) best.set(edge.to, {value, by: edge})
    }
  const last = ends.reduce((x, y) => ((best.get(y.node)?.value ?? -1) > (best.get(x.node)?.value ?? -1) ? y : x))
  const path: Triple[] = []
  for (let at = last.node; ; ) {
    const by = best.get(at)?.by
    if (!by) break
    const ofPair = (at: number) => {
      const pair = nameOfPair(by, at, width)
      return pair === null ? 0 : (pairPosteriors[at]!.get(pair) ?? 0)
    }
    path.push({
      ends: by.ends,
      lengths: by.lengths,
      posterior: posteriors.get(by) ?? 0,
      pairs: [ofPair(0), ofPair(1), ofPair(2)]
    })
    at = by.from
  }
  return path.reverse()
}

/** How likely each segment of each side has no partner in either other one. */
function likelyAlone(posteriors: ReadonlyMap<Edge, number>, sides: readonly Texts[]): readonly Float64Array[] {
  const alone = sides.map(({segments}) => new Float64Array(segments.length))
  for (const [{ends, lengths}, posterior] of posteriors) {
    const side = lengths.findIndex(length => length > 0)
    if (lengths[side] !== lengths[0] + lengths[1] + lengths[2]) continue
    for (let k = ends[side]! - lengths[side]!; k < ends[side]!; k++) alone[side]![k]! += posterior
  }
  return alone
}

/** A unit whose posterior is below this is worth less than leaving its segments alone. */
const LEAST_WORTH = 0.4

/** Null where the edge has nothing of one of the two sides. */
function nameOfPair({ends, lengths}: Edge, pair: number, width: number): number | null {
  const [x, y] = PAIRS[pair]!
  const [a, b] = [lengths[x]!, lengths[y]!]
  return a > 0 && b > 0 ? nameOf(ends[x]!, a, ends[y]!, b, width) : null
}
