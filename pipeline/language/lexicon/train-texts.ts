import {writeLexicon} from './format.ts'
import {lexiconKeys} from './lexicon-keys.ts'
import type {PairLanguages, TextPair} from './pairs/text-pair.ts'
import {type TrainingPair, trainLexicon} from './train.ts'

/** Longer texts are no sentences: what stands where in them says little. In words. */
const LONGEST_TEXT = 80

/**
 * Trains a lexicon from texts and their translations, and gives it as the text of a lexicon file. The lexicon goes from the first language
 * to the second.
 *
 * @param pairs called once a round, so that the texts need not be held in memory
 */
export function trainOnTexts(
  pairs: () => Iterable<TextPair>,
  [source, target]: PairLanguages
): {readonly text: string; readonly entries: number} {
  const keys = lexiconKeys()
  function* training(): Generator<TrainingPair> {
    for (const [from, to] of pairs()) {
      const pair = {source: keys(from, source), target: keys(to, target)}
      const longest = Math.max(pair.source.length, pair.target.length)
      if (longest <= LONGEST_TEXT) yield pair
    }
  }
  const entries = trainLexicon(training)
  return {text: writeLexicon(source, target, entries), entries: entries.size}
}
