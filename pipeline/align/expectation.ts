import type {Analysis} from './analysis.ts'
import type {Match, Reason} from './match.ts'
import type {HitRates} from './parameters.ts'

/** Largest bead on either side, in segments. */
export const LONGEST_RUN = 5

/** What finding, or not finding, a match of a type in a window of segments says, in nats, by the length of the window (1 to 5). */
export interface Expectation {
  /** The reason of the likeliest match. */
  readonly reason: Reason
  /** Segments of the other side that have a match, ascending. */
  readonly hits: Int32Array
  /** For every hit, which of the type's matches is worth most there. */
  readonly best: Int32Array
  /** Nats for finding match r in a window of w segments: `hit[r * (LONGEST_RUN + 1) + w]`. */
  readonly hit: Float64Array
  /** Nats for finding none of them, whatever the window: other words may stand in it by chance on both accounts. */
  readonly miss: number
}

/** One find is never worth more than e^4 to 1: a rare word may stand anywhere once. */
const LARGEST_HIT = 4
/** However many translations a word has, the chance that none is used never falls below this. */
const LEAST_MISS = 0.18
/** A match worth less than this many nats is not looked for. */
const USELESS = 0.1
const WINDOWS = LONGEST_RUN + 1

/**
 * For every type of a side what its matches on the other side lead one to expect: log p(match in window | aligned) − log p(match in
 * window | chance), the chance from how many segments of the other side have one. Null where no match tells anything.
 */
export function expectations(
  types: Analysis['types'],
  matches: readonly (readonly Match[])[],
  other: Analysis,
  rates: HitRates
): readonly (Expectation | null)[] {
  const bestOf = new Int32Array(other.size).fill(NOTHING)
  return types.map(({index}) => expectation(matches[index]!, other, rates, bestOf))
}

/** @param bestOf room for a number a segment of the other side, all NOTHING before and after */
function expectation(
  matches: readonly Match[],
  other: Analysis,
  rates: HitRates,
  bestOf: Int32Array
): Expectation | null {
  const first = matches[0]
  if (!first) return null
  const hit = new Float64Array(matches.length * WINDOWS)
  let expected = 0
  for (let r = 0; r < matches.length; r++) {
    const match = matches[r]!
    const [base, slope] = rates[match.reason]
    const rate = Math.min(0.97, base + slope * match.probability)
    expected += rate
    const chance = (other.types[match.type]!.segments.length + 0.5) / (other.size + 1)
    let left = 1
    for (let window = 1; window <= LONGEST_RUN; window++) {
      left *= 1 - chance
      const random = chance >= 1 ? 1 : 1 - left
      hit[r * WINDOWS + window] = Math.min(LARGEST_HIT, Math.log((rate + (1 - rate) * random) / random))
    }
  }
  const found = bySegment(matches, hit, other, bestOf)
  return found && {reason: first.reason, ...found, hit, miss: Math.log(Math.max(LEAST_MISS, 1 - expected))}
}

function bySegment(
  matches: readonly Match[],
  hit: Float64Array,
  other: Analysis,
  bestOf: Int32Array
): {readonly hits: Int32Array; readonly best: Int32Array} | null {
  if (matches.length === 1) {
    const hits = new Int32Array(other.types[matches[0]!.type]!.segments)
    return hit[1]! < USELESS || hits.length === 0 ? null : {hits, best: new Int32Array(hits.length)}
  }
  const found: number[] = []
  for (let r = 0; r < matches.length; r++) {
    const value = hit[r * WINDOWS + 1]!
    if (value < USELESS) continue
    for (const segment of other.types[matches[r]!.type]!.segments) {
      const known = bestOf[segment]!
      if (known === NOTHING) found.push(segment)
      if (known === NOTHING || value > hit[known * WINDOWS + 1]!) bestOf[segment] = r
    }
  }
  if (found.length === 0) return null
  const hits = new Int32Array(found).sort()
  const best = new Int32Array(hits.length)
  for (let at = 0; at < hits.length; at++) best[at] = bestOf[hits[at]!]!
  for (const segment of found) bestOf[segment] = NOTHING
  return {hits, best}
}

const NOTHING = -1
