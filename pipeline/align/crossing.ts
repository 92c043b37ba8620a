import {decode} from './decode.ts'
import {beadFeatures, featureNames} from './features.ts'
import {gapScores, scoreOf} from './lattice.ts'
import type {PairContext} from './pair-context.ts'
import type {Parameters} from './parameters.ts'
import type {Decided, Restriction} from './restriction.ts'
import type {Candidate} from './sweep.ts'

/** A bead at least this sure stays where it is. */
const SURE = 0.8
/** Nats by which a crossing pair must be better than two segments without partner: a crossing is a rare thing. */
const LEAST_GAIN = Number(process.env.LG ?? 4)
/** Nats by which it must be better than the next best partner of either segment. */
const LEAST_MARGIN = Number(process.env.LM ?? 2)
/** Segments that one word may point at; commoner words point at nothing. */
const MOST_HITS = 25
/** Segments compared with one segment. */
const MOST_RIVALS = 40

/**
 * Segments that the monotone search left without a partner, or with a doubtful one, and that belong together across the order: items of
 * lists sorted anew, paragraphs moved within their section. Found by assignment, the best pair first.
 *
 * @returns all sure beads and the crossing pairs; null where nothing crosses
 */
export function findCrossings(
  context: PairContext,
  candidates: readonly Candidate[],
  parameters: Parameters,
  restriction: Restriction | null
): readonly Decided[] | null {
  const {source, target} = context
  const beads = decode(candidates, source.size, target.size)
  const sure = beads.filter(({a, b, posterior}) => a > 0 && b > 0 && posterior >= SURE)
  const free = {source: looseOf(source.size, sure.map(({i, a}) => [i, a])), target: looseOf(target.size, sure.map(({j, b}) => [j, b]))}
  const regions = regionsOf(context, sure)
  const weights = Float64Array.from(featureNames, name => parameters.weights[name] ?? 0)
  const alone = 2 * gapScores(weights).open
  const possible: {i: number; j: number; gain: number}[] = []
  for (let i = 0; i < source.size; i++) {
    if (!free.source[i]) continue
    for (const j of rivals(context, i, free.target)) {
      if (regions.source[i] !== regions.target[j]) continue
      if (restriction && !restriction.allows(i + 1, 1, j + 1, 1)) continue
      const gain = scoreOf(beadFeatures(context, i + 1, 1, j + 1, 1), weights) - alone
      if (gain > 0) possible.push({i, j, gain})
    }
  }
  const crossing = clearPairs(possible).filter(({i, j}) => crosses(i, j, sure))
  if (crossing.length === 0) return null
  return [
    ...sure.map(({i, a, j, b}) => ({source: run(i, a), target: run(j, b)})),
    ...crossing.map(({i, j}) => ({source: [i], target: [j]}))
  ]
}

/** 1 for every segment that no sure bead has. */
function looseOf(size: number, runs: readonly (readonly [number, number])[]): Uint8Array {
  const loose = new Uint8Array(size).fill(1)
  for (const [end, length] of runs) loose.fill(0, end - length, end)
  return loose
}

/** Stretches between headings that are surely aligned with each other: nothing is moved out of its section. */
function regionsOf({source, target}: PairContext, sure: readonly Candidate[]): {source: Int32Array; target: Int32Array} {
  const regions = {source: new Int32Array(source.size), target: new Int32Array(target.size)}
  let region = 0
  const isHeading = (type: string | null) => type !== null && /^h[1-6]$/.test(type)
  for (const {i, a, j, b} of sure) {
    if (a !== 1 || b !== 1) continue
    if (!isHeading(source.side.segments[i - 1]!.type) || !isHeading(target.side.segments[j - 1]!.type)) continue
    region++
    regions.source.fill(region, i)
    regions.target.fill(region, j)
  }
  return regions
}

/** Loose target segments that share a telling word with a source segment, most shared first. */
function rivals({source, forward}: PairContext, i: number, free: Uint8Array): readonly number[] {
  const shared = new Map<number, number>()
  for (const type of source.distinct[i]!) {
    const expectation = forward[type]
    if (!expectation || expectation.hits.length > MOST_HITS) continue
    for (const j of expectation.hits) if (free[j]) shared.set(j, (shared.get(j) ?? 0) + 1)
  }
  return [...shared]
    .sort((x, y) => y[1] - x[1] || x[0] - y[0])
    .slice(0, MOST_RIVALS)
    .map(([j]) => j)
}

/** Pairs that are clearly better than every other pair of either segment, best first. */
function clearPairs(possible: readonly {readonly i: number; readonly j: number; readonly gain: number}[]) {
  const sorted = [...possible].sort((x, y) => y.gain - x.gain || x.i - y.i || x.j - y.j)
  const takenSource = new Set<number>()
  const takenTarget = new Set<number>()
  const clear: {i: number; j: number}[] = []
  for (const {i, j, gain} of sorted) {
    if (gain < LEAST_GAIN) break
    if (takenSource.has(i) || takenTarget.has(j)) continue
    const rival = sorted.find(
      other =>
        (other.i === i) !== (other.j === j) && !takenSource.has(other.i) && !takenTarget.has(other.j)
    )
    if (rival && gain - rival.gain < LEAST_MARGIN) continue
    takenSource.add(i)
    takenTarget.add(j)
    clear.push({i, j})
  }
  return clear
}

/** Whether a pair stands across the sure beads around it. */
function crosses(i: number, j: number, sure: readonly Candidate[]): boolean {
  return sure.some(bead => bead.i <= i !== bead.j <= j)
}

function run(end: number, length: number): readonly number[] {
  return Array.from({length}, (_, at) => end - length + at)
}
