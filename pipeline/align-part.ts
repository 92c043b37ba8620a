import {align} from './align/index.ts'
import {lexiconsBeside} from './align/lexicons-beside.ts'
import {cachedStage, type HangsOn} from './cached-stage.ts'
import type {Run} from './diagnostics/index.ts'
import {readLexicon} from './language/lexicon/format.ts'
import type {Alignment, Constraints, Document, Evidence} from './model/index.ts'

/** A lexicon that is used beside the shipped ones. */
export interface LexiconInput {
  readonly text: string
  readonly sha256: string
}

export interface AlignedPart {
  readonly alignment: Alignment
  readonly evidence: readonly Evidence[]
}

/** The editions of a part, aligned under what was decided and with the lexicons of the sources; from the cache where all of it is as it was. */
export function alignPart(
  editions: readonly Document[],
  {constraints, lexicons}: {readonly constraints: Constraints; readonly lexicons: readonly LexiconInput[]},
  run: Run,
  onDone?: (state: 'ran' | 'cached', hangsOn: HangsOn) => void
): Promise<AlignedPart | undefined> {
  return cachedStage(
    'align',
    [editions, constraints, lexicons.map(({sha256}) => sha256)],
    run,
    inner => {
      const trained = lexicons.map(({text}) => readLexicon(text))
      return align(editions, constraints, inner, trained.length > 0 ? {lexicon: lexiconsBeside(trained)} : {})
    },
    onDone
  )
}
