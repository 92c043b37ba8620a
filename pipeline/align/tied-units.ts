import {LONGEST_UNIT, type PairWays, passing, placeOf} from './pair-ways.ts'

/** A unit of all three sides: how many segments of each, and the logarithm of the sum of all ways in which its pairs make it. */
export interface TiedUnit {
  readonly lengths: readonly [number, number, number]
  readonly score: number
}

/** Of all ways through a box, the share that must be one unit for it to be looked at. */
const LEAST_SHARE = 1e-6

type Box = readonly [i: number, a: number, j: number, b: number, k: number, c: number]
type Pairs = readonly [PairWays, PairWays, PairWays]

/**
 * The units that start at (i, j, k): what the beads of three pairs tie together, directly or not. Three ways through a box, one of each pair,
 * make one unit if no position inside is in two of them: where two pairs part the texts, so must the third. One of the pairs may say nothing.
 *
 * @param sizes segments of the three sides
 * @param alive whether the search looks at a position
 */
export function tiedUnits(
  pairs: Pairs,
  [n, m, o]: readonly [number, number, number],
  alive: (i: number, j: number, k: number) => boolean
): (i: number, j: number, k: number) => readonly TiedUnit[] {
  const [xy, xz, yz] = pairs
  return (i, j, k) => {
    const [ofXy, ofXz, ofYz] = [xy.from(i, j).beads, xz.from(i, k).beads, yz.from(j, k).beads]
    const tied: TiedUnit[] = []
    const units: TiedUnit[] = []
    for (let a = 1; a <= LONGEST_UNIT && i + a <= n; a++)
      for (let b = 1; b <= LONGEST_UNIT && j + b <= m; b++) {
        const first = isWay(ofXy[placeOf(a, b)]!)
        for (let c = 1; c <= LONGEST_UNIT && k + c <= o; c++) {
          const speaking = first + isWay(ofXz[placeOf(a, c)]!) + isWay(ofYz[placeOf(b, c)]!)
          if (speaking < 2 || !alive(i + a, j + b, k + c)) continue
          const box: Box = [i, a, j, b, k, c]
          const all = sumOver(pairs, i, a, j, b, k, c)
          const share = 1 - shareCut(pairs, box, tied, all)
          if (share < LEAST_SHARE) continue
          const lengths = [a, b, c] as const
          tied.push({lengths, score: all + Math.log(share)})
          const consistent = share * shareConsistent(pairs, box, share)
          if (consistent >= LEAST_SHARE) units.push({lengths, score: all + Math.log(consistent)})
        }
      }
    return units
  }
}

function isWay(sum: number): number {
  return sum > Number.NEGATIVE_INFINITY ? 1 : 0
}

/** Logarithm of the sum of all ways through a box. */
function sumOver([xy, xz, yz]: Pairs, i: number, a: number, j: number, b: number, k: number, c: number): number {
  return (
    xy.from(i, j).beadsOrSilence[placeOf(a, b)]! +
    xz.from(i, k).beadsOrSilence[placeOf(a, c)]! +
    yz.from(j, k).beadsOrSilence[placeOf(b, c)]!
  )
}

/**
 * Of all ways through a box, those in which all three pairs have a position in common: for each first unit that may stand in it, all ways
 * through the rest.
 */
function shareCut(pairs: Pairs, [i, a, j, b, k, c]: Box, tied: readonly TiedUnit[], all: number): number {
  let cut = 0
  for (const {lengths, score} of tied) {
    const [x, y, z] = lengths
    if (x < a && y < b && z < c) cut += Math.exp(score + sumOver(pairs, i + x, a - x, j + y, b - y, k + z, c - z) - all)
  }
  return cut
}

/** Of the ways that tie a box together, those in which no position is in two pairs and not in the third, positions taken one by one. */
function shareConsistent([xy, xz, yz]: Pairs, [i, a, j, b, k, c]: Box, tied: number): number {
  let share = 1
  for (let x = 1; x < a; x++)
    for (let y = 1; y < b; y++) {
      const p = passing(xy, i, a, j, b, x, y)
      for (let z = 1; z < c; z++) {
        const q = passing(xz, i, a, k, c, x, z)
        if (p === 0 && q === 0) continue
        const r = passing(yz, j, b, k, c, y, z)
        const two = p * q * (1 - r) + p * r * (1 - q) + q * r * (1 - p)
        share *= 1 - Math.min(1, two / tied)
      }
    }
  return share
}
