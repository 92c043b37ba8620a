import type {Analysis} from './analysis.ts'
import {type Expectation, LONGEST_RUN} from './expectation.ts'

/**
 * For every segment k of a side the summed expectations of its tokens for every window of the other side: for the window of w segments that ends
 * before j, `values[offset[k] + (j - first[k]) * LONGEST_RUN + w - 1]`, j from `first[k]` to `last[k]`.
 */
export interface WindowSums {
  readonly first: Int32Array
  readonly last: Int32Array
  readonly offset: Float64Array
  readonly values: Float32Array
}

/** @param range for every segment the windows that are asked for, by where they end: first and last */
export function windowSums(
  side: Analysis,
  expectations: readonly (Expectation | null)[],
  size: number,
  range: (k: number) => readonly [number, number]
): WindowSums {
  const first = new Int32Array(side.size)
  const last = new Int32Array(side.size)
  const offset = new Float64Array(side.size + 1)
  for (let k = 0; k < side.size; k++) {
    const [low, high] = range(k)
    first[k] = low
    last[k] = high
    offset[k + 1] = offset[k]! + (high - low + 1) * LONGEST_RUN
  }
  const values = new Float32Array(offset[side.size]!)
  const gains = new Float64Array((size + 1 + LONGEST_RUN) * LONGEST_RUN)
  // Ranges ascend, so that no type looks for a hit before those that it has passed.
  const passed = new Int32Array(side.types.length)
  for (let k = 0; k < side.size; k++) {
    const low = first[k]!
    const high = last[k]!
    const base = offset[k]!
    let missed = 0
    for (const type of side.distinct[k]!) {
      const expectation = expectations[type]
      if (!expectation) continue
      missed += expectation.miss
      const {hits} = expectation
      let start = passed[type]!
      while (start < hits.length && hits[start]! < low - LONGEST_RUN) start++
      passed[type] = start
      if (start < hits.length && hits[start]! < high) addHits(values, base, low, high, expectation, start, gains)
    }
    if (missed !== 0) for (let at = base; at < offset[k + 1]!; at++) values[at] = values[at]! + missed
  }
  return {first, last, offset, values}
}

/** Adds what finding a type says over not finding it; where windows of two hits meet, the larger gain alone counts. */
function addHits(
  values: Float32Array,
  base: number,
  low: number,
  high: number,
  {hits, best, hit, miss}: Expectation,
  start: number,
  gains: Float64Array
): void {
  let end = start
  for (let at = start; at < hits.length; at++) {
    const segment = hits[at]!
    if (segment + 1 > high) break
    end = at + 1
    const alone =
      (at === start || hits[at - 1]! <= segment - LONGEST_RUN) &&
      (at + 1 === hits.length || hits[at + 1]! >= segment + LONGEST_RUN)
    const match = best[at]! * (LONGEST_RUN + 1)
    for (let window = 1; window <= LONGEST_RUN; window++) {
      const gain = hit[match + window]! - miss
      if (gain <= 0) continue
      const from = segment + 1 < low ? low : segment + 1
      const to = segment + window > high ? high : segment + window
      let place = base + (from - low) * LONGEST_RUN + window - 1
      if (alone) for (let j = from; j <= to; j++, place += LONGEST_RUN) values[place] = values[place]! + gain
      else {
        let known = from * LONGEST_RUN + window - 1
        for (let j = from; j <= to; j++, place += LONGEST_RUN, known += LONGEST_RUN)
          if (gain > gains[known]!) {
            values[place] = values[place]! + gain - gains[known]!
            gains[known] = gain
          }
      }
    }
  }
  for (let at = start; at < end; at++)
    gains.fill(0, (hits[at]! + 1) * LONGEST_RUN, (hits[at]! + LONGEST_RUN + 1) * LONGEST_RUN)
}
