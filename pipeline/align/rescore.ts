import {documentShapes} from './document-shapes.ts'
import {beadFeatures} from './features.ts'
import {type Arc, gapScores, posteriors, scoreOf} from './lattice.ts'
import type {PairContext} from './pair-context.ts'
import type {Candidate} from './sweep.ts'

const SHAPE_FEATURES = 8

/** Candidates with their posteriors, and the logarithm of the sum over all alignments: how well the two sides go together in this order. */
export interface Rescored {
  readonly candidates: readonly Candidate[]
  readonly total: number
}

/** Second pass: the candidates scored by all features, and their posteriors in the lattice that they make. */
export function rescore(context: PairContext, candidates: readonly Candidate[]): Rescored {
  const {weights, shares} = context
  const gap = gapScores(weights)
  const priors: number[] = []
  const arcs = candidates.map(({i, a, j, b}): Arc => {
    if (a === 0 || b === 0) {
      priors.push(gap.open)
      return {i, a, j, b, score: gap.open}
    }
    const features = beadFeatures(context, i, a, j, b)
    priors.push(scoreOf(features.subarray(0, SHAPE_FEATURES), weights))
    return {i, a, j, b, score: scoreOf(features, weights)}
  })
  const {size: n} = context.source
  const {size: m} = context.target
  const found = posteriors(arcs, n, m, gap)
  if (!found) return {candidates, total: Number.NEGATIVE_INFINITY}
  const shift = shares ? documentShapes(arcs, found.arcs, shares) : () => 0
  const own = shares
    ? posteriors(
        arcs.map(arc => ({...arc, score: arc.score + shift(arc.a, arc.b)})),
        n,
        m,
        {longer: gap.longer + shift(1, 0)}
      )
    : found
  const rescored = arcs.map(({i, a, j, b, score}, at) => ({
    i,
    a,
    j,
    b,
    prior: priors[at]! + shift(a, b),
    evidence: score - priors[at]!,
    posterior: (own ?? found).arcs[at]!
  }))
  // Orders of a text are compared by what all texts say of shapes.
  return {candidates: rescored, total: found.total}
}
