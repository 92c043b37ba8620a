import {hanSplitter} from '../language/lexicon/han-words.ts'
import type {Lexicon} from '../language/lexicon/lexicon.ts'
import {shippedHanWords, shippedLexicon} from '../language/lexicon/shipped.ts'
import {affordable, noSurer} from './affordable.ts'
import {findCandidates} from './align-sides.ts'
import {analyse} from './analysis.ts'
import {arrangeUnits} from './arrange.ts'
import {type BeadEvidence, beadEvidence} from './bead-evidence.ts'
import {type Crossings, findCrossings} from './crossing.ts'
import {decode} from './decode.ts'
import {heldDecisions} from './held-decisions.ts'
import {joinThree} from './join.ts'
import {
  arranged,
  composed,
  decisionsOf,
  decisionsWithin,
  type Pair,
  type PairDecisions,
  pairsOf,
  range,
  restrictionIn
} from './pair-decisions.ts'
import {type Parameters, parameters as shipped} from './parameters.ts'
import {type Across, piecesAcross} from './pieces.ts'
import {reorder} from './reorder.ts'
import type {Restriction} from './restriction.ts'
import type {Side} from './side.ts'

/** A correspondence across sides: indices by side, ascending; the probability of the whole and of each pair that has both sides. */
export interface Correspondence {
  readonly members: readonly (readonly number[])[]
  readonly confidence: number
  /** In the order of `pairsOf`; 0 where a side is empty. */
  readonly pairs: readonly number[]
  /** In the order of `pairsOf`; null where a side is empty or evidence was not asked for. */
  readonly evidence: readonly (BeadEvidence | null)[]
}

export interface EditionOptions {
  readonly decisions?: readonly PairDecisions[]
  readonly evidence?: boolean
  readonly parameters?: Parameters
  /** The lexicon from one language subtag to another; the shipped ones where left out. */
  readonly lexicon?: (source: string, target: string) => Lexicon | null
}

/** How sure an item of a doubtful list must be to stay where it is: tried one after the other. */
const SURE_IN_DOUBTFUL_LISTS = [0, 0.9995, 2]
/** Nats by which another order must be better than the order of the text, over all pairs. */
const LEAST_GAIN = 4

/**
 * Aligns two or three sides in one search. Every index of every side is in exactly one correspondence; the result does not depend on
 * the order of the sides.
 *
 * @throws {RangeError} for fewer than two sides or more than three
 */
export function alignEditions(sides: readonly Side[], options: EditionOptions = {}): readonly Correspondence[] {
  if (sides.length < 2 || sides.length > 3) throw new RangeError('two or three sides can be aligned at once')
  const {parameters = shipped, lexicon = shippedLexicon, evidence = false, decisions = []} = options
  const sorted = sides.map((_, at) => at).sort((a, b) => compareSides(sides[a]!, sides[b]!))
  const pairs = pairsOf(sides.length)
  const {decided, units} = heldDecisions(
    pairs.map(pair => decisionsOf(pair, sorted, decisions)),
    pairs,
    sides.length
  )
  const splitHan = hanSplitter(shippedHanWords())
  const natural = sorted.map(at => analyse(sides[at]!, splitHan))
  const sizes = natural.map(({size}) => size)
  const search = (orders: readonly (readonly number[])[]): Searched => {
    const analyses = natural.map((analysis, at) => reorder(analysis, orders[at]!))
    const restrictions = pairs.map(([x, y], at) => restrictionIn(decided[at]!, orders[x]!, orders[y]!))
    const lattices = pairs.map(([x, y], at) => {
      const [source, target] = [analyses[x]!, analyses[y]!]
      const words = lexicon(source.side.language, target.side.language)
      return findCandidates(source, target, words, parameters, restrictions[at]!)
    })
    return {orders, sizes, restrictions, lattices, total: lattices.reduce((sum, {total}) => sum + total, 0)}
  }
  const monotone = search(arrangeUnits(sizes, units))
  if (monotone.total === Number.NEGATIVE_INFINITY) return withFewerDecisions(sides, options)
  const beads = monotone.lattices.map(({context: {source, target}, candidates}) =>
    decode(candidates, source.side, target.side)
  )
  const crossings = SURE_IN_DOUBTFUL_LISTS.map(sure =>
    monotone.lattices.map(({context}, at) => findCrossings(context, beads[at]!, monotone.restrictions[at]!, sure))
  ).filter(each => each.some(found => found !== null))
  const first = crossings.length > 0 ? pathOf(monotone) : null
  const pieces = first && piecesAcross(first, acrossOf(crossings, pairs))
  const best = pieces ? monotone : bestOrder(monotone, crossings, pairs, search)
  const found = pieces ? first : pathOf(best)
  if (!found) return withFewerDecisions(sides, options)
  const asAsked = (from: number, end: number) =>
    found.slice(from, end).map(each => correspondenceOf(each, best, sorted, evidence))
  if (!pieces) return asAsked(0, found.length)
  const result: Correspondence[] = []
  let done = 0
  for (const {first, end} of pieces) {
    const within = asAsked(first, end)
    result.push(...asAsked(done, first), ...alignPart(sides, membersBySide(within, sides.length), options))
    done = end
  }
  return [...result, ...asAsked(done, found.length)]
}

