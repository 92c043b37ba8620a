import {lexiconsBeside} from '../align/lexicons-beside.ts'
import {readLexicon} from '../language/lexicon/format.ts'
import type {Lexicon} from '../language/lexicon/lexicon.ts'

/** The lexicon in a file's text, together with the shipped ones. Throws where it is none. */
export function lexiconFromText(text: string): (source: string, target: string) => Lexicon | null {
  return lexiconsBeside([readLexicon(text)])
}
