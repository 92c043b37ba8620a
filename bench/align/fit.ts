import {readFileSync, writeFileSync} from 'node:fs'
import {bestContext, sweptCandidates} from '../../pipeline/align/align-sides.ts'
import {analyse} from '../../pipeline/align/analysis.ts'
import {featureIndex, featureNames} from '../../pipeline/align/feature-names.ts'
import {beadFeatures} from '../../pipeline/align/features.ts'
import {type Arc, gapScores, posteriors, scoreOf} from '../../pipeline/align/lattice.ts'
import {type Parameters, parameters} from '../../pipeline/align/parameters.ts'
import type {Side} from '../../pipeline/align/side.ts'
import {hanSplitter} from '../../pipeline/language/lexicon/han-words.ts'
import {shippedHanWords, shippedLexicon} from '../../pipeline/language/lexicon/shipped.ts'
import {type GoldBead, type PairSet, readSets} from './sets.ts'
import {shapeShares} from './shares.ts'

/*
 * Fits the weights of a bead's features by conditional likelihood of whole alignments (a linear chain over candidate beads):
 *
 *     node bench/align/fit.ts --sets DIR [--without-lexicon] [--folds 5] [--again] [--rounds 80] [--write]
 *
 * Every set counts alike. With --write the weights go into the parameters of alignment, and with them the shares of the shapes of beads in
 * gold, from which a document may depart. They hang on the sets, the lexicons and the features alone: only --again starts from the weights
 * that are there. With --folds, weights are fitted on all documents but a fifth and the likelihood of that fifth is printed.
 */

interface Example {
  readonly set: string
  readonly id: string
  readonly arcs: readonly {readonly i: number; readonly a: number; readonly j: number; readonly b: number}[]
  readonly features: readonly (Float64Array | null)[]
  /** Whether gold has the arc; null arcs that gold has too. */
  readonly gold: Uint8Array
  readonly n: number
  readonly m: number
  readonly weight: number
}

const option = (name: string) => {
  const at = process.argv.indexOf(`--${name}`)
  return at < 0 ? undefined : process.argv[at + 1]
}
const dir = option('sets')
if (dir === undefined) throw new Error('usage: fit.ts --sets DIR [--folds 5] [--write]')

/** Weights for languages without a lexicon are fitted on all sets as if there were none. */
const group = process.argv.includes('--without-lexicon') ? 'none' : 'lexicon'
const splitHan = hanSplitter(shippedHanWords())
const sets = readSets<PairSet>(dir)

/** @param known parameters by which a document teaches its own words, where there is no lexicon */
function examplesOf(known: Parameters): readonly Example[] {
  const examples: Example[] = []
  let unreachable = 0
  let all = 0
  for (const set of sets) {
    const [from, to] = set.pair.split('-') as [string, string]
    const total = set.docs.reduce((sum, doc) => sum + doc.gold.length, 0)
    for (const doc of set.docs) {
      if (group === 'lexicon' && !shippedLexicon(from, to)) continue
      const source = analyse(side(from, doc.src, doc.srcType), splitHan)
      const target = analyse(side(to, doc.tgt, doc.tgtType), splitHan)
      const context = bestContext(source, target, group === 'none' ? null : shippedLexicon(from, to), known)
      const gold = new Set<string>()
      for (const [s, t] of doc.gold) {
        if (s.length > 0 && t.length > 0)
          gold.add(`${Math.max(...s) + 1} ${s.length} ${Math.max(...t) + 1} ${t.length}`)
      }
      const candidates = sweptCandidates(context, known)
      const names = new Set(candidates.map(({i, a, j, b}) => `${i} ${a} ${j} ${b}`))
      for (const name of gold) {
        all++
        if (!names.has(name)) unreachable++
      }
      examples.push({
        set: set.id,
        id: doc.id,
        arcs: candidates,
        features: candidates.map(({i, a, j, b}) => (a > 0 && b > 0 ? beadFeatures(context, i, a, j, b) : null)),
        gold: Uint8Array.from(candidates, ({i, a, j, b}) =>
          (a === 0 || b === 0 ? goldNull(doc.gold, i, a, j, b) : gold.has(`${i} ${a} ${j} ${b}`)) ? 1 : 0
        ),
        n: source.size,
        m: target.size,
        weight: 1000 / total
      })
    }
  }
  console.log(`${examples.length} documents, ${all} beads, ${unreachable} not among the candidates`)
  return examples
}

function side(language: string, texts: readonly string[], types: readonly string[] | undefined): Side {
  return {language, segments: texts.map((text, at) => ({text, type: types?.[at] ?? null, block: null}))}
}

function goldNull(gold: readonly GoldBead[], i: number, a: number, j: number, _b: number): boolean {
  return gold.some(([s, t]) => (a > 0 ? t.length === 0 && s.includes(i - 1) : s.length === 0 && t.includes(j - 1)))
}

