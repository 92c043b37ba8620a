import type {Analysis} from './analysis.ts'
import {LONGEST_RUN} from './expectation.ts'
import type {Reason} from './match.ts'
import type {PairContext} from './pair-context.ts'
import {LINK} from './segment-links.ts'

/** A token of a source segment and one of a target segment that are taken for each other. */
export interface WordLink {
  readonly sourceSegment: number
  /** Place among the distinct types of the segment. */
  readonly sourcePlace: number
  readonly targetSegment: number
  readonly targetPlace: number
  readonly reason: Reason
  /** Nats that the link says for the bead, both directions together. */
  readonly value: number
}

/** What the words of a bead say. */
export interface WordEvidence {
  /** The most telling first. */
  readonly links: readonly WordLink[]
  /** For every distinct type of every segment of the run, in order, 1 where the other side has a match that tells something. */
  readonly sourceExplained: Uint8Array
  readonly targetExplained: Uint8Array
}

const WINDOWS = LONGEST_RUN + 1

/**
 * Links the words of a bead one to one, the most telling first (competitive linking, Melamed 2000): a word of the target that one segment
 * has explained says nothing for its neighbour.
 */
export function linkWords(context: PairContext, i: number, a: number, j: number, b: number): WordEvidence {
  const {source, target} = context
  const sourceStart = startsOf(source, i, a)
  const targetStart = startsOf(target, j, b)
  const sourceExplained = new Uint8Array(sourceStart[a]!)
  const targetExplained = new Uint8Array(targetStart[b]!)
  const possible = possibleLinks(context, i, a, j, b)
  for (const {sourceSegment, sourcePlace, targetSegment, targetPlace} of possible) {
    sourceExplained[sourceStart[sourceSegment - i + a]! + sourcePlace] = 1
    targetExplained[targetStart[targetSegment - j + b]! + targetPlace] = 1
  }
  const typeOf = ({sourceSegment, sourcePlace}: WordLink) => source.distinct[sourceSegment]![sourcePlace]!
  const otherOf = ({targetSegment, targetPlace}: WordLink) => target.distinct[targetSegment]![targetPlace]!
  possible.sort(
    (x, y) =>
      y.value - x.value ||
      near(x, i - a, j - b) - near(y, i - a, j - b) ||
      typeOf(x) - typeOf(y) ||
      otherOf(x) - otherOf(y)
  )
  const taken = new Uint8Array(sourceExplained.length)
  const takenTarget = new Uint8Array(targetExplained.length)
  const links: WordLink[] = []
  for (const link of possible) {
    const from = sourceStart[link.sourceSegment - i + a]! + link.sourcePlace
    const to = targetStart[link.targetSegment - j + b]! + link.targetPlace
    if (taken[from] === 1 || takenTarget[to] === 1) continue
    taken[from] = 1
    takenTarget[to] = 1
    links.push(link)
  }
  return {links, sourceExplained, targetExplained}
}

function possibleLinks(
  {source, matches, forward, backward, target, links}: PairContext,
  i: number,
  a: number,
  j: number,
  b: number
): WordLink[] {
  const possible: WordLink[] = []
  for (let k = i - a; k < i; k++)
    for (let l = j - b; l < j; l++) {
      const found = links(k, l)
      for (let at = 0; at < found.length; at += LINK) {
        const p = found[at]!
        const q = found[at + 1]!
        const r = found[at + 2]!
        const type = source.distinct[k]![p]!
        const back = backward[target.distinct[l]![q]!]
        const value = forward[type]!.hit[r * WINDOWS + b]! + (back ? back.hit[found[at + 3]! * WINDOWS + a]! : 0)
        if (value <= 0) continue
        possible.push({
          sourceSegment: k,
          sourcePlace: p,
          targetSegment: l,
          targetPlace: q,
          reason: matches.source[type]![r]!.reason,
          value
        })
      }
    }
  return possible
}

/** Where the distinct types of each segment of a run start among all of the run's; the last is their number. */
function startsOf({distinct}: Analysis, end: number, length: number): Int32Array {
  const starts = new Int32Array(length + 1)
  for (let at = 0; at < length; at++) starts[at + 1] = starts[at]! + distinct[end - length + at]!.length
  return starts
}

/** Of two equal links the one between segments at like places in the bead comes first. */
function near(link: WordLink, sourceStart: number, targetStart: number): number {
  return Math.abs(link.sourceSegment - sourceStart - (link.targetSegment - targetStart))
}
