import {hanSplitter} from '../language/lexicon/han-words.ts'
import type {Lexicon} from '../language/lexicon/lexicon.ts'
import {shippedHanWords, shippedLexicon} from '../language/lexicon/shipped.ts'
import {findCandidates} from './align-sides.ts'
import {type Analysis, analyse} from './analysis.ts'
import {decode} from './decode.ts'
import {joinThree} from './join.ts'
import type {Side} from './side.ts'
import type {Candidate} from './sweep.ts'

/** A correspondence across sides: indices by side, ascending; the probability of the whole and of each pair that has both sides. */
export interface Correspondence {
  readonly members: readonly (readonly number[])[]
  readonly confidence: number
  /** In the order of `pairsOf`; 0 where a side is empty. */
  readonly pairs: readonly number[]
}

/** Pairs of positions: 0-1 for two sides; 0-1, 0-2, 1-2 for three. */
export function pairsOf(sides: number): readonly (readonly [number, number])[] {
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
export function alignEditions(sides: readonly Side[]): readonly Correspondence[] {
  if (sides.length < 2 || sides.length > 3) throw new RangeError('two or three sides can be aligned at once')
  const order = sides.map((_, at) => at).sort((a, b) => compareSides(sides[a]!, sides[b]!))
  const splitHan = hanSplitter(shippedHanWords())
  const analyses = order.map(at => analyse(sides[at]!, splitHan))
  const found = sides.length === 2 ? alignTwo(analyses) : alignThree(analyses)
  return found.map(each => inOrderOf(each, order))
}

function alignTwo(analyses: readonly Analysis[]): readonly Correspondence[] {
  const [source, target] = [analyses[0]!, analyses[1]!]
  const candidates = findCandidates(source, target, lexiconFor(source, target))
  return decode(candidates, source.size, target.size).map(({i, a, j, b, posterior}) => ({
    members: [range(i, a), range(j, b)],
    confidence: posterior,
    pairs: [a > 0 && b > 0 ? posterior : 0]
  }))
}

function alignThree(analyses: readonly Analysis[]): readonly Correspondence[] {
  const lattices = pairsOf(3).map(([x, y]) =>
    findCandidates(analyses[x]!, analyses[y]!, lexiconFor(analyses[x]!, analyses[y]!))
  )
  const sizes = analyses.map(({size}) => size) as unknown as readonly [number, number, number]
  const joined = joinThree(
    sizes,
    lattices as unknown as readonly [readonly Candidate[], readonly Candidate[], readonly Candidate[]]
  )
  if (!joined) throw new Error('the pairs have no way in common')
  return joined.map(({ends, lengths, posterior, pairs}) => ({
    members: ends.map((end, at) => range(end, lengths[at]!)),
    confidence: posterior,
    pairs
  }))
}

/** Lexicons go from Norwegian to the others and from English to Chinese: sides are sorted so that one fits. */
const languageOrder: Readonly<Record<string, string>> = {nb: '0', nn: '1', no: '2', en: '3', zh: '4'}

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

function lexiconFor(source: Analysis, target: Analysis): Lexicon | null {
  return shippedLexicon(source.side.language, target.side.language)
}

function range(end: number, length: number): readonly number[] {
  return Array.from({length}, (_, at) => end - length + at)
}

/** Puts what was found in sorted order of sides back into the order that was asked for. */
function inOrderOf({members, confidence, pairs}: Correspondence, order: readonly number[]): Correspondence {
  const place = order.map((_, side) => order.indexOf(side))
  const sorted = pairsOf(order.length)
  return {
    members: place.map(at => members[at]!),
    confidence,
    pairs: sorted.map(([x, y]) => {
      const [a, b] = [place[x]!, place[y]!].sort((p, q) => p - q)
      return pairs[sorted.findIndex(([p, q]) => p === a && q === b)]!
    })
  }
}