/** Log likelihood of gold and its gradient: expected features on gold's paths minus on all paths. */
function likelihood(example: Example, weights: Float64Array, gradient: Float64Array | null): number {
  const gap = gapScores(weights)
  const arcs: Arc[] = example.arcs.map((arc, at) => {
    const features = example.features[at]
    return {...arc, score: features ? scoreOf(features, weights) : gap.open}
  })
  const free = posteriors(arcs, example.n, example.m, gap)
  const goldArcs = arcs.map((_, at) => at).filter(at => example.gold[at])
  const bound = posteriors(
    goldArcs.map(at => arcs[at]!),
    example.n,
    example.m,
    gap
  )
  if (!free || !bound) return 0
  if (gradient) {
    const add = (at: number, mass: number, longer: number, sign: number) => {
      const features = example.features[at]
      if (features)
        for (let f = 0; f < features.length; f++)
          gradient[f] = gradient[f]! + sign * mass * features[f]! * example.weight
      else {
        gradient[featureIndex.gap] = gradient[featureIndex.gap]! + sign * (mass - longer) * example.weight
        gradient[featureIndex['longer gap']] = gradient[featureIndex['longer gap']]! + sign * longer * example.weight
      }
    }
    for (const [place, at] of goldArcs.entries()) add(at, bound.arcs[place]!, bound.longer[place]!, 1)
    for (let at = 0; at < arcs.length; at++) if (free.arcs[at]! > 1e-6) add(at, free.arcs[at]!, free.longer[at]!, -1)
  }
  return (bound.total - free.total) * example.weight
}

/** Pull towards where the weights start: a feature that the sets hardly show keeps what theory gives it. */
const PRIOR_STRENGTH = 2

/** Rounds of the search; with --again it starts from the weights that the data file has, and fewer will do. */
const again = process.argv.includes('--again')
const rounds = Number(option('rounds') ?? (again ? 30 : 80))

function fitted(training: readonly Example[]): Float64Array {
  const start = Float64Array.from(featureNames, name => initial(name))
  const weights = again
    ? Float64Array.from(featureNames, (name, at) => parameters.weights[group][name] ?? start[at]!)
    : start.slice()
  const step = new Float64Array(weights.length).fill(0.05)
  let last = new Float64Array(weights.length)
  for (let round = 0; round < rounds; round++) {
    const gradient = new Float64Array(weights.length)
    for (const example of training) likelihood(example, weights, gradient)
    for (let f = 0; f < weights.length; f++) {
      gradient[f] = gradient[f]! - 2 * PRIOR_STRENGTH * (weights[f]! - start[f]!)
      const agree = gradient[f]! * last[f]!
      if (agree > 0) step[f] = Math.min(1, step[f]! * 1.2)
      else if (agree < 0) step[f] = step[f]! * 0.5
      weights[f] = weights[f]! + Math.sign(gradient[f]!) * step[f]!
    }
    last = gradient
  }
  return weights
}

function initial(name: string): number {
  if (name.startsWith('hit') || name.startsWith('miss')) return 0.4
  const given: Readonly<Record<string, number>> = {
    '1-1': -0.2,
    '1-2': -3,
    '1-3': -4.4,
    '1-4': -5.8,
    '1-5': -7,
    '2-2': -4.8,
    '2-3': -6.2,
    larger: -7.5,
    gap: -3.5,
    'longer gap': -2.5,
    length: 0.8,
    type: 0.8,
    end: 0.3,
    absent: -0.05,
    weakest: 0.1,
    blocks: -3
  }
  return given[name] ?? 0
}

const theory = Object.fromEntries(featureNames.map(name => [name, initial(name)]))
let examples = examplesOf(again ? parameters : withWeights(theory))

const folds = Number(option('folds') ?? 0)
if (folds > 0) {
  const groups = [...new Set(examples.map(({id}) => id))].sort()
  let held = 0
  let before = 0
  for (let fold = 0; fold < folds; fold++) {
    const out = new Set(groups.filter((_, at) => at % folds === fold))
    const weights = fitted(examples.filter(({id}) => !out.has(id)))
    const start = Float64Array.from(featureNames, initial)
    for (const example of examples)
      if (out.has(example.id)) {
        held += likelihood(example, weights, null)
        before += likelihood(example, start, null)
      }
  }
  console.log(
    `held-out log likelihood per set and 1000 beads: ${(held / 23).toFixed(2)} (before: ${(before / 23).toFixed(2)})`
  )
}
let named = rounded(fitted(examples))
if (group === 'none') {
  // What a document teaches hangs on the weights: the words are learnt anew with those that were fitted to the first ones.
  examples = examplesOf(withWeights(named))
  named = rounded(fitted(examples))
}
console.log(named)

function withWeights(own: Readonly<Record<string, number>>): Parameters {
  return {...parameters, weights: {...parameters.weights, [group]: own}}
}

function rounded(weights: Float64Array): Readonly<Record<string, number>> {
  return Object.fromEntries(featureNames.map((name, at) => [name, Math.round(weights[at]! * 1000) / 1000]))
}

if (process.argv.includes('--write')) {
  const file = new URL('../../pipeline/align/parameters.data.json', import.meta.url)
  const all = JSON.parse(readFileSync(file, 'utf8'))
  writeFileSync(
    file,
    `${JSON.stringify({...all, weights: {...all.weights, [group]: named}, shares: shapeShares(sets)}, null, 1)}\n`
  )
}
