import {featureNames} from './feature-names.ts'
import {beadFeatures} from './features.ts'
import {gapScores, scoreOf} from './lattice.ts'
import type {PairContext} from './pair-context.ts'
import type {Decided, Restriction} from './restriction.ts'
import type {Candidate} from './sweep.ts'
import {linkWords} from './word-links.ts'

/** A bead at least this sure stays where it is. */
const SURE = 0.85
/** Nats by which a crossing pair must be better than two segments without partner, and nats that its words alone must say: lengths and types are alike by chance. */
interface Bar {
  readonly gain: number
  readonly words: number
  /** Share of the distinct words of the richer segment that must be linked. */
  readonly linked: number
}
/** Items of lists and tables change their order between languages. */
const ITEM_BAR: Bar = {gain: 4, words: 0, linked: 0}
/** Other text is seldom moved. */
const TEXT_BAR: Bar = {gain: 5, words: 0.3, linked: 0}
/** Listings of one session share many of their words; but a listing is not translated, so that its counterpart has nearly all of them. */
const CODE_BAR: Bar = {gain: 30, words: 10, linked: 0.7}
/** Nats by which it must be better than the next best partner of either segment. */
const LEAST_MARGIN = 0.7
/** Segments that one word may point at; commoner words point at nothing. */
const MOST_HITS = 25
/** Segments between where a segment stands and where its counterpart would: nothing is moved further. */
const FARTHEST = 300
/** Segments compared with one segment. */
const MOST_RIVALS = 40

/** The beads that stay where they are, and the pairs that cross them or each other. */
export interface Crossings {
  readonly staying: readonly Decided[]
  readonly crossing: readonly Decided[]
}

/**
 * Segments that the monotone search left without a partner, or with a doubtful one, and that belong together across the order: items of
 * lists sorted anew, paragraphs moved within their section. Found by assignment, the best pair first.
 *
 * @param beads the monotone alignment
 * @param sureInDoubtfulList in a list in which both sides have doubtful items, only what is surer than this stays;
 *   above 1, nothing stays in any list
 * @returns null where nothing crosses
 */
export function findCrossings(
  context: PairContext,
  beads: readonly Candidate[],
  restriction: Restriction | null,
  sureInDoubtfulList: number
): Crossings | null {
  const {source, target, weights} = context
  const doubtful = doubtfulLists(context, beads, sureInDoubtfulList > 1)
  const sure = beads.filter(({i, a, j, b, posterior}) => {
    if (a === 0 || b === 0 || posterior < SURE) return false
    return posterior >= sureInDoubtfulList || !(doubtful.source[i - 1] && doubtful.target[j - 1])
  })
  const free = {
    source: looseOf(
      source.size,
      sure.map(({i, a}) => [i, a])
    ),
    target: looseOf(
      target.size,
      sure.map(({j, b}) => [j, b])
    )
  }
  const regions = regionsOf(context, sure)
  const along = alongOf(beads, source.size)
  const alone = 2 * gapScores(weights).open
  const possible: {i: number; j: number; gain: number}[] = []
  for (let i = 0; i < source.size; i++) {
    if (!free.source[i]) continue
    for (const j of rivals(context, i, free.target)) {
      if (regions.source[i] !== regions.target[j] || Math.abs(j - along[i]!) > FARTHEST) continue
      if (restriction && !restriction.allows(i + 1, 1, j + 1, 1)) continue
      const features = beadFeatures(context, i + 1, 1, j + 1, 1)
      const gain = scoreOf(features, weights) - alone
      const bar = barOf(source.side.segments[i]!.type, target.side.segments[j]!.type)
      if (gain < bar.gain || wordsOf(features, weights) < bar.words) continue
      if (bar.linked > 0 && linkedShare(context, i, j) < bar.linked) continue
      possible.push({i, j, gain})
    }
  }
  const pairs = clearPairs(possible)
  const all = [...sure.map(({i, j}) => ({i: i - 1, j: j - 1})), ...pairs]
  const crossing = pairs.filter(pair => all.some(other => other.i < pair.i !== other.j < pair.j))
  if (crossing.length === 0) return null
  return {
    staying: sure.map(({i, a, j, b}) => ({source: run(i, a), target: run(j, b)})),
    crossing: crossing.map(({i, j}) => ({source: [i], target: [j]}))
  }
}

function linkedShare(context: PairContext, i: number, j: number): number {
  const {source, target} = context
  return (
    linkWords(context, i + 1, 1, j + 1, 1).links.length /
    Math.max(1, source.distinct[i]!.length, target.distinct[j]!.length)
  )
}

