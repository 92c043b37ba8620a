import type {Token} from '../language/token.ts'
import type {Analysis} from './analysis.ts'
import {featureNames} from './feature-names.ts'
import {beadFeatures} from './features.ts'
import type {Reason} from './match.ts'
import type {PairContext} from './pair-context.ts'
import {linkWords} from './word-links.ts'

/** A stretch of a segment: the segment's place on its side and UTF-16 offsets into its text. */
export type Span = readonly [segment: number, start: number, end: number]

/** Why a bead was made. */
export interface BeadEvidence {
  /** Contribution of every feature that spoke, in nats. */
  readonly features: Readonly<Record<string, number>>
  readonly words: readonly {readonly source: Span; readonly target: Span; readonly reason: Reason}[]
}

/** What speaks for the bead of source segments i−a to i and target segments j−b to j (ends excluded). */
export function beadEvidence(context: PairContext, i: number, a: number, j: number, b: number): BeadEvidence {
  const words = linkWords(context, i, a, j, b)
  const values = beadFeatures(context, i, a, j, b, words)
  const features: Record<string, number> = {}
  featureNames.forEach((name, at) => {
    const nats = Math.round(values[at]! * context.weights[at]! * 1000) / 1000
    if (nats !== 0) features[name] = nats
  })
  return {
    features,
    words: words.links.map(link => ({
      source: spanOf(context.source, link.sourceSegment, link.sourcePlace),
      target: spanOf(context.target, link.targetSegment, link.targetPlace),
      reason: link.reason
    }))
  }
}

function spanOf(side: Analysis, segment: number, place: number): Span {
  const type = side.distinct[segment]![place]!
  const {start, end}: Token = side.tokens[segment]![side.typeOf[segment]!.indexOf(type)]!
  return [segment, start, end]
}
