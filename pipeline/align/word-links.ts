import {LONGEST_RUN} from './expectation.ts'
import type {Reason} from './match.ts'
import type {PairContext} from './pair-context.ts'

/** A token of a source segment and one of a target segment that are taken for each other. */
export interface WordLink {
  readonly sourceSegment: number
  readonly sourceType: number
  readonly targetSegment: number
  readonly targetType: number
  readonly reason: Reason
  /** Nats that the link says for the bead, both directions together. */
  readonly value: number
}

/** What the words of a bead say. */
export interface WordEvidence {
  readonly links: readonly WordLink[]
  /** Types by segment that should have found a match in the bead and did not, in nats. */
  readonly sourceMisses: readonly {readonly segment: number; readonly type: number; readonly value: number}[]
  readonly targetMisses: readonly {readonly segment: number; readonly type: number; readonly value: number}[]
}

const WINDOWS = LONGEST_RUN + 1

/**
 * Links the words of a bead one to one, the most telling first (competitive linking, Melamed 2000): a word of the target that one segment
 * has explained says nothing for its neighbour.
 */
export function linkWords(context: PairContext, i: number, a: number, j: number, b: number): WordEvidence {
  const {source, target, matches, forward, backward} = context
  const inTarget = new Map<number, number[]>()
  for (let l = j - b; l < j; l++)
    for (const type of target.distinct[l]!) {
      const known = inTarget.get(type)
      if (known) known.push(l)
      else inTarget.set(type, [l])
    }
  const possible: WordLink[] = []
  const sourceExplained = new Set<number>()
  const targetExplained = new Set<number>()
  for (let k = i - a; k < i; k++)
    for (const type of source.distinct[k]!) {
      const expectation = forward[type]
      if (!expectation) continue
      const row = matches.source[type]!
      for (let r = 0; r < row.length; r++) {
        const match = row[r]!
        const segments = inTarget.get(match.type)
        if (!segments) continue
        const back = backward[match.type]
        const value = expectation.hit[r * WINDOWS + b]! + (back ? back.hit[match.back * WINDOWS + a]! : 0)
        if (value <= 0) continue
        sourceExplained.add(k * source.types.length + type)
        for (const l of segments) {
          targetExplained.add(l * target.types.length + match.type)
          possible.push({
            sourceSegment: k,
            sourceType: type,
            targetSegment: l,
            targetType: match.type,
            reason: match.reason,
            value
          })
        }
      }
    }
  possible.sort(
    (x, y) =>
      y.value - x.value ||
      near(x, i - a, j - b) - near(y, i - a, j - b) ||
      x.sourceType - y.sourceType ||
      x.targetType - y.targetType
  )
  const taken = new Set<number>()
  const takenTarget = new Set<number>()
  const links: WordLink[] = []
  for (const link of possible) {
    const from = link.sourceSegment * source.types.length + link.sourceType
    const to = link.targetSegment * target.types.length + link.targetType
    if (taken.has(from) || takenTarget.has(to)) continue
    taken.add(from)
    takenTarget.add(to)
    links.push(link)
  }
  return {
    links,
    sourceMisses: misses(source, forward, sourceExplained, i, a),
    targetMisses: misses(target, backward, targetExplained, j, b)
  }
}

/** Of two equal links the one between segments at like places in the bead comes first. */
function near(link: WordLink, sourceStart: number, targetStart: number): number {
  return Math.abs(link.sourceSegment - sourceStart - (link.targetSegment - targetStart))
}

function misses(
  side: PairContext['source'],
  expectations: PairContext['forward'],
  explained: ReadonlySet<number>,
  end: number,
  length: number
): WordEvidence['sourceMisses'] {
  const found: {segment: number; type: number; value: number}[] = []
  for (let segment = end - length; segment < end; segment++)
    for (const type of side.distinct[segment]!) {
      const expectation = expectations[type]
      if (expectation && !explained.has(segment * side.types.length + type))
        found.push({segment, type, value: expectation.miss})
    }
  return found
}
