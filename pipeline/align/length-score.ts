import type {Parameters} from './parameters.ts'

/** Degrees of freedom of Student's t: heavier tails than the normal, since free translation happens. */
const DEGREES = 10
const LOG_NORMALISER = 0.3891083839

/** A length that fits badly never costs more than this many nats. */
const LOWEST = -10
const LONGEST = 5

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
  const from = sums(source)
  const to = sums(target)
  const backgrounds = Array.from({length: LONGEST + 1}, (_, run) => background(to, run))
  return (i, a, j, b) => {
    const expected = (from[i]! - from[i - a]!) * ratio
    const found = to[j]! - to[j - b]!
    const v = variance.constant + variance.slope / Math.max(4, Math.min(expected, found))
    const distance = Math.log((found + 1) / (expected + 1))
    const fit =
      LOG_NORMALISER - 0.5 * Math.log(v) - ((DEGREES + 1) / 2) * Math.log(1 + (distance * distance) / (v * DEGREES))
    const {mean, spread, constant} = backgrounds[b]!
    const off = Math.log(found + 1) - mean
    return Math.max(LOWEST, fit - (constant - (off * off) / (2 * spread)))
  }
}

function sums(lengths: Float64Array): Float64Array {
  const total = new Float64Array(lengths.length + 1)
  for (let at = 0; at < lengths.length; at++) total[at + 1] = total[at]! + lengths[at]!
  return total
}

/** Mean and variance of the log lengths of all runs of so many segments. */
function background(to: Float64Array, run: number): {mean: number; spread: number; constant: number} {
  const size = to.length - 1
  let sum = 0
  let squares = 0
  let count = 0
  for (let j = run; j <= size && run > 0; j++) {
    const value = Math.log(to[j]! - to[j - run]! + 1)
    sum += value
    squares += value * value
    count++
  }
  if (count === 0) return {mean: Math.log(to[size]! + 1), spread: 0.5, constant: -0.5 * Math.log(Math.PI)}
  const mean = sum / count
  const spread = Math.max(0.12, squares / count - mean * mean) + 0.05
  return {mean, spread, constant: -0.5 * Math.log(2 * Math.PI * spread)}
}
