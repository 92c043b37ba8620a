import type {Analysis} from './analysis.ts'
import {type FeatureName, featureIndex, featureNames} from './feature-names.ts'
import type {Reason} from './match.ts'
import type {PairContext} from './pair-context.ts'
import {linkWords, type WordEvidence} from './word-links.ts'

/** The feature of a bead's shape, by the numbers of its segments. */
const shapeOf: readonly (readonly number[])[] = [0, 1, 2, 3, 4, 5].map(a =>
  [0, 1, 2, 3, 4, 5].map(b => {
    const name = `${Math.min(a, b)}-${Math.max(a, b)}`
    return featureIndex[name as FeatureName] ?? featureIndex.larger
  })
)
/** The feature of a bead's shape, `gap` for a null bead. Three languages tie units together that are larger than any bead of the search. */
export function shapeFeature(a: number, b: number): number {
  return a === 0 || b === 0 ? featureIndex.gap : (shapeOf[a]?.[b] ?? featureIndex.larger)
}

const hitOf = Object.fromEntries(
  (['number', 'code', 'same', 'lexicon', 'compound', 'cognate', 'mark', 'induced'] as const).map(reason => [
    reason,
    [featureIndex[`hit ${reason}`], featureIndex[`miss ${reason}`]]
  ])
) as unknown as Readonly<Record<Reason, readonly [number, number]>>

/** Features of a bead of source segments i−a to i and target segments j−b to j (ends excluded), both sides present. */
export function beadFeatures(
  context: PairContext,
  i: number,
  a: number,
  j: number,
  b: number,
  words: WordEvidence = linkWords(context, i, a, j, b)
): Float64Array {
  const features = new Float64Array(featureNames.length)
  const add = (index: number, value: number) => {
    features[index] = features[index]! + value
  }
  const {source, target} = context
  add(shapeFeature(a, b), 1)
  const gains = {source: new Float64Array(a), target: new Float64Array(b)}
  for (const {sourceSegment, targetSegment, reason, value} of words.links) {
    add(hitOf[reason][0], value)
    gains.source[sourceSegment - i + a] = gains.source[sourceSegment - i + a]! + value
    gains.target[targetSegment - j + b] = gains.target[targetSegment - j + b]! + value
  }
  addMisses(source, context.forward, context.matches.sourceKnown, words.sourceExplained, i - a, gains.source, features)
  addMisses(target, context.backward, context.matches.targetKnown, words.targetExplained, j - b, gains.target, features)
  strangers(source, context.forward, words.links, words.sourceExplained, 'source', i, a, add)
  strangers(target, context.backward, words.links, words.targetExplained, 'target', j, b, add)
  const length = context.length(i, a, j, b)
  add(featureIndex.length, length)
  if (a + b > 2) add(featureIndex['length of more'], length)
  let types = 0
  for (let k = i - a; k < i; k++) for (let l = j - b; l < j; l++) types += context.type(k, l)
  add(featureIndex.type, types / (a * b))
  add(featureIndex.end, endAgreement(source.endMarks[i - 1]!, target.endMarks[j - 1]!))
  if (a > 1) weakest(gains.source, source.lengths, i - a, add)
  if (b > 1) weakest(gains.target, target.lengths, j - b, add)
  const sentences = sum(source.sentences, i, a) - sum(target.sentences, j, b)
  if (sentences === 0) add(featureIndex.sentences, Math.log(1 + sum(source.sentences, i, a)))
  else add(featureIndex['sentences differ'], Math.min(3, Math.abs(sentences)))
  const order = orderAgreement(context, words, i, a, j, b)
  add(featureIndex.order, order)
  if (a + b > 2) add(featureIndex['order of more'], order)
  add(featureIndex.blocks, boundaries(source.side.segments, i, a) + boundaries(target.side.segments, j, b))
  return features
}

/** Of a run of several segments, what the words say for the one that they say least for: a stranger in a merge shows here. */
function weakest(
  gains: Float64Array,
  lengths: Float64Array,
  start: number,
  add: (index: number, value: number) => void
): void {
  let at = 0
  for (let k = 1; k < gains.length; k++) if (gains[k]! < gains[at]!) at = k
  add(featureIndex.weakest, Math.max(-6, Math.min(6, gains[at]!)))
  add(featureIndex['weakest length'], Math.log(lengths[start + at]! / 60))
}

/**
 * The same sentence by sentence: a run of several sentences, one of which has no counterpart, is cut in the wrong place or lacks a partner,
 * the more so if that sentence stands at its edge.
 */