/** Where the decisions leave no way: without the fixed beads, then without any. What people decided is laid over the result afterwards. */
function withFewerDecisions(sides: readonly Side[], options: EditionOptions): readonly Correspondence[] {
  const {decisions = []} = options
  if (decisions.every(({fixed, forbidden}) => fixed.length + forbidden.length === 0))
    throw new Error('the pairs have no way in common')
  const rejections = decisions.map(each => ({...each, fixed: []}))
  const isFixed = decisions.some(({fixed}) => fixed.length > 0)
  return alignEditions(sides, {...options, decisions: isFixed ? rejections : []})
}

/** What is known of all pairs when their sides stand in an order. */
interface Searched {
  readonly orders: readonly (readonly number[])[]
  readonly sizes: readonly number[]
  readonly restrictions: readonly (Restriction | null)[]
  readonly lattices: readonly ReturnType<typeof findCandidates>[]
  /** How well all pairs go together in this order. */
  readonly total: number
}

/** What may cross, for every pair. */
type PairCrossings = readonly (Crossings | null)[]

function acrossOf(crossings: readonly PairCrossings[], pairs: readonly Pair[]): readonly Across[] {
  return crossings.flatMap(each =>
    each.flatMap((found, at) =>
      (found?.crossing ?? []).map(({source, target}) => ({
        sides: pairs[at]!,
        places: [source[0]!, target[0]!] as const
      }))
    )
  )
}

/** The order in which all pairs go together best; the order of the text, unless another one is clearly better. */
function bestOrder(
  monotone: Searched,
  crossings: readonly PairCrossings[],
  pairs: readonly Pair[],
  search: (orders: Searched['orders']) => Searched
): Searched {
  const orders = crossings.map(each =>
    arranged(
      monotone.sizes,
      pairs,
      each.map(found => (found ? [...found.staying, ...found.crossing] : []))
    )
  )
  const different = new Map(orders.map(order => [JSON.stringify(order), order]))
  return [...different.values()]
    .map(order => search(composed(monotone.orders, order)))
    .reduce((best, trial) => (trial.total > best.total + (best === monotone ? LEAST_GAIN : 0) ? trial : best), monotone)
}

/** Aligns some segments of every side on their own. */
function alignPart(
  sides: readonly Side[],
  members: readonly (readonly number[])[],
  options: EditionOptions
): readonly Correspondence[] {
  const part = sides.map((side, at) => ({...side, segments: members[at]!.map(index => side.segments[index]!)}))
  const decisions = decisionsWithin(options.decisions ?? [], members)
  return alignEditions(part, {...options, decisions}).map(found => ({
    ...found,
    members: found.members.map((indices, side) => indices.map(index => members[side]![index]!)),
    evidence: found.evidence.map((why, at) => {
      const [x, y] = pairsOf(sides.length)[at]!
      return (
        why &&
        moved(
          why,
          index => members[x]![index]!,
          index => members[y]![index]!
        )
      )
    })
  }))
}

function membersBySide(found: readonly Correspondence[], sides: number): readonly (readonly number[])[] {
  return range(sides, sides).map(side => found.flatMap(({members}) => members[side]!).sort((a, b) => a - b))
}

