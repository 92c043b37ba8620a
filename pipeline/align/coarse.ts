import type {Analysis} from './analysis.ts'
import {type Band, bandOf, rowsOfColumns} from './band.ts'
import {type Expectation, LONGEST_RUN} from './expectation.ts'
import type {Parameters} from './parameters.ts'
import type {SweepScores} from './sweep.ts'
import {silent} from './type-score.ts'

/** Nats by which the best way through a cell may be worse than the best way of all. */
const WORSE = 26
/** Boundaries kept beside what is good enough: beads of more segments than are looked at here end there. */
const BESIDE = 2
/** Fewer cells than this are not worth looking at twice. */
const SMALL = 150
/** Beads that are tried; larger ones are made of these here. */
const shapes = [
  [1, 1],
  [1, 2],
  [2, 1],
  [2, 2]
] as const
const WINDOWS = LONGEST_RUN + 1

/**
 * A narrower band: a quick look at the cells of a band with the smallest beads, the best way through every cell forward and backward, keeps the
 * cells whose best way is not hopeless. No cell is judged by what came before it alone, so that a long gap costs nothing.
 */
export function narrowBand(
  source: Analysis,
  target: Analysis,
  band: Band,
  scores: SweepScores,
  parameters: Parameters
): Band {
  const n = source.size
  const {from, to, start} = band
  const cells = start[n + 1]!
  if (cells < SMALL) return band
  const edges = coarseEdges(source, target, band, scores, parameters)
  const nothing = Math.log(parameters.shapes['0-1']!)
  const alpha = new Float64Array(cells).fill(Number.NEGATIVE_INFINITY)
  const beta = new Float64Array(cells).fill(Number.NEGATIVE_INFINITY)
  alpha[0] = 0
  for (let i = 0; i <= n; i++)
    for (let j = from[i]!, cell = start[i]!; j <= to[i]!; j++, cell++) {
      let best = alpha[cell]!
      if (j > from[i]!) best = Math.max(best, alpha[cell - 1]! + nothing)
      if (i > 0 && j >= from[i - 1]! && j <= to[i - 1]!)
        best = Math.max(best, alpha[start[i - 1]! + j - from[i - 1]!]! + nothing)
      for (let shape = 0; shape < shapes.length; shape++) {
        const score = edges[cell * shapes.length + shape]!
        if (score === Number.NEGATIVE_INFINITY) continue
        const [a, b] = shapes[shape]!
        best = Math.max(best, alpha[start[i - a]! + j - b - from[i - a]!]! + score)
      }
      alpha[cell] = best
    }
  const total = alpha[cells - 1]!
  if (total === Number.NEGATIVE_INFINITY) return band
  beta[cells - 1] = 0
  const low = new Int32Array(n + 1).fill(target.size)
  const high = new Int32Array(n + 1)
  for (let i = n; i >= 0; i--)
    for (let j = to[i]!, cell = start[i + 1]! - 1; j >= from[i]!; j--, cell--) {
      const after = beta[cell]!
      if (after + alpha[cell]! < total - WORSE) continue
      if (j < low[i]!) low[i] = j
      if (j > high[i]!) high[i] = j
      if (j > from[i]!) beta[cell - 1] = Math.max(beta[cell - 1]!, after + nothing)
      if (i > 0 && j >= from[i - 1]! && j <= to[i - 1]!) {
        const above = start[i - 1]! + j - from[i - 1]!
        beta[above] = Math.max(beta[above]!, after + nothing)
      }
      for (let shape = 0; shape < shapes.length; shape++) {
        const score = edges[cell * shapes.length + shape]!
        if (score === Number.NEGATIVE_INFINITY) continue
        const [a, b] = shapes[shape]!
        const before = start[i - a]! + j - b - from[i - a]!
        beta[before] = Math.max(beta[before]!, after + score)
      }
    }
  return widened(low, high, band)
}

