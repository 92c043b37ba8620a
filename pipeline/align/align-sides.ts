import type {Lexicon} from '../language/lexicon/lexicon.ts'
import type {Analysis} from './analysis.ts'
import {findBand} from './anchors.ts'
import {narrowBand} from './coarse.ts'
import {gapsInOrder} from './gaps-in-order.ts'
import {induceLinks} from './induce.ts'
import {type PairContext, pairContext} from './pair-context.ts'
import {type Parameters, parameters as shipped} from './parameters.ts'
import {type Rescored, rescore} from './rescore.ts'
import type {Restriction} from './restriction.ts'
import {type Candidate, sweep} from './sweep.ts'

/** Every bead of two sides that is at all likely, null beads included, in order of its ends, with its posterior. */
export function findCandidates(
  source: Analysis,
  target: Analysis,
  lexicon: Lexicon | null,
  parameters: Parameters = shipped,
  restriction: Restriction | null = null
): Rescored & {readonly context: PairContext} {
  const context = bestContext(source, target, lexicon, parameters)
  if (source.size === 0 || target.size === 0)
    return {context, candidates: nullBeads(source.size, target.size), total: 0}
  return {context, ...candidatesOf(context, parameters, restriction)}
}

/** Rounds in which a document teaches its own lexicon, where the languages have none. */
const ROUNDS_WITHOUT_LEXICON = 2

/** What is known of two sides, with what the sides themselves teach where there is no lexicon for their languages. */
export function bestContext(
  source: Analysis,
  target: Analysis,
  lexicon: Lexicon | null,
  parameters: Parameters
): PairContext {
  let context = pairContext(source, target, lexicon, parameters)
  if (source.size === 0 || target.size === 0) return context
  const rounds = lexicon ? 0 : ROUNDS_WITHOUT_LEXICON
  for (let round = 0; round < rounds; round++) {
    const induced = induceLinks(context, candidatesOf(context, parameters).candidates)
    context = pairContext(source, target, lexicon, parameters, induced)
  }
  return context
}

function candidatesOf(context: PairContext, parameters: Parameters, restriction: Restriction | null = null): Rescored {
  const swept = sweptCandidates(context, parameters, restriction)
  const rescored = rescore(context, swept)
  if (rescored.total > Number.NEGATIVE_INFINITY) return rescored
  return rescore(context, gapsInOrder(swept, context.source.size, context.target.size))
}

/** The first pass alone. */
export function sweptCandidates(
  context: PairContext,
  parameters: Parameters,
  restriction: Restriction | null = null
): readonly Candidate[] {
  const {source, target, forward} = context
  const band = findBand(source, target, forward, restriction?.through)
  // Decisions may want beads that the quick look does not know.
  const narrow = restriction ? band : narrowBand(source, target, band, context, parameters)
  return sweep(source, target, narrow, context, parameters, restriction)
}

function nullBeads(source: number, target: number): readonly Candidate[] {
  const nothing = {evidence: 0, prior: Math.log(0.03), posterior: 1}
  return [
    ...Array.from({length: source}, (_, at) => ({i: at + 1, a: 1, j: 0, b: 0, ...nothing})),
    ...Array.from({length: target}, (_, at) => ({i: source, a: 0, j: at + 1, b: 1, ...nothing}))
  ]
}
