import type {Analysis} from './analysis.ts'
import {type Band, bandOf, fullBand} from './band.ts'
import {type Expectation, LONGEST_RUN} from './expectation.ts'

/** Up to this many cells everything is looked at. */
const SMALL = 2_500
/** A token whose matches stand in more segments than this is too common to anchor anything. */
const MOST_HITS = 12
/** Boundaries looked at on either side of the chain of anchors. */
const MARGIN = 10
/** A rectangle between two anchors is looked at whole up to this many boundaries across; beyond, along its diagonal. */
const WIDEST = 160

/**
 * The band in which the sweep looks: everything in a short text; in a long one the surroundings of the heaviest chain of
 * pairs of segments that share rare words.
 */
export function findBand(
  source: Analysis,
  target: Analysis,
  forward: readonly (Expectation | null)[],
  through: readonly {readonly i: number; readonly j: number}[] = []
): Band {
  if (source.size * target.size <= SMALL) return fullBand(source.size, target.size)
  const fixed = through.map(({i, j}) => ({i: i - 1, j: j - 1, weight: CERTAIN}))
  const chain = heaviestChain([...votes(source, forward), ...fixed])
  return around(chain, source.size, target.size)
}

/** Weight of an anchor that a decision has set: more than any number of words. */
const CERTAIN = 1e6

interface Anchor {
  readonly i: number
  readonly j: number
  readonly weight: number
}

/** Pairs of segments and how much their rare words speak for them. */
function votes(source: Analysis, forward: readonly (Expectation | null)[]): readonly Anchor[] {
  const anchors: Anchor[] = []
  const weights = new Map<number, number>()
  for (let i = 0; i < source.size; i++) {
    weights.clear()
    for (const type of source.distinct[i]!) {
      const expectation = forward[type]
      if (!expectation || expectation.hits.length > MOST_HITS || source.types[type]!.segments.length > MOST_HITS)
        continue
      const {hits, best, hit} = expectation
      const share = 1 / Math.sqrt(hits.length)
      hits.forEach((j, at) => {
        weights.set(j, (weights.get(j) ?? 0) + hit[best[at]! * (LONGEST_RUN + 1) + 1]! * share)
      })
    }
    const best = [...weights].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, 3)
    for (const [j, weight] of best) if (weight > 2) anchors.push({i, j, weight})
  }
  return anchors
}

/** Heaviest strictly ascending chain, by a Fenwick tree of prefix maxima. */
function heaviestChain(anchors: readonly Anchor[]): readonly Anchor[] {
  const width = anchors.reduce((most, {j}) => Math.max(most, j), 0) + 2
  const best = new Int32Array(width).fill(-1)
  const total = new Float64Array(anchors.length)
  const previous = new Int32Array(anchors.length).fill(-1)
  const ordered = anchors
    .map((_, at) => at)
    .sort((a, b) => anchors[a]!.i - anchors[b]!.i || anchors[b]!.j - anchors[a]!.j)
  let last = -1
  for (const at of ordered) {
    const {j, weight} = anchors[at]!
    let before = -1
    for (let node = j; node > 0; node -= node & -node)
      if (best[node]! >= 0 && (before < 0 || total[best[node]!]! > total[before]!)) before = best[node]!
    previous[at] = before
    total[at] = weight + (before < 0 ? 0 : total[before]!)
    for (let node = j + 1; node < width; node += node & -node)
      if (best[node]! < 0 || total[best[node]!]! < total[at]!) best[node] = at
    if (last < 0 || total[at]! > total[last]!) last = at
  }
  const chain: Anchor[] = []
  for (let at = last; at >= 0; at = previous[at]!) chain.push(anchors[at]!)
  return chain.reverse()
}

/** Everything near the chain; between two anchors the rectangle they span, or its diagonal where that is too large. */
function around(chain: readonly Anchor[], source: number, target: number): Band {
  const from = new Int32Array(source + 1).fill(target)
  const to = new Int32Array(source + 1)
  const cover = (i: number, low: number, high: number) => {
    if (i < 0 || i > source) return
    from[i] = Math.min(from[i]!, Math.max(0, low))
    to[i] = Math.max(to[i]!, Math.min(target, high))
  }
  const points = [{i: 0, j: 0}, ...chain, {i: source, j: target}]
  for (let at = 1; at < points.length; at++) {
    const {i: i0, j: j0} = points[at - 1]!
    const {i: i1, j: j1} = points[at]!
    const whole = j1 - j0 <= WIDEST
    for (let i = i0 - MARGIN; i <= i1 + MARGIN; i++) {
      const along = i1 > i0 ? j0 + ((j1 - j0) * (Math.min(i1, Math.max(i0, i)) - i0)) / (i1 - i0) : j0
      if (whole) cover(i, j0 - MARGIN, j1 + MARGIN)
      else cover(i, Math.floor(along - WIDEST / 2), Math.ceil(along + WIDEST / 2))
    }
    if (!whole) for (let i = i1 - MARGIN; i <= i0 + MARGIN; i++) cover(i, j0 - MARGIN, j1 + MARGIN)
  }
  for (let i = 1; i <= source; i++) to[i] = Math.max(to[i]!, to[i - 1]!)
  for (let i = source - 1; i >= 0; i--) from[i] = Math.min(from[i]!, from[i + 1]!)
  from[0] = 0
  to[source] = target
  return bandOf(from, to)
}
