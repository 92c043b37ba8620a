import type {Lexicon} from '../language/lexicon/lexicon.ts'
import type {Analysis} from './analysis.ts'
import {type Expectation, expectations} from './expectation.ts'
import {featureNames} from './feature-names.ts'
import {type LengthScore, lengthScore} from './length-score.ts'
import {type Link, type Matches, matchTypes} from './match.ts'
import type {Parameters} from './parameters.ts'
import {type SegmentLinks, segmentLinks} from './segment-links.ts'
import {type TypeScore, typeScore} from './type-score.ts'

/** Everything that is known of two sides before any bead is looked at. */
export interface PairContext {
  readonly source: Analysis
  readonly target: Analysis
  readonly matches: Matches
  readonly forward: readonly (Expectation | null)[]
  readonly backward: readonly (Expectation | null)[]
  readonly links: SegmentLinks
  readonly length: LengthScore
  readonly type: TypeScore
  /** Weights of the features of a bead, in the order of `featureNames`. */
  readonly weights: Float64Array
  /** Shares of the shapes in all texts, from which a document may depart; null where, without a lexicon, its beads are not sure enough to tell. */
  readonly shares: Parameters['shares'] | null
}

export function pairContext(
  source: Analysis,
  target: Analysis,
  lexicon: Lexicon | null,
  parameters: Parameters,
  induced: readonly Link[] = [],
  ratio: number = total(target.lengths) / total(source.lengths)
): PairContext {
  const matches = matchTypes(source, target, lexicon, induced)
  const han = source.side.language === 'zh' || target.side.language === 'zh'
  const forward = expectations(source.types, matches.source, target, parameters.rates)
  return {
    source,
    target,
    matches,
    forward,
    backward: expectations(target.types, matches.target, source, parameters.rates),
    links: segmentLinks(source, target, matches, forward),
    length: lengthScore(source.lengths, target.lengths, ratio, parameters.length[han ? 'han' : 'latin']),
    type: typeScore(source.side, target.side),
    weights: Float64Array.from(featureNames, name => parameters.weights[lexicon ? 'lexicon' : 'none'][name] ?? 0),
    shares: lexicon ? parameters.shares : null
  }
}

function total(lengths: Float64Array): number {
  return lengths.reduce((sum, length) => sum + length, 0)
}
