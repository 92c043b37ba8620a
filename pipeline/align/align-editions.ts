import {hanSplitter} from '../language/lexicon/han-words.ts'
import type {Lexicon} from '../language/lexicon/lexicon.ts'
import {shippedHanWords, shippedLexicon} from '../language/lexicon/shipped.ts'
import {findCandidates} from './align-sides.ts'
import {type Analysis, analyse} from './analysis.ts'
import {arrange, placesOf} from './arrange.ts'
import {type BeadEvidence, beadEvidence} from './bead-evidence.ts'
import {findCrossings} from './crossing.ts'
import {decode} from './decode.ts'
import {joinThree, type Triple} from './join.ts'
import {type Parameters, parameters as shipped} from './parameters.ts'
import {reorder} from './reorder.ts'
import {type Decided, type Restriction, restrictionOf} from './restriction.ts'
import type {Side} from './side.ts'
import type {Candidate} from './sweep.ts'

/** A correspondence across sides: indices by side, ascending; the probability of the whole and of each pair that has both sides. */
export interface Correspondence {
  readonly members: readonly (readonly number[])[]
  readonly confidence: number
  /** In the order of `pairsOf`; 0 where a side is empty. */
  readonly pairs: readonly number[]
  /** In the order of `pairsOf`; null where a side is empty or evidence was not asked for. */
  readonly evidence: readonly (BeadEvidence | null)[]
}

/** Decisions about a pair of sides, by the places of the sides in the order that was asked for. */
export interface PairDecisions {
  readonly sides: readonly [number, number]
  readonly fixed: readonly Decided[]
  readonly forbidden: readonly Decided[]
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

function totalOf(lattices: readonly {readonly total: number}[]): number {
  return lattices.reduce((sum, {total}) => sum + total, 0)
}

type Pair = readonly [number, number]

/** Pairs of positions: 0-1 for two sides; 0-1, 0-2, 1-2 for three. */
export function pairsOf(sides: number): readonly Pair[] {
  return sides === 2
    ? [[0, 1]]
    : [
        [0, 1],
        [0, 2],
        [1, 2]
      ]
}

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
  const place = sorted.map((_, side) => sorted.indexOf(side))
  const pairs = pairsOf(sides.length)
  const decided = pairs.map(pair => decisionsOf(pair, sorted, decisions))
  const splitHan = hanSplitter(shippedHanWords())
  const natural = sorted.map(at => analyse(sides[at]!, splitHan))
  const decidedOrders = arranged(
    natural.map(({size}) => size),
    pairs,
    decided.map(({fixed}) => fixed)
  )
  const search = (orders: readonly (readonly number[])[]) => {
    const analyses = natural.map((analysis, at) => reorder(analysis, orders[at]!))
    const restrictions = pairs.map(([x, y], at) => restrictionIn(decided[at]!, orders[x]!, orders[y]!))
    const lattices = pairs.map(([x, y], at) => {
      const [source, target] = [analyses[x]!, analyses[y]!]
      const words = lexicon(source.side.language, target.side.language)
      return findCandidates(source, target, words, parameters, restrictions[at]!)
    })
    return {orders, analyses, restrictions, lattices}
  }
  const monotone = search(decidedOrders)
  const sizes = natural.map(({size}) => size)
  const tried = new Set<string>()
  const trials = SURE_IN_DOUBTFUL_LISTS.flatMap(sure => {
    const crossings = pairs.map((_, at) => {
      const {context, candidates} = monotone.lattices[at]!
      return findCrossings(context, candidates, monotone.restrictions[at]!, sure) ?? []
    })
    if (crossings.every(beads => beads.length === 0)) return []
    const order = arranged(sizes, pairs, crossings)
    const name = JSON.stringify(order)
    if (tried.has(name)) return []
    tried.add(name)
    return [search(composed(decidedOrders, order))]
  })
  const {orders, analyses, restrictions, lattices} = trials.reduce(
    (best, trial) =>
      totalOf(trial.lattices) > totalOf(best.lattices) + (best === monotone ? LEAST_GAIN : 0) ? trial : best,
    monotone
  )
  const found =
    sides.length === 2
      ? decodedTwo(analyses, lattices[0]!.candidates)
      : joinedThree(
          analyses,
          lattices.map(({candidates}) => candidates),
          restrictions
        )
  if (!found) {
    if (decisions.length === 0) throw new Error('the pairs have no way in common')
    // Decisions may hold more together than one bead can, such as a row of many texts in three languages. They are laid over the result.
    return alignEditions(sides, {...options, decisions: []})
  }
  const originalOf = sorted.map((_, at) => (index: number) => orders[at]![index]!)
  return found.map(({ends, lengths, posterior, pairs: posteriors}) => {
    const why = pairs.map(([x, y], at) =>
      evidence && lengths[x]! > 0 && lengths[y]! > 0
        ? original(
            beadEvidence(lattices[at]!.context, ends[x]!, lengths[x]!, ends[y]!, lengths[y]!),
            originalOf[x]!,
            originalOf[y]!
          )
        : null
    )
    const pairPlace = pairs.map(([x, y]) => placeOfPair(pairs, place[x]!, place[y]!))
    return {
      members: place.map(at =>
        range(ends[at]!, lengths[at]!)
          .map(originalOf[at]!)
          .sort((a, b) => a - b)
      ),
      confidence: posterior,
      pairs: pairPlace.map(({at}) => posteriors[at]!),
      evidence: pairPlace.map(({at, swapped}) => (swapped && why[at] ? swap(why[at]) : why[at]!))
    }
  })
}

