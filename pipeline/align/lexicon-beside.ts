import {layered} from '../language/lexicon/layered.ts'
import type {Lexicon} from '../language/lexicon/lexicon.ts'
import {shippedLexicon} from '../language/lexicon/shipped.ts'
import type {EditionOptions} from './align-editions.ts'

/** A trained lexicon beside the shipped ones: together for its own languages, the shipped alone for all others. */
export function lexiconBeside(trained: Lexicon): NonNullable<EditionOptions['lexicon']> {
  const shipped = shippedLexicon(trained.source, trained.target)
  const both = shipped ? layered(trained, shipped) : trained
  return (source, target) =>
    source === trained.source && target === trained.target ? both : shippedLexicon(source, target)
}
