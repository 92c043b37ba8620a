import type {Parameters} from './parameters.ts'

/** Degrees of freedom of Student's t: heavier tails than the normal, since free translation happens. */
const DEGREES = 10
const LOG_NORMALISER = 0.3891083839

/** A length that fits badly never costs more than this many nats. */
const LOWEST = -10
const LONGEST = 5
const RUNS = LONGEST + 1
/** Letters below which the variance no longer grows. */
const SHORTEST = 4

/** Score of a run of source segments ending before `i` and a run of target segments ending before `j`. */
export type LengthScore = (i: number, a: number, j: number, b: number) => number

/**
 * Log density of the log ratio of lengths (Gale and Church 1993, on the log scale, Student's t) minus that of a run of the target drawn
 * by chance.
 *
 * @param ratio letters of the target for one letter of the source
 */
export function lengthScore(
  source: Float64Array,
  target: Float64Array,
  ratio: number,
  variance: Parameters['length']['latin']
): LengthScore {
  const from = runsOf(source, ratio, variance)
  const to = runsOf(target, 1, variance)
  const chance = chances(to.logs, target.length)
  return (i, a, j, b) => {
    const source = i * RUNS + a
    const target = j * RUNS + b
    const distance = to.logs[target]! - from.logs[source]!
    const shorter = from.letters[source]! < to.letters[target]!
    const v = shorter ? from.variances[source]! : to.variances[target]!
    const half = shorter ? from.halfLogs[source]! : to.halfLogs[target]!
    const fit = half - ((DEGREES + 1) / 2) * Math.log(1 + (distance * distance) / (v * DEGREES))
    const score = fit - chance[target]!
    return score > LOWEST ? score : LOWEST
  }
}

/** What is asked of every run again and again, by where it ends and how many segments it has. */
interface Runs {
  readonly letters: Float64Array
  /** Log of letters + 1. */
  readonly logs: Float64Array
  readonly variances: Float64Array
  /** Log of the density's factor. */
  readonly halfLogs: Float64Array
}

function runsOf(lengths: Float64Array, ratio: number, {constant, slope}: Parameters['length']['latin']): Runs {
  const size = (lengths.length + 1) * RUNS
  const letters = new Float64Array(size)
  const logs = new Float64Array(size)
  const variances = new Float64Array(size)
  const halfLogs = new Float64Array(size)
  for (let end = 0; end <= lengths.length; end++) {
    let total = 0
    for (let run = 0; run <= LONGEST && run <= end; run++) {
      if (run > 0) total += lengths[end - run]!
      const at = end * RUNS + run
      letters[at] = total * ratio
      logs[at] = Math.log(total * ratio + 1)
      variances[at] = constant + slope / Math.max(SHORTEST, total * ratio)
      halfLogs[at] = LOG_NORMALISER - 0.5 * Math.log(variances[at]!)
    }
  }
  return {letters, logs, variances, halfLogs}
}

/** For every run of the target the log density of its length among all runs of as many segments. */
function chances(logs: Float64Array, size: number): Float64Array {
  const chance = new Float64Array(logs.length)
  for (let run = 1; run <= LONGEST; run++) {
    const {mean, spread, constant} = background(logs, size, run)
    for (let j = run; j <= size; j++) {
      const off = logs[j * RUNS + run]! - mean
      chance[j * RUNS + run] = constant - (off * off) / (2 * spread)
    }
  }
  return chance
}

/** Mean and variance of the log lengths of all runs of so many segments. */
function background(logs: Float64Array, size: number, run: number): {mean: number; spread: number; constant: number} {
  let sum = 0
  let squares = 0
  let count = 0
  for (let j = run; j <= size; j++) {
    const value = logs[j * RUNS + run]!
    sum += value
    squares += value * value
    count++
  }
  const mean = sum / Math.max(1, count)
  const spread = Math.max(0.12, squares / Math.max(1, count) - mean * mean) + 0.05
  return {mean, spread, constant: -0.5 * Math.log(2 * Math.PI * spread)}
}
