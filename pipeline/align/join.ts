import type {Restriction} from './restriction.ts'
import type {Candidate} from './sweep.ts'

/** A correspondence of three sides: how many segments of each, ending before i, j and k. */
export interface Triple {
  readonly ends: readonly [i: number, j: number, k: number]
  readonly lengths: readonly [a: number, b: number, c: number]
  readonly posterior: number
  /** Posterior of what the triple says of each pair: first and second, first and third, second and third. */
  readonly pairs: readonly [number, number, number]
}

/** Evidence of a pair of runs that its own lattice found too unlikely to keep, in nats. */
const UNLIKELY = -8
/** The evidence of three pairs is not independent: it is divided by this. */
const TEMPERATURE = 1
/** Of a unit's shape prior, the share that each of its pairs gives: every side takes part in two pairs. */
const SHAPE_SHARE = 0.5

interface Edge {
  readonly from: number
  readonly to: number
  readonly score: number
  readonly ends: readonly [number, number, number]
  readonly lengths: readonly [number, number, number]
}

interface Way {
  readonly evidence: number
  readonly prior: number
}

interface Lattice {
  readonly starting: ReadonlyMap<number, readonly Candidate[]>
  /** The likeliest way through a rectangle that starts at (i, j): one bead, or several where the third side alone joins them. */
  inside(i: number, a: number, j: number, b: number): Way
  readonly nodes: ReadonlySet<number>
  readonly width: number
  readonly nothing: number
}

/**
 * One search over three sides: the path through all positions (i, j, k) on which the evidence of all three pairs is largest. No pair
 * is a pivot: where they disagree, their sum decides. Null where the pairs have no way in common.
 *
 * @param sizes segments of the three sides
 * @param pairs candidates of first and second, first and third, second and third side
 */
