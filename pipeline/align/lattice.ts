import {featureIndex} from './feature-names.ts'

/** A bead in a lattice, with what is said for it. */
export interface Arc {
  readonly i: number
  readonly a: number
  readonly j: number
  readonly b: number
  /** Nats, the prior of its shape included; for a null bead what it costs to open a gap. */
  readonly score: number
}

/** Cost of a null bead that continues a gap on the same side, in nats. */
export interface GapScores {
  readonly longer: number
}

/** Posterior probability of every arc, in the order of the arcs; and log of the sum over all paths. Null where no path leads through. */
export interface Posteriors {
  readonly arcs: Float64Array
  /** For null arcs, how much of the posterior continues a gap. */
  readonly longer: Float64Array
  readonly total: number
}

/**
 * Sums over all paths through the arcs (forward-backward). A position has three states: after a bead, in a gap of the source, in a gap
 * of the target; a gap of the target is not followed by one of the source, so that two gaps at one place count once.
 *
 * @param arcs sorted by i, then j
 */
export function posteriors(arcs: readonly Arc[], n: number, m: number, gap: GapScores): Posteriors | null {
  const width = m + 1
  const index = new Map<number, number>()
  const nodeOf = (i: number, j: number) => {
    const name = i * width + j
    let node = index.get(name)
    if (node === undefined) {
      node = index.size
      index.set(name, node)
    }
    return node
  }
  const from = new Int32Array(arcs.length)
  const to = new Int32Array(arcs.length)
  const start = nodeOf(0, 0)
  arcs.forEach(({i, a, j, b}, at) => {
    from[at] = nodeOf(i - a, j - b)
    to[at] = nodeOf(i, j)
  })
  const last = nodeOf(n, m)
  const alpha = new Float64Array(index.size * 3).fill(Number.NEGATIVE_INFINITY)
  const beta = new Float64Array(index.size * 3).fill(Number.NEGATIVE_INFINITY)
  alpha[start * 3] = 0
  for (let at = 0; at < arcs.length; at++) {
    const {a, b, score} = arcs[at]!
    const source = from[at]! * 3
    const target = to[at]! * 3
    if (b === 0) {
      alpha[target + 1] = logAdd(alpha[target + 1]!, logAdd(alpha[source]! + score, alpha[source + 1]! + gap.longer))
    } else if (a === 0) {
      const opened = logAdd(alpha[source]!, alpha[source + 1]!) + score
      alpha[target + 2] = logAdd(alpha[target + 2]!, logAdd(opened, alpha[source + 2]! + gap.longer))
    } else alpha[target] = logAdd(alpha[target]!, sum3(alpha, source) + score)
  }
  const total = sum3(alpha, last * 3)
  if (total === Number.NEGATIVE_INFINITY) return null
  const found = new Float64Array(arcs.length)
  const longer = new Float64Array(arcs.length)
  beta.fill(0, last * 3, last * 3 + 3)
  for (let at = arcs.length - 1; at >= 0; at--) {
    const {a, b, score} = arcs[at]!
    const source = from[at]! * 3
    const target = to[at]! * 3
    if (b === 0) {
      const after = beta[target + 1]!
      beta[source] = logAdd(beta[source]!, after + score)
      beta[source + 1] = logAdd(beta[source + 1]!, after + gap.longer)
      longer[at] = Math.exp(alpha[source + 1]! + gap.longer + after - total)
      found[at] = Math.exp(alpha[source]! + score + after - total) + longer[at]!
    } else if (a === 0) {
      const after = beta[target + 2]!
      beta[source] = logAdd(beta[source]!, after + score)
      beta[source + 1] = logAdd(beta[source + 1]!, after + score)
      beta[source + 2] = logAdd(beta[source + 2]!, after + gap.longer)
      longer[at] = Math.exp(alpha[source + 2]! + gap.longer + after - total)
      found[at] = Math.exp(logAdd(alpha[source]!, alpha[source + 1]!) + score + after - total) + longer[at]!
    } else {
      const after = beta[target]! + score
      for (let state = 0; state < 3; state++) beta[source + state] = logAdd(beta[source + state]!, after)
      found[at] = Math.exp(sum3(alpha, source) + after - total)
    }
  }
  return {arcs: found, longer, total}
}

function sum3(values: Float64Array, at: number): number {
  return logAdd(logAdd(values[at]!, values[at + 1]!), values[at + 2]!)
}

function logAdd(a: number, b: number): number {
  if (a === Number.NEGATIVE_INFINITY) return b
  if (b === Number.NEGATIVE_INFINITY) return a
  return a > b ? a + Math.log1p(Math.exp(b - a)) : b + Math.log1p(Math.exp(a - b))
}

/** Weighted sum of features; the gap features belong to null beads alone. */
export function scoreOf(features: Float64Array, weights: Float64Array): number {
  let score = 0
  for (let at = 0; at < features.length; at++) score += features[at]! * weights[at]!
  return score
}

export function gapScores(weights: Float64Array): {readonly open: number; readonly longer: number} {
  return {open: weights[featureIndex.gap]!, longer: weights[featureIndex['longer gap']]!}
}
