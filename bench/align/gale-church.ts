import type {GoldBead} from './sets.ts'

/** Priors of beads, and mean and variance of the ratio of lengths in characters, as published (Gale and Church 1993). */
const priors: readonly (readonly [a: number, b: number, probability: number])[] = [
  [1, 1, 0.89],
  [1, 0, 0.00495],
  [0, 1, 0.00495],
  [2, 1, 0.0445],
  [1, 2, 0.0445],
  [2, 2, 0.011]
]
const VARIANCE = 6.8

/** The aligner of Gale and Church, by lengths alone, for comparison; the ratio is that of the whole texts. */
export function galeChurch(source: readonly string[], target: readonly string[]): readonly GoldBead[] {
  const from = sums(source)
  const to = sums(target)
  const ratio = to.at(-1)! / Math.max(1, from.at(-1)!)
  const [n, m] = [source.length, target.length]
  const cost = new Float64Array((n + 1) * (m + 1)).fill(Number.POSITIVE_INFINITY)
  const by = new Int8Array(cost.length)
  cost[0] = 0
  for (let i = 0; i <= n; i++)
    for (let j = 0; j <= m; j++)
      for (const [shape, [a, b, probability]] of priors.entries()) {
        if (a > i || b > j) continue
        const value =
          cost[(i - a) * (m + 1) + j - b]! -
          Math.log(probability) +
          mismatch(from[i]! - from[i - a]!, to[j]! - to[j - b]!, ratio)
        const cell = i * (m + 1) + j
        if (value < cost[cell]!) {
          cost[cell] = value
          by[cell] = shape
        }
      }
  const beads: GoldBead[] = []
  for (let i = n, j = m; i > 0 || j > 0; ) {
    const [a, b] = priors[by[i * (m + 1) + j]!]!
    beads.push([range(i, a), range(j, b)])
    i -= a
    j -= b
  }
  return beads.reverse()
}

function mismatch(x: number, y: number, ratio: number): number {
  if (x === 0 && y === 0) return 0
  const mean = (x + y / ratio) / 2
  const z = Math.abs((ratio * x - y) / Math.sqrt(VARIANCE * mean))
  const tail = 2 * (1 - normal(z))
  return tail > 0 ? -Math.log(tail) : 25
}

/** Abramowitz and Stegun 26.2.17. */
function normal(z: number): number {
  const t = 1 / (1 + 0.2316419 * z)
  const series = t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))))
  return 1 - (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * series
}

function sums(texts: readonly string[]): readonly number[] {
  const total = [0]
  for (const text of texts) total.push(total.at(-1)! + [...text].length)
  return total
}

function range(end: number, length: number): readonly number[] {
  return Array.from({length}, (_, at) => end - length + at)
}
