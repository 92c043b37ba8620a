import type {Analysis} from './analysis.ts'
import {type Band, bandOf, fullBand} from './band.ts'
import {type Expectation, LONGEST_RUN} from './expectation.ts'
import {lowerBound} from './lower-bound.ts'

/** Up to this many cells everything is looked at. */
const SMALL = 2_500
/** A token whose matches stand in more segments than this, of a rectangle, is too common to anchor anything there. */
const MOST_HITS = 12
/** Pairs of segments kept for one segment of the source. */
const MOST_PARTNERS = 3
/** Boundaries looked at on either side of the chain of anchors. */
const MARGIN = 10
/** A rectangle between two anchors is looked at whole up to this many boundaries across; beyond, along its diagonal. */
const WIDEST = 160
/** Nats that a pair of segments needs to be an anchor at all, and to be one without another near it. */
const LEAST_WEIGHT = 2
const ALONE = 9
/** An anchor this near, on both sides, confirms another. */
const NEAR = 6

/**
 * The band in which the sweep looks: everything in a short text; in a long one the surroundings of the heaviest chain of
 * pairs of segments that share rare words. Between two anchors other words are rare, so that every large rectangle is searched again.
 */
export function findBand(
  source: Analysis,
  target: Analysis,
  forward: readonly (Expectation | null)[],
  through: readonly {readonly i: number; readonly j: number}[] = []
): Band {
  if (source.size * target.size <= SMALL) return fullBand(source.size, target.size)
  const fixed = through.map(({i, j}) => ({i: i - 1, j: j - 1, weight: CERTAIN}))
  const whole = {i0: 0, j0: 0, i1: source.size, j1: target.size}
  return around(refined({source, target, forward}, whole, fixed), source.size, target.size)
}

interface Sides {
  readonly source: Analysis
  readonly target: Analysis
  readonly forward: readonly (Expectation | null)[]
}

/** Source segments i0 to i1 and target segments j0 to j1, ends excluded. */
interface Rectangle {
  readonly i0: number
  readonly j0: number
  readonly i1: number
  readonly j1: number
}

/** Anchors of a rectangle, and those of the rectangles between them. */
function refined(sides: Sides, rectangle: Rectangle, fixed: readonly Anchor[]): readonly Anchor[] {
  const {i0, j0, i1, j1} = rectangle
  if ((i1 - i0) * (j1 - j0) <= SMALL) return fixed
  const chain = confirmed(heaviestChain([...votes(sides, rectangle), ...fixed]))
  if (chain.length === 0) return chain
  const anchors: Anchor[] = []
  let before = {i: i0 - 1, j: j0 - 1}
  for (const anchor of [...chain, {i: i1, j: j1, weight: 0}]) {
    anchors.push(...refined(sides, {i0: before.i + 1, j0: before.j + 1, i1: anchor.i, j1: anchor.j}, []))
    if (anchor.weight > 0) anchors.push(anchor)
    before = anchor
  }
  return anchors
}

/** Anchors that are strong or have another near them on the chain: one shared word may be chance. */
function confirmed(chain: readonly Anchor[]): readonly Anchor[] {
  const near = (x: Anchor, y: Anchor | undefined) =>
    y !== undefined && Math.abs(x.i - y.i) <= NEAR && Math.abs(x.j - y.j) <= NEAR
  return chain.filter(
    (anchor, at) => anchor.weight >= ALONE || near(anchor, chain[at - 1]) || near(anchor, chain[at + 1])
  )
}

/** Weight of an anchor that a decision has set: more than any number of words. */
const CERTAIN = 1e6

interface Anchor {
  readonly i: number
  readonly j: number
  readonly weight: number
}

/** Pairs of segments of a rectangle and how much the words that are rare in it speak for them. */
function votes({source, target, forward}: Sides, {i0, j0, i1, j1}: Rectangle): readonly Anchor[] {
  const anchors: Anchor[] = []
  const weights = new Float64Array(target.size)
  const steep = (j1 - j0) / (i1 - i0)
  for (let i = i0; i < i1; i++) {
    const met: number[] = []
    for (const type of source.distinct[i]!) {
      const expectation = forward[type]
      if (!expectation) continue
      const {hits, best, hit} = expectation
      const first = lowerBound(hits, j0)
      if (first === hits.length || hits[first]! >= j1 || (hits[first + MOST_HITS] ?? j1) < j1) continue
      const {segments} = source.types[type]!
      if ((segments[lowerBound(segments, i0) + MOST_HITS] ?? i1) < i1) continue
      let last = first
      while (last < hits.length && hits[last]! < j1) last++
      const share = 1 / Math.sqrt(last - first)
      for (let at = first; at < last; at++) {
        const j = hits[at]!
        if (weights[j] === 0) met.push(j)
        weights[j] = weights[j]! + hit[best[at]! * (LONGEST_RUN + 1) + 1]! * share
      }
    }
    const along = j0 + (i - i0) * steep
    met.sort((a, b) => weights[b]! - weights[a]! || Math.abs(a - along) - Math.abs(b - along) || a - b)
    for (const j of met.slice(0, MOST_PARTNERS))
      if (weights[j]! > LEAST_WEIGHT) anchors.push({i, j, weight: weights[j]!})
    for (const j of met) weights[j] = 0
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
    const whole = Math.min(j1 - j0, i1 - i0) <= WIDEST
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