export function joinThree(
  sizes: readonly [number, number, number],
  pairs: readonly [readonly Candidate[], readonly Candidate[], readonly Candidate[]],
  restrictions: readonly (Restriction | null)[] = []
): readonly Triple[] | null {
  const [n, m, o] = sizes
  const xy = latticeOf(pairs[0], m)
  const xz = latticeOf(pairs[1], o)
  const yz = latticeOf(pairs[2], o)
  const nodeOf = (i: number, j: number, k: number) => (i * (m + 1) + j) * (o + 1) + k
  const alive = (i: number, j: number, k: number) =>
    (xy.nodes.has(i * xy.width + j) ? 1 : 0) +
      (xz.nodes.has(i * xz.width + k) ? 1 : 0) +
      (yz.nodes.has(j * yz.width + k) ? 1 : 0) >=
    2

  const levels: Map<number, {i: number; j: number; k: number; last: number; alpha: number}>[] = Array.from(
    {length: n + m + o + 1},
    () => new Map()
  )
  levels[0]!.set(0, {i: 0, j: 0, k: 0, last: 0, alpha: 0})
  const edges: Edge[][] = levels.map(() => [])

  levels.forEach((level, sum) => {
    for (const [from, {i, j, k, last, alpha}] of level) {
      const go = (a: number, b: number, c: number, evidence: number, prior: number) => {
        const sides = (a > 0 ? 1 : 0) + (b > 0 ? 2 : 0) + (c > 0 ? 4 : 0)
        if ((last & sides) === 0 && sides < last) return
        const ends = [i + a, j + b, k + c] as const
        if (ends[0] > n || ends[1] > m || ends[2] > o || !alive(...ends)) return
        if (!allowed(restrictions, ends, [a, b, c])) return
        const to = nodeOf(...ends) * 8 + sides
        const score = evidence / TEMPERATURE + prior * SHAPE_SHARE
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
      go(1, 0, 0, 0, xy.nothing + xz.nothing)
      go(0, 1, 0, 0, xy.nothing + yz.nothing)
      go(0, 0, 1, 0, xz.nothing + yz.nothing)
      const fromXy = xy.starting.get(i * xy.width + j) ?? []
      const fromXz = xz.starting.get(i * xz.width + k) ?? []
      const fromYz = yz.starting.get(j * yz.width + k) ?? []
      for (const p of fromXy) go(p.a, p.b, 0, p.evidence, p.prior + p.a * xz.nothing + p.b * yz.nothing)
      for (const q of fromXz) go(q.a, 0, q.b, q.evidence, q.prior + q.a * xy.nothing + q.b * yz.nothing)
      for (const r of fromYz) go(0, r.a, r.b, r.evidence, r.prior + r.a * xy.nothing + r.b * xz.nothing)
      const done = new Set<string>()
      const whole = (parts: readonly [Way, Way, Way], a: number, b: number, c: number) => {
        const shape = `${a} ${b} ${c}`
        if (done.has(shape)) return
        done.add(shape)
        const evidence = parts.reduce((total, part) => total + part.evidence, 0)
        const prior = parts.reduce((total, part) => total + part.prior, 0)
        go(a, b, c, evidence, prior)
      }
      for (const p of fromXy)
        for (const q of fromXz) if (q.a === p.a) whole([p, q, yz.inside(j, p.b, k, q.b)], p.a, p.b, q.b)
      for (const p of fromXy)
        for (const r of fromYz) if (r.a === p.b) whole([p, xz.inside(i, p.a, k, r.b), r], p.a, p.b, r.b)
      for (const q of fromXz)
        for (const r of fromYz) if (r.b === q.b) whole([xy.inside(i, q.a, j, r.a), q, r], q.a, r.a, q.b)
    }
  })
  const ends = [...levels[n + m + o]!].map(([node, {alpha}]) => ({node, alpha}))
  return ends.length > 0 ? bestPath(levels, edges, ends) : null
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

const PAIRS = [
  [0, 1],
  [0, 2],
  [1, 2]
] as const

function latticeOf(candidates: readonly Candidate[], second: number): Lattice {
  const width = second + 1
  const starting = new Map<number, Candidate[]>()
  const nodes = new Set<number>([0])
  let nothing = Math.log(0.03)
  for (const candidate of candidates) {
    const {i, a, j, b} = candidate
    nodes.add(i * width + j)
    if (a === 0 || b === 0) {
      nothing = candidate.prior
      continue
    }
    const start = (i - a) * width + j - b
    const known = starting.get(start)
    if (known) known.push(candidate)
    else starting.set(start, [candidate])
  }
  const known = new Map<string, Way>()
  const inside = (i: number, a: number, j: number, b: number): Way => {
    const rectangle = name(i, a, j, b)
    const before = known.get(rectangle)
    if (before) return before
    const way = wayThrough(starting, width, nothing, i, a, j, b)
    known.set(rectangle, way)
    return way
  }
  return {starting, inside, nodes, width, nothing}
}

function wayThrough(
  starting: ReadonlyMap<number, readonly Candidate[]>,
  width: number,
  nothing: number,
  i: number,
  a: number,
  j: number,
  b: number
): Way {
  const best: (Way | undefined)[] = new Array((a + 1) * (b + 1))
  best[0] = {evidence: 0, prior: 0}
  const offer = (x: number, y: number, evidence: number, prior: number) => {
    if (x > a || y > b) return
    const at = x * (b + 1) + y
    const known = best[at]
    if (!known || evidence + prior > known.evidence + known.prior) best[at] = {evidence, prior}
  }
  for (let x = 0; x <= a; x++)
    for (let y = 0; y <= b; y++) {
      const way = best[x * (b + 1) + y]
      if (!way) continue
      for (const arc of starting.get((i + x) * width + j + y) ?? [])
        offer(x + arc.a, y + arc.b, way.evidence + arc.evidence, way.prior + arc.prior)
    }
  const way = best[a * (b + 1) + b]
  return way && way.evidence + way.prior > UNLIKELY ? way : {evidence: UNLIKELY, prior: nothing}
}

function name(i: number, a: number, j: number, b: number): string {
  return `${i} ${a} ${j} ${b}`
}

/** Posteriors backwards, then the path with the largest sum of them. */
function bestPath(
  levels: readonly ReadonlyMap<number, {alpha: number}>[],
  edges: readonly (readonly Edge[])[],
  ends: readonly {readonly node: number; readonly alpha: number}[]
): readonly Triple[] {
  const total = ends.map(({alpha}) => alpha).reduce(logAdd)
  const beta = new Map<number, number>(ends.map(({node}) => [node, 0]))
  const posteriors = new Map<Edge, number>()
  const pairPosteriors = [new Map<string, number>(), new Map<string, number>(), new Map<string, number>()]
  for (let sum = edges.length - 1; sum >= 0; sum--)
    for (const edge of edges[sum]!) {
      const after = beta.get(edge.to)
      if (after === undefined) continue
      const value = edge.score + after
      const known = beta.get(edge.from)
      beta.set(edge.from, known === undefined ? value : logAdd(known, value))
      const posterior = Math.exp(levels[sum]!.get(edge.from)!.alpha + value - total)
      posteriors.set(edge, posterior)
      pairNames(edge).forEach((pair, at) => {
        if (pair !== null) pairPosteriors[at]!.set(pair, (pairPosteriors[at]!.get(pair) ?? 0) + posterior)
      })
    }
  const best = new Map<number, {value: number; by: Edge | null}>([[0, {value: 0, by: null}]])
  for (const level of edges)
    for (const edge of level) {
      const before = best.get(edge.from)
      if (!before) continue
      const sides = edge.lengths.filter(length => length > 0).length
      const posterior = posteriors.get(edge) ?? 0
      const value = before.value + (sides > 1 ? posterior - LEAST_WORTH : posterior * 1e-3)
      const known = best.get(edge.to)
      if (!known || value > known.value) best.set(edge.to, {value, by: edge})
    }
  const last = ends.reduce((x, y) => ((best.get(y.node)?.value ?? -1) > (best.get(x.node)?.value ?? -1) ? y : x))
  const path: Triple[] = []
  for (let at = last.node; ; ) {
    const by = best.get(at)?.by
    if (!by) break
    const names = pairNames(by)
    const ofPair = (at: number) => (names[at] == null ? 0 : (pairPosteriors[at]!.get(names[at]!) ?? 0))
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

/** A unit whose posterior is below this is worth less than leaving its segments alone. */
const LEAST_WORTH = 0.4

function pairNames({ends: [i, j, k], lengths: [a, b, c]}: Edge): readonly (string | null)[] {
  return [
    a > 0 && b > 0 ? name(i, a, j, b) : null,
    a > 0 && c > 0 ? name(i, a, k, c) : null,
    b > 0 && c > 0 ? name(j, b, k, c) : null
  ]
}

function logAdd(a: number, b: number): number {
  return a > b ? a + Math.log1p(Math.exp(b - a)) : b + Math.log1p(Math.exp(a - b))
}