function strangers(
  side: Analysis,
  expectations: PairContext['forward'],
  links: WordEvidence['links'],
  explained: Uint8Array,
  which: 'source' | 'target',
  end: number,
  length: number,
  add: (index: number, value: number) => void
): void {
  const starts: number[] = []
  let count = 0
  for (let k = end - length; k < end; k++) {
    starts.push(count)
    count += side.sentences[k]!
  }
  if (count < 2) return
  const gains = new Float64Array(count)
  for (const link of links) {
    const segment = which === 'source' ? link.sourceSegment : link.targetSegment
    const place = which === 'source' ? link.sourcePlace : link.targetPlace
    const at = starts[segment - end + length]! + side.sentenceOf[segment]![place]!
    gains[at] = gains[at]! + link.value
  }
  let word = 0
  for (let run = 0; run < length; run++) {
    const segment = end - length + run
    const types = side.distinct[segment]!
    for (let at = 0; at < types.length; at++, word++) {
      if (explained[word] === 1) continue
      const miss = expectations[types[at]!]?.miss ?? 0
      const sentence = starts[run]! + side.sentenceOf[segment]![at]!
      gains[sentence] = gains[sentence]! + miss
    }
  }
  let weakest = 0
  let letters = 0
  let edge = 0
  for (let run = 0, at = 0; run < length; run++)
    for (const each of side.sentenceLengths[end - length + run]!) {
      if (gains[at]! < gains[weakest]!) weakest = at
      if (gains[at]! < STRANGE) {
        const size = Math.log(1 + each / 30)
        letters += size
        if (at === 0 || at === count - 1) edge += size
      }
      at++
    }
  add(featureIndex['weakest sentence'], Math.max(-6, Math.min(6, gains[weakest]!)))
  add(featureIndex['strange letters'], Math.min(4, letters))
  add(featureIndex['strange edge'], Math.min(4, edge))
}

/** Nats that the words of a sentence must say for it to be no stranger. */
const STRANGE = 1

/** 1 where both texts end in the same kind of mark, −1 where they end in different ones, 0 where one has none. */
function endAgreement(from: string, to: string): number {
  if (from === to) return from === '' ? 0 : 1
  return from === '' || to === '' ? -0.5 : -1
}

/** Adds what words say that found no match, and how many the lexicon knows whose translations stand nowhere on the other side. */
function addMisses(
  side: Analysis,
  expectations: PairContext['forward'],
  known: Uint8Array,
  explained: Uint8Array,
  start: number,
  gains: Float64Array,
  features: Float64Array
): void {
  let word = 0
  let absent = 0
  for (let run = 0; run < gains.length; run++) {
    const types = side.distinct[start + run]!
    for (let at = 0; at < types.length; at++, word++) {
      const expectation = expectations[types[at]!]!
      if (expectation === null) absent += known[types[at]!]!
      else if (explained[word] === 0) {
        const feature = hitOf[expectation.reason][1]
        features[feature] = features[feature]! + expectation.miss
        gains[run] = gains[run]! + expectation.miss
      }
    }
  }
  features[featureIndex.absent] = features[featureIndex.absent]! + absent
}

/** Boundaries between blocks inside a run. */
function boundaries(segments: PairContext['source']['side']['segments'], end: number, length: number): number {
  let count = 0
  for (let at = end - length + 1; at < end; at++)
    if (segments[at]!.block !== null && segments[at]!.block !== segments[at - 1]!.block) count++
  return count
}

function sum(values: Int32Array, end: number, length: number): number {
  let total = 0
  for (let at = end - length; at < end; at++) total += values[at]!
  return total
}

/** Mean distance of two points drawn at random from a line of length 1. */
const RANDOM_DISTANCE = 1 / 3

/** How much nearer than chance linked words stand to each other in their runs, summed over links by what they say. */
function orderAgreement(
  {source, target}: PairContext,
  words: WordEvidence,
  i: number,
  a: number,
  j: number,
  b: number
): number {
  const from = offsets(source.lengths, i, a)
  const to = offsets(target.lengths, j, b)
  let agreement = 0
  for (const {sourceSegment: k, sourcePlace, targetSegment: l, targetPlace, value, reason} of words.links) {
    if (reason === 'mark') continue
    const x = from[k - i + a]! + (from[k - i + a + 1]! - from[k - i + a]!) * source.positions[k]![sourcePlace]!
    const y = to[l - j + b]! + (to[l - j + b + 1]! - to[l - j + b]!) * target.positions[l]![targetPlace]!
    agreement += Math.min(4, value) * (RANDOM_DISTANCE - Math.abs(x - y))
  }
  return agreement
}

/** Where the segments of a run start, as shares of the run's length; the last is 1. */
function offsets(lengths: Float64Array, end: number, length: number): Float64Array {
  const at = new Float64Array(length + 1)
  for (let k = 0; k < length; k++) at[k + 1] = at[k]! + lengths[end - length + k]!
  const total = at[length]!
  for (let k = 1; k <= length; k++) at[k] = at[k]! / total
  return at
}
