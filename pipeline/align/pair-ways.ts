import type {Candidate} from './sweep.ts'

/** What a pair says of runs of both of its sides. */
export interface PairWays {
  /** Beads with both sides that start at a position. */
  starting(i: number, j: number): readonly Candidate[]
  /** Whether any candidate ends at a position. */
  reaches(i: number, j: number): boolean
  /** Sums over all ways through the rectangles that start at a position. */
  from(i: number, j: number): Rectangles
  /** Score of a segment without the other side. */
  readonly nothing: number
}

/** Logarithms of sums over ways, at `placeOf(a, b)`; −∞ where there is none. */
interface Rectangles {
  /** Ways of beads with both sides. */
  readonly beads: Float64Array
  /** The same, or the rectangle that says nothing. */
  readonly beadsOrSilence: Float64Array
}

/** Segments of one side that a unit of three sides may have: pairs tied together make more than the longest bead of one pair. */
export const LONGEST_UNIT = 6
const RECTANGLE_WIDTH = LONGEST_UNIT + 1

/** What the shape of a unit costs is said by each of its pairs, and every side takes part in two. */
export const SHAPE_SHARE = 0.5
/** Evidence of a pair of runs that the pair's own search found too unlikely to keep, in nats. */
const UNLIKELY = -8
/** Positions whose rectangles are kept; what is asked for again later is summed again, so that memory does not grow with the text. */
const MOST_KEPT = 20_000

/** @param second segments of the second side */
export function pairWays(candidates: readonly Candidate[], second: number): PairWays {
  const width = second + 1
  const byStart = new Map<number, Candidate[]>()
  const ends = new Set<number>([0])
  let nothing = Math.log(0.03)
  for (const candidate of candidates) {
    const {i, a, j, b} = candidate
    ends.add(i * width + j)
    if (a === 0 || b === 0) {
      nothing = candidate.prior
      continue
    }
    const start = (i - a) * width + j - b
    const known = byStart.get(start)
    if (known) known.push(candidate)
    else byStart.set(start, [candidate])
  }
  const starting = (i: number, j: number) => byStart.get(i * width + j) ?? []
  const known = new Map<number, Rectangles>()
  const from = (i: number, j: number): Rectangles => {
    const at = i * width + j
    const before = known.get(at)
    if (before) return before
    const found = sums(starting, i, j, UNLIKELY + nothing * SHAPE_SHARE)
    if (known.size >= MOST_KEPT) known.clear()
    known.set(at, found)
    return found
  }
  return {starting, reaches: (i, j) => ends.has(i * width + j), from, nothing}
}

function sums(starting: PairWays['starting'], i: number, j: number, silence: number): Rectangles {
  const beads = new Float64Array(RECTANGLE_WIDTH * RECTANGLE_WIDTH).fill(Number.NEGATIVE_INFINITY)
  beads[0] = 0
  for (let x = 0; x < LONGEST_UNIT; x++)
    for (let y = 0; y < LONGEST_UNIT; y++) {
      const way = beads[placeOf(x, y)]!
      if (way === Number.NEGATIVE_INFINITY) continue
      for (const {a, b, evidence, prior} of starting(i + x, j + y)) {
        if (x + a > LONGEST_UNIT || y + b > LONGEST_UNIT) continue
        const to = placeOf(x + a, y + b)
        beads[to] = logAdd(beads[to]!, way + evidence + prior * SHAPE_SHARE)
      }
    }
  return {beads, beadsOrSilence: beads.map(sum => logAdd(sum, silence))}
}

/** Where the sum of a source segments and b target segments stands. */
export function placeOf(a: number, b: number): number {
  return a * RECTANGLE_WIDTH + b
}

/** Of all ways through the rectangle of a and b segments, the share that passes the position x and y segments inside. */
export function passing(pair: PairWays, i: number, a: number, j: number, b: number, x: number, y: number): number {
  const {beads, beadsOrSilence} = pair.from(i, j)
  const before = beads[placeOf(x, y)]!
  if (before === Number.NEGATIVE_INFINITY) return 0
  return Math.exp(before + pair.from(i + x, j + y).beads[placeOf(a - x, b - y)]! - beadsOrSilence[placeOf(a, b)]!)
}

/** Logarithm of the sum of what two logarithms stand for. */
export function logAdd(a: number, b: number): number {
  if (a === Number.NEGATIVE_INFINITY) return b
  if (b === Number.NEGATIVE_INFINITY) return a
  return a > b ? a + Math.log1p(Math.exp(b - a)) : b + Math.log1p(Math.exp(a - b))
}
