import type {Analysis} from './analysis.ts'
import type {Band} from './band.ts'
import {type Expectation, LONGEST_RUN} from './expectation.ts'
import type {LengthScore} from './length-score.ts'
import type {Parameters} from './parameters.ts'
import type {Restriction} from './restriction.ts'
import type {TypeScore} from './type-score.ts'

/** A bead that may stand in the alignment: source segments i−a to i, target segments j−b to j, ends excluded. */
export interface Candidate {
  readonly i: number
  readonly a: number
  readonly j: number
  readonly b: number
  /** What its words, lengths and types say for it, in nats; 0 for a null bead. */
  readonly evidence: number
  /** Log prior of its shape. */
  readonly prior: number
  /** Posterior probability in the lattice it was found in. */
  readonly posterior: number
}

/** Beads less likely than this are not looked at again. */
const LEAST_POSTERIOR = 1e-5
/** Sweep scores are surer than they should be: they are divided by this before they become probabilities. */
const TEMPERATURE = 1.5

/** A bead of several segments for which the words say this little, in nats, is not measured. */
const HOPELESS = -14

const SHAPES = (LONGEST_RUN + 1) * (LONGEST_RUN + 1)

/**
 * First pass over all cells of the band: forward and backward sums over every monotone alignment in beads of up to 5-5, scored by what can
 * be added up per segment. Gives the beads that are at all likely.
 */
export function sweep(
  source: Analysis,
  target: Analysis,
  band: Band,
  scores: {
    readonly forward: readonly (Expectation | null)[]
    readonly backward: readonly (Expectation | null)[]
    readonly length: LengthScore
    readonly type: TypeScore
  },
  parameters: Parameters,
  restriction: Restriction | null = null
): readonly Candidate[] {
  const n = source.size
  const m = target.size
  const {from, to, start} = band
  const cells = start[n + 1]!
  const columns = transposed(band, n, m)
  const forward = rowsOf(source, scores.forward, m, k => [from[k]!, Math.min(m, to[Math.min(n, k + LONGEST_RUN)]!)])
  const backward = rowsOf(target, scores.backward, n, k => [
    columns.from[k]!,
    Math.min(n, columns.to[Math.min(m, k + LONGEST_RUN)]!)
  ])
  const prior = priors(parameters)
  const edge = new Float32Array(cells * SHAPES).fill(Number.NEGATIVE_INFINITY)
  const alpha = new Float64Array(cells).fill(Number.NEGATIVE_INFINITY)
  const incoming = new Float64Array(SHAPES)
  const {words, length: lengthWeight, type: typeWeight} = parameters.sweep

  for (let i = 0; i <= n; i++)
    for (let j = from[i]!; j <= to[i]!; j++) {
      const cell = start[i]! + j - from[i]!
      if (i === 0 && j === 0) {
        alpha[cell] = 0
        continue
      }
      let largest = Number.NEGATIVE_INFINITY
      let count = 0
      for (let a = 0; a <= LONGEST_RUN && a <= i; a++) {
        const row = i - a
        for (let b = 0; b <= LONGEST_RUN && b <= j; b++) {
          if ((a === 0 || b === 0) && a + b !== 1) continue
          const column = j - b
          if (column < from[row]! || column > to[row]!) continue
          const before = alpha[start[row]! + column - from[row]!]!
          if (before === Number.NEGATIVE_INFINITY) continue
          if (restriction && !restriction.allows(i, a, j, b)) continue
          const shape = a * (LONGEST_RUN + 1) + b
          let score = prior[shape]!
          if (a > 0 && b > 0) {
            let found = 0
            for (let k = row; k < i; k++) found += at(forward, k, b, j)
            for (let l = column; l < j; l++) found += at(backward, l, a, i)
            score += words * found
            if (a + b > 2 && score < HOPELESS) continue
            score += lengthWeight * scores.length(i, a, j, b)
            let types = 0
            for (let k = row; k < i; k++) for (let l = column; l < j; l++) types += scores.type(k, l)
            score += ((typeWeight * types) / (a * b)) * Math.max(1, 0.6 * Math.max(a, b))
          }
          score /= TEMPERATURE
          edge[cell * SHAPES + shape] = score
          const value = before + score
          incoming[count++] = value
          if (value > largest) largest = value
        }
      }
      if (count > 0) alpha[cell] = logSum(incoming, count, largest)
    }

  const beta = new Float64Array(cells).fill(Number.NEGATIVE_INFINITY)
  beta[cells - 1] = 0
  const evidence = alpha[cells - 1]!
  const found: Candidate[] = []
  for (let i = n; i >= 0; i--)
    for (let j = to[i]!; j >= from[i]!; j--) {
      const cell = start[i]! + j - from[i]!
      const after = beta[cell]!
      if (after === Number.NEGATIVE_INFINITY || after + alpha[cell]! - evidence < Math.log(LEAST_POSTERIOR) - 2)
        continue
      for (let a = 0; a <= LONGEST_RUN && a <= i; a++)
        for (let b = 0; b <= LONGEST_RUN && b <= j; b++) {
          const score = edge[cell * SHAPES + a * (LONGEST_RUN + 1) + b]!
          if (score === Number.NEGATIVE_INFINITY) continue
          const row = i - a
          const before = start[row]! + j - b - from[row]!
          beta[before] = logAdd(beta[before]!, after + score)
          const posterior = Math.exp(alpha[before]! + score + after - evidence)
          if (posterior >= LEAST_POSTERIOR) {
            const shapePrior = prior[a * (LONGEST_RUN + 1) + b]!
            found.push({i, a, j, b, evidence: score * TEMPERATURE - shapePrior, prior: shapePrior, posterior})
          }
        }
    }
  return found.reverse()
}