interface Found {
  readonly ends: readonly number[]
  readonly lengths: readonly number[]
  readonly posterior: number
  readonly pairs: readonly number[]
}

function decodedTwo([source, target]: readonly Analysis[], candidates: readonly Candidate[]): readonly Found[] {
  return decode(candidates, source!.size, target!.size).map(({i, a, j, b, posterior}) => ({
    ends: [i, j],
    lengths: [a, b],
    posterior,
    pairs: [a > 0 && b > 0 ? posterior : 0]
  }))
}

function joinedThree(
  analyses: readonly Analysis[],
  [xy = [], xz = [], yz = []]: readonly (readonly Candidate[])[],
  restrictions: readonly (Restriction | null)[]
): readonly Triple[] | null {
  const [n = 0, m = 0, o = 0] = analyses.map(({size}) => size)
  return joinThree([n, m, o], [xy, xz, yz], restrictions)
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

interface SortedDecisions {
  readonly fixed: readonly Decided[]
  readonly forbidden: readonly Decided[]
}

/** Decisions about a pair of sorted sides, turned round where they were asked for the other way. */
function decisionsOf([x, y]: Pair, sorted: readonly number[], decisions: readonly PairDecisions[]): SortedDecisions {
  const fixed: Decided[] = []
  const forbidden: Decided[] = []
  for (const {sides, ...given} of decisions) {
    const same = sides[0] === sorted[x] && sides[1] === sorted[y]
    if (!same && !(sides[0] === sorted[y] && sides[1] === sorted[x])) continue
    const turn = (bead: Decided) => (same ? bead : {source: bead.target, target: bead.source})
    fixed.push(...given.fixed.map(turn))
    forbidden.push(...given.forbidden.map(turn))
  }
  return {fixed, forbidden}
}

/** An order of every side in which none of the beads crosses another. */
function arranged(
  sizes: readonly number[],
  pairs: readonly Pair[],
  beads: readonly (readonly Decided[])[]
): readonly (readonly number[])[] {
  const orders = sizes.map(size => range(size, size))
  pairs.forEach(([x, y], at) => {
    const {source, target} = arrange(beads[at]!, orders[x]!, orders[y]!)
    orders[x] = source
    orders[y] = target
  })
  return orders
}

/** Orders within orders. */
function composed(
  first: readonly (readonly number[])[],
  then: readonly (readonly number[])[]
): readonly (readonly number[])[] {
  return then.map((order, side) => order.map(at => first[side]![at]!))
}

function restrictionIn(
  {fixed, forbidden}: SortedDecisions,
  source: readonly number[],
  target: readonly number[]
): Restriction | null {
  if (fixed.length === 0 && forbidden.length === 0) return null
  const [sourcePlaces, targetPlaces] = [placesOf(source), placesOf(target)]
  const moved = (beads: readonly Decided[]) =>
    beads.map(bead => ({source: placesIn(sourcePlaces, bead.source), target: placesIn(targetPlaces, bead.target)}))
  return restrictionOf(moved(fixed), moved(forbidden), source.length, target.length)
}

function placesIn(places: ReadonlyMap<number, number>, indices: readonly number[]): readonly number[] {
  return indices.map(index => places.get(index)!).sort((a, b) => a - b)
}

function placeOfPair(pairs: readonly Pair[], a: number, b: number): {readonly at: number; readonly swapped: boolean} {
  return {at: pairs.findIndex(([x, y]) => x === Math.min(a, b) && y === Math.max(a, b)), swapped: a > b}
}

function original(
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

function range(end: number, length: number): readonly number[] {
  return Array.from({length}, (_, at) => end - length + at)
}
