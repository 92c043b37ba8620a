import type {Analysis} from './analysis.ts'
import {type Band, rowsOfColumns} from './band.ts'
import {type Expectation, LONGEST_RUN} from './expectation.ts'
import type {LengthScore} from './length-score.ts'
import type {Parameters} from './parameters.ts'
import type {Restriction} from './restriction.ts'
import {silent, type TypeScore} from './type-score.ts'
import {windowSums} from './window-sums.ts'

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

const WINDOWS = LONGEST_RUN + 1
/** A way this many nats worse than the best one into the same cell adds nothing to the sum. */
const NOTHING = 40

/**
 * First pass over all cells of the band: forward and backward sums over every monotone alignment in beads of up to 5-5, scored by what can
 * be added up per segment. Gives the beads that are at all likely.
 */
export function sweep(
  source: Analysis,
  target: Analysis,
  band: Band,
  scores: SweepScores,
  parameters: Parameters,
  restriction: Restriction | null = null
): readonly Candidate[] {
  const n = source.size
  const {from, to, start} = band
  const cells = start[n + 1]!
  const scoreInto = cellScores(source, target, band, scores, parameters, restriction)
  const prior = priors(parameters)
  const edge = new Float64Array(WINDOWS * WINDOWS)
  const alpha = new Float64Array(cells).fill(Number.NEGATIVE_INFINITY)
  alpha[0] = 0
  const incoming = new Float64Array(WINDOWS * WINDOWS)

  for (let i = 0; i <= n; i++)
    for (let j = from[i]!; j <= to[i]!; j++) {
      if (i === 0 && j === 0) continue
      scoreInto(edge, i, j)
      let largest = Number.NEGATIVE_INFINITY
      let count = 0
      for (let a = 0; a <= LONGEST_RUN && a <= i; a++) {
        const row = i - a
        const first = start[row]! - from[row]!
        for (let b = 0; b <= LONGEST_RUN; b++) {
          const score = edge[a * WINDOWS + b]!
          if (score === Number.NEGATIVE_INFINITY) continue
          const value = alpha[first + j - b]! + score
          incoming[count++] = value
          if (value > largest) largest = value
        }
      }
      if (largest > Number.NEGATIVE_INFINITY) alpha[start[i]! + j - from[i]!] = logSum(incoming, count, largest)
    }

  const beta = new Float64Array(cells).fill(Number.NEGATIVE_INFINITY)
  beta[cells - 1] = 0
  const evidence = alpha[cells - 1]!
  const least = Math.log(LEAST_POSTERIOR)
  const found: Candidate[] = []
  for (let i = n; i >= 0; i--)
    for (let j = to[i]!; j >= from[i]!; j--) {
      const cell = start[i]! + j - from[i]!
      const after = beta[cell]!
      if (after === Number.NEGATIVE_INFINITY || after + alpha[cell]! - evidence < least - 2) continue
      if (i === 0 && j === 0) continue
      scoreInto(edge, i, j)
      for (let a = 0; a <= LONGEST_RUN && a <= i; a++)
        for (let b = 0; b <= LONGEST_RUN && b <= j; b++) {
          const shape = a * WINDOWS + b
          const score = edge[shape]!
          if (score === Number.NEGATIVE_INFINITY) continue
          const row = i - a
          const before = start[row]! + j - b - from[row]!
          if (alpha[before] === Number.NEGATIVE_INFINITY) continue
          beta[before] = logAdd(beta[before]!, after + score)
          const posterior = alpha[before]! + score + after - evidence
          if (posterior >= least)
            found.push({
              i,
              a,
              j,
              b,
              evidence: score * TEMPERATURE - prior[shape]!,
              prior: prior[shape]!,
              posterior: Math.exp(posterior)
            })
        }
    }
  return found.reverse()
}