const wordFeatures = featureNames.flatMap((name, at) => (/^(hit|miss|absent)/.test(name) ? [at] : []))

function wordsOf(features: Float64Array, weights: Float64Array): number {
  return wordFeatures.reduce((sum, at) => sum + features[at]! * weights[at]!, 0)
}

const itemTypes: ReadonlySet<string> = new Set(['li', 'term', 'dd', 'cell'])

function barOf(source: string | null, target: string | null): Bar {
  if (source === 'code' || target === 'code') return CODE_BAR
  return isItem({type: source}) && isItem({type: target}) ? ITEM_BAR : TEXT_BAR
}

function isItem({type}: {readonly type: string | null}): boolean {
  return type !== null && itemTypes.has(type)
}

/** Marks the segments of lists and tables that have doubtful segments on both sides. */
function doubtfulLists(
  {source, target}: PairContext,
  beads: readonly Candidate[],
  all: boolean
): {readonly source: Uint8Array; readonly target: Uint8Array} {
  const lists = {source: listsOf(source), target: listsOf(target)}
  const doubted = {source: new Set<number>(), target: new Set<number>()}
  const partners = new Map<string, true>()
  for (const {i, a, j, b, posterior} of beads) {
    const doubt = a === 0 || b === 0 || posterior < SURE
    if (a > 0 && doubt) doubted.source.add(lists.source[i - 1]!)
    if (b > 0 && doubt) doubted.target.add(lists.target[j - 1]!)
    if (a > 0 && b > 0) partners.set(`${lists.source[i - 1]} ${lists.target[j - 1]}`, true)
  }
  const both = (from: number, to: number) =>
    from >= 0 &&
    to >= 0 &&
    (all || (doubted.source.has(from) && doubted.target.has(to))) &&
    partners.has(`${from} ${to}`)
  const marked = {source: new Uint8Array(source.size), target: new Uint8Array(target.size)}
  for (const {i, a, j, b} of beads) {
    if (a === 0 || b === 0 || !both(lists.source[i - 1]!, lists.target[j - 1]!)) continue
    marked.source.fill(1, i - a, i)
    marked.target.fill(1, j - b, j)
  }
  return marked
}

/** For every segment the ordinal of the run of items that it stands in; −1 outside lists and tables. */
function listsOf({side}: PairContext['source']): Int32Array {
  const lists = new Int32Array(side.segments.length).fill(-1)
  let list = -1
  side.segments.forEach(({type}, at) => {
    if (!isItem({type})) return
    if (at === 0 || lists[at - 1] === -1) list++
    lists[at] = list
  })
  return lists
}

/** 1 for every segment that no sure bead has. */
function looseOf(size: number, runs: readonly (readonly [number, number])[]): Uint8Array {
  const loose = new Uint8Array(size).fill(1)
  for (const [end, length] of runs) loose.fill(0, end - length, end)
  return loose
}

/** For every segment of the source the place of the target that the alignment has reached there. */
function alongOf(beads: readonly Candidate[], size: number): Int32Array {
  const along = new Int32Array(size)
  for (const {i, a, j} of beads) along.fill(j, i - a, i)
  return along
}

/** Stretches between headings that are surely aligned with each other: nothing is moved out of its section. */
function regionsOf(
  {source, target}: PairContext,
  sure: readonly Candidate[]
): {source: Int32Array; target: Int32Array} {
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
  const [bySource, byTarget] = [Map.groupBy(sorted, ({i}) => i), Map.groupBy(sorted, ({j}) => j)]
  const takenSource = new Set<number>()
  const takenTarget = new Set<number>()
  const isFree = (pair: {readonly i: number; readonly j: number}) =>
    !takenSource.has(pair.i) && !takenTarget.has(pair.j)
  const clear: {i: number; j: number}[] = []
  for (const {i, j, gain} of sorted) {
    if (!isFree({i, j})) continue
    const rivals = [
      bySource.get(i)!.find(other => other.j !== j && isFree(other)),
      byTarget.get(j)!.find(other => other.i !== i && isFree(other))
    ]
    if (rivals.some(rival => rival && gain - rival.gain < LEAST_MARGIN)) continue
    takenSource.add(i)
    takenTarget.add(j)
    clear.push({i, j})
  }
  return clear
}

function run(end: number, length: number): readonly number[] {
  return Array.from({length}, (_, at) => end - length + at)
}
