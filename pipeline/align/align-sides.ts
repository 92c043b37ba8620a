import type {Lexicon} from '../language/lexicon/lexicon.ts'
import type {Analysis} from './analysis.ts'
import {findBand} from './anchors.ts'
import {expectations} from './expectation.ts'
import {lengthScore} from './length-score.ts'
import {matchTypes} from './match.ts'
import {type Parameters, parameters as shipped} from './parameters.ts'
import {type Candidate, sweep} from './sweep.ts'
import {typeScore} from './type-score.ts'

/** Every bead of two sides that is at all likely, null beads included, in order of its ends, with its posterior. */
export function findCandidates(
  source: Analysis,
  target: Analysis,
  lexicon: Lexicon | null,
  parameters: Parameters = shipped
): readonly Candidate[] {
  if (source.size === 0 || target.size === 0) return nullBeads(source.size, target.size)
  const matches = matchTypes(source, target, lexicon)
  const forward = expectations(source.types, matches.source, target, parameters.rates)
  const backward = expectations(target.types, matches.target, source, parameters.rates)
  const band = findBand(source, target, forward)
  const han = source.side.language === 'zh' || target.side.language === 'zh'
  const ratio = total(target.lengths) / total(source.lengths)
  const length = lengthScore(source.lengths, target.lengths, ratio, parameters.length[han ? 'han' : 'latin'])
  const type = typeScore(source.side, target.side)
  return sweep(source, target, band, {forward, backward, length, type}, parameters)
}

function nullBeads(source: number, target: number): readonly Candidate[] {
  const nothing = {evidence: 0, prior: Math.log(0.03), posterior: 1}
  return [
    ...Array.from({length: source}, (_, at) => ({i: at + 1, a: 1, j: 0, b: 0, ...nothing})),
    ...Array.from({length: target}, (_, at) => ({i: 0, a: 0, j: at + 1, b: 1, ...nothing}))
  ]
}

function total(lengths: Float64Array): number {
  return lengths.reduce((sum, length) => sum + length, 0)
}
