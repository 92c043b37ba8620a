import type {Lexicon, Translation} from './lexicon.ts'
import {lexiconKeys} from './lexicon-keys.ts'
import type {PairLanguages, TextPair} from './pairs/text-pair.ts'
import {type TrainingPair, trainLexicon} from './train.ts'

/** Texts in which two words must stand together: once may be chance. */
const LEAST_SUPPORT = 2
/** The larger of the two probabilities that a learnt translation must have. Few texts say little about the rest. */
const LEAST_PROBABILITY = 0.2
/** Weight of what is known already beside one text: it explains the words that it can, and the others are left for each other. */
const KNOWN_WEIGHT = 4
/** Weight of a pair of terms beside one text: they were written down for each other. */
const TERM_WEIGHT = 3

/**
 * What texts that people confirmed say beyond a lexicon: pairs of words that it lacks. Deterministic; the order of the texts changes nothing.
 *
 * @param texts confirmed texts and their translations
 * @param terms terms and their equivalents; one is enough
 * @param known the lexicon that will be used beside it; null where there is none
 */
export function learnLexicon(
  texts: readonly TextPair[],
  terms: readonly TextPair[],
  [source, target]: PairLanguages,
  known: Lexicon | null
): ReadonlyMap<string, readonly Translation[]> {
  const keys = lexiconKeys()
  const read = (pairs: readonly TextPair[], weight: number): readonly TrainingPair[] =>
    distinct(pairs)
      .map(([from, to]) => ({source: keys(from, source), target: keys(to, target), weight}))
      .filter(pair => pair.source.length > 0 && pair.target.length > 0)
  const lessons = read(texts, 1)
  const told = read(terms, TERM_WEIGHT)
  const all = [...lessons, ...told]
  const support = new Map<string, number>()
  for (const pair of lessons) count(pair, 1, support)
  // Of two terms of several words each it is not said which word is which.
  for (const pair of told)
    count(pair, Math.min(pair.source.length, pair.target.length) === 1 ? LEAST_SUPPORT : 1, support)
  const entries = trainLexicon(() => [...all, ...background(all, known)])
  const learnt = new Map<string, readonly Translation[]>()
  for (const [key, translations] of entries) {
    const before = new Set(known?.translations(key).map(each => each.key))
    const kept = translations.filter(
      each =>
        !before.has(each.key) &&
        (support.get(`${key} ${each.key}`) ?? 0) >= LEAST_SUPPORT &&
        Math.max(each.forward, each.backward) >= LEAST_PROBABILITY
    )
    if (kept.length > 0) learnt.set(key, kept)
  }
  return learnt
}

/** Each pair once, in an order that does not hang on where the pairs came from. */
function distinct(pairs: readonly TextPair[]): readonly TextPair[] {
  const byName = new Map(pairs.map(pair => [JSON.stringify(pair), pair]))
  return [...byName].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, pair]) => pair)
}

function count({source, target}: TrainingPair, times: number, support: Map<string, number>): void {
  for (const from of new Set(source))
    for (const to of new Set(target)) support.set(`${from} ${to}`, (support.get(`${from} ${to}`) ?? 0) + times)
}

/** What is known of the words of these pairs, as pairs of single words. */
function background(pairs: readonly TrainingPair[], known: Lexicon | null): readonly TrainingPair[] {
  if (!known) return []
  const targets = new Set(pairs.flatMap(({target}) => target))
  return [...new Set(pairs.flatMap(({source}) => source))].flatMap(from =>
    known
      .translations(from)
      .filter(({key}) => targets.has(key))
      .map(({key, forward, backward}) => ({
        source: [from],
        target: [key],
        weight: KNOWN_WEIGHT * Math.max(forward, backward)
      }))
  )
}
