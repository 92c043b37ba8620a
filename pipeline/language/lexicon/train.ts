import type {Translation} from './lexicon.ts'

/** Two texts that translate each other, as lists of lexicon keys. `weight` says how often the pair counts. */
export interface TrainingPair {
  readonly source: readonly string[]
  readonly target: readonly string[]
  readonly weight?: number
}

export interface TrainingOptions {
  /** Rounds of expectation maximisation; the likelihood hardly moves after five. */
  readonly rounds?: number
  /** Strength of the prior towards the diagonal; 0 is IBM model 1, 4 is what fast_align settles at. */
  readonly tension?: number
  /** Share of the null word. */
  readonly empty?: number
  /** Prior count of every translation (Moore 2004): rare words are not sure of what they saw once. */
  readonly smoothing?: number
  /** A translation is kept where the larger of its two probabilities reaches this. */
  readonly keep?: number
  /** Translations kept for one key, the likeliest first. */
  readonly most?: number
  /** Pairs of words counted at once; above it the rarest are given up (lossy counting, Manku and Motwani 2002), so that memory does not grow with the texts. */
  readonly mostPairs?: number
}

/**
 * Trains IBM model 1 with a diagonal prior in both directions (Brown et al. 1993; Dyer, Chahuneau and Smith 2013).
 * Deterministic: the same pairs in the same order give the same lexicon.
 *
 * @param pairs called once a round; the pairs may come from a stream that is read anew
 */
export function trainLexicon(
  pairs: () => Iterable<TrainingPair>,
  options: TrainingOptions = {}
): ReadonlyMap<string, readonly Translation[]> {
  const {keep = 0.06, most = 10} = options
  const forward = train(pairs, options)
  const backward = train(() => swapped(pairs()), options)
  const entries = new Map<string, readonly Translation[]>()
  for (const [source, row] of forward) {
    const translations: Translation[] = []
    for (const [key, probability] of row) {
      const reverse = backward.get(key)?.get(source) ?? 0
      if (Math.max(probability, reverse) >= keep && Math.min(probability, reverse) >= keep / 10)
        translations.push({key, forward: probability, backward: reverse})
    }
    translations.sort(
      (a, b) => b.forward + b.backward - (a.forward + a.backward) || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)
    )
    if (translations.length > 0) entries.set(source, translations.slice(0, most))
  }
  return entries
}

function* swapped(pairs: Iterable<TrainingPair>): Generator<TrainingPair> {
  for (const {source, target, weight = 1} of pairs) yield {source: target, target: source, weight}
}

type Table = Map<string, Map<string, number>>

/** p(target | source) by expectation maximisation, from uniform. */
function train(pairs: () => Iterable<TrainingPair>, options: TrainingOptions): Table {
  const {rounds = 5, tension = 2, empty = 0.08, smoothing = 0.02, mostPairs = MOST_PAIRS} = options
  let table: Table | undefined
  for (let round = 0; round < rounds; round++) {
    const counts: Table = new Map()
    let size = 0
    let least = FIRST_TO_GO
    for (const {source, target, weight = 1} of pairs()) {
      const n = source.length
      const m = target.length
      if (n === 0 || m === 0) continue
      for (let j = 0; j < m; j++) {
        const word = target[j]!
        const shares = source.map((key, i) => {
          const near = Math.exp(-tension * Math.abs((i + 0.5) / n - (j + 0.5) / m))
          return near * (table ? (table.get(key)?.get(word) ?? 0) : 1)
        })
        const share = shares.reduce((sum, value) => sum + value, 0)
        if (share === 0) continue
        const none = table ? (empty / (1 - empty)) * n * EMPTY_PROBABILITY : empty * n
        for (let i = 0; i < n; i++) size += add(counts, source[i]!, word, (weight * shares[i]!) / (share + none))
      }
      while (size > mostPairs) {
        size = withoutRarest(counts, least)
        least *= 2
      }
    }
    table = normalised(counts, smoothing)
  }
  return table ?? new Map()
}

/** Probability of any one word after the null word: that of a fairly common word of running text. */
const EMPTY_PROBABILITY = 0.002

/** At an estimated 60 bytes each in two tables, well below the heap that Node takes by itself. */
const MOST_PAIRS = 6_000_000
/** Expected count of a pair of words that goes first when there are too many. */
const FIRST_TO_GO = 0.02

/** Gives up the pairs below a count, and says how many are left. */
function withoutRarest(table: Table, least: number): number {
  let size = 0
  for (const [source, row] of table) {
    for (const [target, count] of row) if (count < least) row.delete(target)
    if (row.size === 0) table.delete(source)
    size += row.size
  }
  return size
}

/** Adds to the count of a pair; 1 where the pair is new. */
function add(table: Table, source: string, target: string, count: number): 0 | 1 {
  let row = table.get(source)
  if (!row) {
    row = new Map()
    table.set(source, row)
  }
  const known = row.get(target)
  row.set(target, (known ?? 0) + count)
  return known === undefined ? 1 : 0
}

function normalised(counts: Table, smoothing: number): Table {
  for (const row of counts.values()) {
    let sum = smoothing * 10
    for (const count of row.values()) sum += count
    for (const [target, count] of row) {
      if (count / sum < 1e-4) row.delete(target)
      else row.set(target, count / sum)
    }
  }
  return counts
}
