import type {Analysis} from './analysis.ts'
import type {Match, Reason} from './match.ts'
import type {HitRates} from './parameters.ts'

/** Largest bead on either side, in segments. */
export const LONGEST_RUN = 5

/** What finding, or not finding, a match of a type in a window of segments says, in nats, by the length of the window (1 to 5). */
export interface Expectation {
  readonly reason: Reason
  /** Segments of the other side that have a match, ascending. */
  readonly hits: Int32Array
  readonly hit: Float64Array
  readonly miss: Float64Array
}

/** One find is never worth more than e^4 to 1: a rare word may stand anywhere once. */
const LARGEST_HIT = 4
const LARGEST_MISS = -1.2
/** Where a match stands in nearly every segment, finding it says nothing. */
const USELESS_SHARE = 0.6

/**
 * For every type of a side what its matches on the other side lead one to expect: log p(match in window | aligned) − log p(match in
 * window | chance), the chance from how many segments of the other side have one.
 */
export function expectations(
  types: Analysis['types'],
  matches: readonly (readonly Match[])[],
  other: Analysis,
  rates: HitRates
): readonly (Expectation | null)[] {
  return types.map(({index}) => {
    const found = matches[index]!
    const best = found[0]
    if (!best) return null
    const hits = union(found, other)
    const chance = (hits.length + 0.5) / (other.size + 1)
    if (chance > USELESS_SHARE && other.size > 3) return null
    const rate = rateOf(found, best, rates)
    const hit = new Float64Array(LONGEST_RUN + 1)
    const miss = new Float64Array(LONGEST_RUN + 1)
    for (let window = 1; window <= LONGEST_RUN; window++) {
      const random = 1 - (1 - chance) ** window
      const expected = Math.max(rate, Math.min(0.97, random + 0.02))
      hit[window] = Math.min(LARGEST_HIT, Math.log(expected / random))
      miss[window] = Math.max(LARGEST_MISS, Math.log((1 - expected) / (1 - random)))
    }
    return {reason: best.reason, hits, hit, miss}
  })
}

/** How often a match is found in the aligned segment, from how likely the lexicon thinks it. */
function rateOf(found: readonly Match[], best: Match, rates: HitRates): number {
  let none = 1
  for (const {probability} of found) none *= 1 - probability
  const [base, slope] = rates[best.reason]
  return Math.min(0.97, base + slope * (1 - none))
}

function union(found: readonly Match[], other: Analysis): Int32Array {
  if (found.length === 1) return Int32Array.from(other.types[found[0]!.type]!.segments)
  const all = new Set<number>()
  for (const {type} of found) for (const segment of other.types[type]!.segments) all.add(segment)
  return Int32Array.from(all).sort()
}