interface Rows {
  readonly first: Int32Array
  readonly last: Int32Array
  readonly values: readonly Float32Array[]
}

/** For every segment k and window length: the summed expectations of its tokens for the window of the other side that ends before j. */
function rowsOf(
  side: Analysis,
  expectations: readonly (Expectation | null)[],
  size: number,
  range: (k: number) => readonly [number, number]
): Rows {
  const first = new Int32Array(side.size)
  const last = new Int32Array(side.size)
  const values: Float32Array[] = []
  const gains = new Float64Array(size + 1)
  for (let k = 0; k < side.size; k++) {
    const [low, high] = range(k)
    first[k] = low
    last[k] = high
    const width = high - low + 1
    const row = new Float32Array(width * LONGEST_RUN)
    const base = new Float64Array(LONGEST_RUN + 1)
    for (const type of side.distinct[k]!) {
      const expectation = expectations[type]
      if (!expectation) continue
      const {hits, best, hit, miss} = expectation
      const first = lowerBound(hits, low - LONGEST_RUN)
      for (let window = 1; window <= LONGEST_RUN; window++) {
        base[window] = base[window]! + miss
        const offset = (window - 1) * width - low
        for (let at = first; at < hits.length; at++) {
          const segment = hits[at]!
          if (segment + 1 > high) break
          const gain = hit[best[at]! * (LONGEST_RUN + 1) + window]! - miss
          for (let j = Math.max(low, segment + 1); j <= segment + window && j <= high; j++)
            if (gain > gains[j]!) {
              row[offset + j] = row[offset + j]! + gain - gains[j]!
              gains[j] = gain
            }
        }
        for (let at = first; at < hits.length && hits[at]! < high; at++)
          gains.fill(0, hits[at]! + 1, hits[at]! + window + 1)
      }
    }
    for (let window = 1; window <= LONGEST_RUN; window++)
      for (let at = 0; at < width; at++)
        row[(window - 1) * width + at] = row[(window - 1) * width + at]! + base[window]!
    values.push(row)
  }
  return {first, last, values}
}

function at(rows: Rows, k: number, window: number, j: number): number {
  const low = rows.first[k]!
  const high = rows.last[k]!
  return j < low || j > high ? 0 : rows.values[k]![(window - 1) * (high - low + 1) + j - low]!
}

function lowerBound(sorted: Int32Array, value: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]! < value) low = middle + 1
    else high = middle
  }
  return low
}

function transposed({from, to}: Band, n: number, m: number): {from: Int32Array; to: Int32Array} {
  const first = new Int32Array(m + 1).fill(n)
  const last = new Int32Array(m + 1)
  for (let i = 0; i <= n; i++)
    for (let j = from[i]!; j <= to[i]!; j++) {
      if (i < first[j]!) first[j] = i
      if (i > last[j]!) last[j] = i
    }
  return {from: first, to: last}
}

function priors(parameters: Parameters): Float64Array {
  const prior = new Float64Array(SHAPES)
  for (let a = 0; a <= LONGEST_RUN; a++)
    for (let b = 0; b <= LONGEST_RUN; b++)
      prior[a * (LONGEST_RUN + 1) + b] = Math.log(parameters.shapes[`${Math.min(a, b)}-${Math.max(a, b)}`] ?? 1e-9)
  return prior
}

function logSum(values: Float64Array, count: number, largest: number): number {
  let sum = 0
  for (let at = 0; at < count; at++) sum += Math.exp(values[at]! - largest)
  return largest + Math.log(sum)
}

function logAdd(a: number, b: number): number {
  if (a === Number.NEGATIVE_INFINITY) return b
  return a > b ? a + Math.log1p(Math.exp(b - a)) : b + Math.log1p(Math.exp(a - b))
}
