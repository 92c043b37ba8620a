import {layered} from '../language/lexicon/layered.ts'
import type {Lexicon} from '../language/lexicon/lexicon.ts'
import {lexiconLanguage} from '../language/lexicon/lexicon-languages.ts'
import {shippedLexicon} from '../language/lexicon/shipped.ts'
import type {EditionOptions} from './align-editions.ts'

/** Trained lexicons beside the shipped ones: together for their own languages, the shipped alone for all others. */
export function lexiconsBeside(trained: readonly Lexicon[]): NonNullable<EditionOptions['lexicon']> {
  const known = new Map<string, Lexicon | null>()
  return (source, target) => {
    const [from, to] = [lexiconLanguage(source), lexiconLanguage(target)]
    const name = `${from} ${to}`
    let found = known.get(name)
    if (found === undefined) {
      found = shippedLexicon(from, to)
      for (const lexicon of trained)
        if (lexiconLanguage(lexicon.source) === from && lexiconLanguage(lexicon.target) === to)
          found = found ? layered(lexicon, found) : lexicon
      known.set(name, found)
    }
    return found
  }
}