/** Scores of the beads of every shape that end at every cell. */
function coarseEdges(
  source: Analysis,
  target: Analysis,
  {from, to, start}: Band,
  {forward, backward, length, type}: SweepScores,
  parameters: Parameters
): Float32Array {
  const n = source.size
  const [sourceMiss, targetMiss] = [misses(source, forward), misses(target, backward)]
  const pairs = pairGains(source, target, {from, to, start}, forward, backward)
  const {words, length: lengthWeight, type: typeWeight} = parameters.sweep
  const prior = shapes.map(([a, b]) => Math.log(parameters.shapes[`${Math.min(a, b)}-${Math.max(a, b)}`]!))
  const typed = type !== silent
  const gainAt = (k: number, l: number) =>
    l >= from[k + 1]! - 1 && l < to[k + 1]! ? pairs[start[k + 1]! + l + 1 - from[k + 1]!]! : 0
  const edges = new Float32Array(start[n + 1]! * shapes.length).fill(Number.NEGATIVE_INFINITY)
  for (let i = 1; i <= n; i++)
    for (let j = Math.max(1, from[i]!); j <= to[i]!; j++)
      for (let shape = 0; shape < shapes.length; shape++) {
        const [a, b] = shapes[shape]!
        if (a > i || b > j || j - b < from[i - a]! || j - b > to[i - a]!) continue
        let said = 0
        let types = 0
        for (let k = i - a; k < i; k++) said += sourceMiss[k]!
        for (let l = j - b; l < j; l++) said += targetMiss[l]!
        for (let k = i - a; k < i; k++)
          for (let l = j - b; l < j; l++) {
            said += gainAt(k, l)
            if (typed) types += type(k, l)
          }
        const score = prior[shape]! + words * said + lengthWeight * length(i, a, j, b)
        edges[(start[i]! + j - from[i]!) * shapes.length + shape] =
          score + (typed ? ((typeWeight * types) / (a * b)) * Math.max(1, 0.6 * Math.max(a, b)) : 0)
      }
  return edges
}

function misses(side: Analysis, expectations: readonly (Expectation | null)[]): Float64Array {
  return Float64Array.from(side.distinct, types => {
    let sum = 0
    for (const type of types) sum += expectations[type]?.miss ?? 0
    return sum
  })
}

/** For the cell after segments k and l what the words of either, found in the other, say more than if they were not found. */
function pairGains(
  source: Analysis,
  target: Analysis,
  band: Band,
  forward: readonly (Expectation | null)[],
  backward: readonly (Expectation | null)[]
): Float32Array {
  const {from, to, start} = band
  const gains = new Float32Array(start[source.size + 1]!)
  eachHit(source, forward, from, to, (k, l, gain) => {
    const cell = start[k + 1]! + l + 1 - from[k + 1]!
    gains[cell] = gains[cell]! + gain
  })
  const {first, last} = rowsOfColumns(band, source.size, target.size)
  eachHit(target, backward, first, last, (l, k, gain) => {
    if (l + 1 < from[k + 1]! || l + 1 > to[k + 1]!) return
    const cell = start[k + 1]! + l + 1 - from[k + 1]!
    gains[cell] = gains[cell]! + gain
  })
  return gains
}

/** Every segment of a side with every one of the other side, between ascending bounds, that a word of it points at. */
function eachHit(
  side: Analysis,
  expectations: readonly (Expectation | null)[],
  from: Int32Array,
  to: Int32Array,
  take: (segment: number, other: number, gain: number) => void
): void {
  const passed = new Int32Array(side.types.length)
  for (let k = 0; k < side.size; k++) {
    const first = from[k + 1]! - 1
    const last = to[k + 1]! - 1
    for (const type of side.distinct[k]!) {
      const expectation = expectations[type]
      if (!expectation) continue
      const {hits, best, hit, miss} = expectation
      let at = passed[type]!
      while (at < hits.length && hits[at]! < first) at++
      passed[type] = at
      for (; at < hits.length && hits[at]! <= last; at++) {
        const gain = hit[best[at]! * WINDOWS + 1]! - miss
        if (gain > 0) take(k, hits[at]!, gain)
      }
    }
  }
}

function widened(low: Int32Array, high: Int32Array, {from, to}: Band): Band {
  const n = low.length - 1
  const first = new Int32Array(n + 1)
  const last = new Int32Array(n + 1)
  for (let i = 0; i <= n; i++) {
    let [least, most] = [to[n]!, 0]
    for (let k = Math.max(0, i - BESIDE); k <= Math.min(n, i + BESIDE); k++) {
      if (low[k]! < least) least = low[k]!
      if (high[k]! > most) most = high[k]!
    }
    first[i] = Math.max(from[i]!, least - BESIDE)
    last[i] = Math.min(to[i]!, most + BESIDE)
  }
  for (let i = 1; i <= n; i++) last[i] = Math.max(last[i]!, last[i - 1]!)
  for (let i = n - 1; i >= 0; i--) first[i] = Math.min(first[i]!, first[i + 1]!)
  first[0] = 0
  last[n] = to[n]!
  return bandOf(first, last)
}