/** A correspondence with the sides in the order that was asked for and segments by their own indices. */
function correspondenceOf(
  {ends, lengths, posterior, pairs: posteriors}: Found,
  {orders, lattices}: Searched,
  sorted: readonly number[],
  evidence: boolean
): Correspondence {
  const pairs = pairsOf(sorted.length)
  const place = sorted.map((_, side) => sorted.indexOf(side))
  const indexOf = orders.map(order => (at: number) => order[at]!)
  const why = pairs.map(([x, y], at) =>
    evidence && lengths[x]! > 0 && lengths[y]! > 0
      ? moved(
          beadEvidence(lattices[at]!.context, ends[x]!, lengths[x]!, ends[y]!, lengths[y]!),
          indexOf[x]!,
          indexOf[y]!
        )
      : null
  )
  const pairPlace = pairs.map(([x, y]) => placeOfPair(pairs, place[x]!, place[y]!))
  return {
    members: place.map(at =>
      range(ends[at]!, lengths[at]!)
        .map(indexOf[at]!)
        .sort((a, b) => a - b)
    ),
    confidence: posterior,
    pairs: pairPlace.map(({at}) => posteriors[at]!),
    evidence: pairPlace.map(({at, swapped}) => (swapped && why[at] ? swap(why[at]) : why[at]!))
  }
}

interface Found {
  readonly ends: readonly number[]
  readonly lengths: readonly number[]
  readonly posterior: number
  readonly pairs: readonly number[]
}

/** The best way through the lattices; null where the pairs have none in common. */
function pathOf({sizes, restrictions, lattices}: Searched): readonly Found[] | null {
  const paths = () =>
    lattices.map(({context, candidates}) => decode(candidates, context.source.side, context.target.side))
  if (sizes.length > 2) {
    const candidates = lattices.map(lattice => lattice.candidates)
    const [xy, , yz] = lattices.map(({context}) => context)
    const sides = [xy!.source.side, xy!.target.side, yz!.target.side]
    const segments = sizes.reduce((sum, size) => sum + size, 0)
    for (const tried of affordable(three(candidates), () => three(paths()), segments)) {
      const found = joinThree(three(sides), tried, restrictions)
      if (found) return tried.every((each, at) => each === candidates[at]) ? found : found.map(noSurer(candidates))
    }
    return null
  }
  return paths()[0]!.map(({i, a, j, b, posterior}) => ({
    ends: [i, j],
    lengths: [a, b],
    posterior,
    pairs: [a > 0 && b > 0 ? posterior : 0]
  }))
}

function three<T>([first, second, third]: readonly T[]): readonly [T, T, T] {
  return [first!, second!, third!]
}

/** Lexicons go from Norwegian to the others and from English to Chinese: sides are sorted so that one fits. */
const languageOrder: Readonly<Record<string, string>> = {nb: '0', nn: '1', no: '2', en: '3', zh: '4'}

/** Any order will do, so long as it does not depend on the order that was asked for: swapped sides then give mirrored beads. */
function compareSides(a: Side, b: Side): number {
  return (
    compareStrings(languageOrder[a.language] ?? `9${a.language}`, languageOrder[b.language] ?? `9${b.language}`) ||
    compareStrings(textOf(a), textOf(b))
  )
}

function textOf(side: Side): string {
  return side.segments.map(({text}) => text).join('\n')
}

function compareStrings(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function placeOfPair(pairs: readonly Pair[], a: number, b: number): {readonly at: number; readonly swapped: boolean} {
  return {at: pairs.findIndex(([x, y]) => x === Math.min(a, b) && y === Math.max(a, b)), swapped: a > b}
}

function moved(
  evidence: BeadEvidence,
  source: (index: number) => number,
  target: (index: number) => number
): BeadEvidence {
  return {
    ...evidence,
    words: evidence.words.map(({source: [k, ...from], target: [l, ...to], reason}) => ({
      source: [source(k), ...from],
      target: [target(l), ...to],
      reason
    }))
  }
}

function swap(evidence: BeadEvidence): BeadEvidence {
  return {
    ...evidence,
    words: evidence.words.map(({source, target, reason}) => ({source: target, target: source, reason}))
  }
}