/** What the sweep knows of two sides. */
export interface SweepScores {
  readonly forward: readonly (Expectation | null)[]
  readonly backward: readonly (Expectation | null)[]
  readonly length: LengthScore
  readonly type: TypeScore
}

/** Writes the score of every bead that ends at a cell into `edge`, by its shape; −∞ where it may not stand or is hopeless. */
function cellScores(
  source: Analysis,
  target: Analysis,
  band: Band,
  {forward: expected, backward: expectedBack, length, type}: SweepScores,
  parameters: Parameters,
  restriction: Restriction | null
): (edge: Float64Array, i: number, j: number) => void {
  const n = source.size
  const m = target.size
  const {from, to} = band
  const columns = rowsOfColumns(band, n, m)
  const forward = windowSums(source, expected, m, k => [from[k]!, Math.min(m, to[Math.min(n, k + LONGEST_RUN)]!)])
  const backward = windowSums(target, expectedBack, n, l => [
    columns.first[l]!,
    Math.min(n, columns.last[Math.min(m, l + LONGEST_RUN)]!)
  ])
  const prior = priors(parameters)
  const {words, length: lengthWeight, type: typeWeight} = parameters.sweep
  const found = new Float64Array(WINDOWS)
  const types = new Float64Array(WINDOWS)
  const typed = type !== silent
  return (edge, i, j) => {
    edge.fill(Number.NEGATIVE_INFINITY)
    found.fill(0)
    types.fill(0)
    const widest = Math.min(LONGEST_RUN, j)
    for (let a = 0; a <= LONGEST_RUN && a <= i; a++) {
      const row = i - a
      if (a > 0 && j >= forward.first[row]! && j <= forward.last[row]!) {
        const place = forward.offset[row]! + (j - forward.first[row]!) * LONGEST_RUN - 1
        for (let b = 1; b <= widest; b++) found[b] = found[b]! + forward.values[place + b]!
      }
      let back = 0
      let typesOfRow = 0
      for (let b = 0; b <= widest; b++) {
        const column = j - b
        if (a > 0 && b > 0) {
          if (i >= backward.first[column]! && i <= backward.last[column]!)
            back += backward.values[backward.offset[column]! + (i - backward.first[column]!) * LONGEST_RUN + a - 1]!
          if (typed) {
            typesOfRow += type(row, column)
            types[b] = types[b]! + typesOfRow
          }
        } else if (a + b !== 1) continue
        if (column < from[row]! || column > to[row]!) continue
        if (restriction !== null && !restriction.allows(i, a, j, b)) continue
        const shape = a * WINDOWS + b
        let score = prior[shape]!
        if (a > 0 && b > 0) {
          score += words * (found[b]! + back)
          if (a + b > 2 && score < HOPELESS && !restriction?.fixes(i)) continue
          score += lengthWeight * length(i, a, j, b)
          if (typed) score += ((typeWeight * types[b]!) / (a * b)) * Math.max(1, 0.6 * Math.max(a, b))
        }
        edge[shape] = score / TEMPERATURE
      }
    }
  }
}

function priors(parameters: Parameters): Float64Array {
  const prior = new Float64Array(WINDOWS * WINDOWS)
  for (let a = 0; a <= LONGEST_RUN; a++)
    for (let b = 0; b <= LONGEST_RUN; b++)
      prior[a * WINDOWS + b] = Math.log(parameters.shapes[`${Math.min(a, b)}-${Math.max(a, b)}`] ?? 1e-9)
  return prior
}

function logSum(values: Float64Array, count: number, largest: number): number {
  let sum = 0
  for (let at = 0; at < count; at++) if (values[at]! > largest - NOTHING) sum += Math.exp(values[at]! - largest)
  return largest + Math.log(sum)
}

function logAdd(a: number, b: number): number {
  if (a === Number.NEGATIVE_INFINITY) return b
  return a > b ? a + Math.log1p(Math.exp(b - a)) : b + Math.log1p(Math.exp(a - b))
}
