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
const TEMPERATURE = 1.8
/** Of a unit's shape prior, the share that each of its pairs gives: every side takes part in two pairs. */
const SHAPE_SHARE = 0.5

interface Edge {
  readonly from: number
  readonly to: number
  readonly score: number
  readonly ends: readonly [number, number, number]
  readonly lengths: readonly [number, number, number]
}

interface Lattice {
  readonly starting: ReadonlyMap<number, readonly Candidate[]>
  readonly bead: ReadonlyMap<string, Candidate>
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
  pairs: readonly [readonly Candidate[], readonly Candidate[], readonly Candidate[]]
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

  const levels: Map<number, {i: number; j: number; k: number; alpha: number}>[] = Array.from(
    {length: n + m + o + 1},
    () => new Map()
  )
  levels[0]!.set(0, {i: 0, j: 0, k: 0, alpha: 0})
  const edges: Edge[][] = levels.map(() => [])

  levels.forEach((level, sum) => {
    for (const [from, {i, j, k, alpha}] of level) {
      const go = (a: number, b: number, c: number, evidence: number, prior: number) => {
        const ends = [i + a, j + b, k + c] as const
        if (ends[0] > n || ends[1] > m || ends[2] > o || !alive(...ends)) return
        const to = nodeOf(...ends)
        const score = evidence / TEMPERATURE + prior * SHAPE_SHARE
        edges[sum]!.push({from, to, score, ends, lengths: [a, b, c]})
        const next = levels[sum + a + b + c]!
        const known = next.get(to)
        const value = alpha + score
        next.set(to, {i: ends[0], j: ends[1], k: ends[2], alpha: known ? logAdd(known.alpha, value) : value})
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
      const whole = (
        p: Candidate | undefined,
        q: Candidate | undefined,
        r: Candidate | undefined,
        a: number,
        b: number,
        c: number
      ) => {
        const shape = `${a} ${b} ${c}`
        if (done.has(shape)) return
        done.add(shape)
        const parts = [p, q, r]
        const evidence = parts.reduce((total, part) => total + (part?.evidence ?? UNLIKELY), 0)
        const prior = parts.reduce((total, part) => total + (part?.prior ?? xy.nothing), 0)
        go(a, b, c, evidence, prior)
      }
      for (const p of fromXy)
        for (const q of fromXz) if (q.a === p.a) whole(p, q, yz.bead.get(name(j, p.b, k, q.b)), p.a, p.b, q.b)
      for (const p of fromXy)
        for (const r of fromYz) if (r.a === p.b) whole(p, xz.bead.get(name(i, p.a, k, r.b)), r, p.a, p.b, r.b)
      for (const q of fromXz)
        for (const r of fromYz) if (r.b === q.b) whole(xy.bead.get(name(i, q.a, j, r.a)), q, r, q.a, r.a, q.b)
    }
  })
  const last = nodeOf(n, m, o)
  const total = levels[n + m + o]!.get(last)
  return total ? bestPath(levels, edges, total.alpha, last) : null
}

function latticeOf(candidates: readonly Candidate[], second: number): Lattice {
  const width = second + 1
  const starting = new Map<number, Candidate[]>()
  const bead = new Map<string, Candidate>()
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
    bead.set(name(i - a, a, j - b, b), candidate)
  }
  return {starting, bead, nodes, width, nothing}
}

function name(i: number, a: number, j: number, b: number): string {
  return `${i} ${a} ${j} ${b}`
}

/** Posteriors backwards, then the path with the largest sum of them. */
function bestPath(
  levels: readonly ReadonlyMap<number, {alpha: number}>[],
  edges: readonly (readonly Edge[])[],
  total: number,
  last: number
): readonly Triple[] {
  const beta = new Map<number, number>([[last, 0]])
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
  const path: Triple[] = []
  for (let at = last; ; ) {
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
