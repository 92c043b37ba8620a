import {createHash} from 'node:crypto'
import {align} from './align/index.ts'
import {lexiconsBeside} from './align/lexicons-beside.ts'
import {cachedStage, type HangsOn} from './cached-stage.ts'
import type {Run} from './diagnostics/index.ts'
import {readLexicon} from './language/lexicon/format.ts'
import type {Alignment, Concept, Constraints, Document, Evidence} from './model/index.ts'

/** A lexicon that is used beside the shipped ones. */
export interface LexiconInput {
  readonly text: string
  readonly sha256: string
}

export interface AlignedPart {
  readonly alignment: Alignment
  readonly evidence: readonly Evidence[]
}

/** What alignment uses beside the editions. */
export interface AlignedWith {
  readonly constraints: Constraints
  readonly lexicons: readonly LexiconInput[]
  readonly concepts: readonly Concept[]
}

/** The editions of a part, aligned under what was decided and with the lexicons and terms of the sources; from the cache where all of it is as it was. */
export function alignPart(
  editions: readonly Document[],
  {constraints, lexicons, concepts}: AlignedWith,
  run: Run,
  onDone?: (state: 'ran' | 'cached', hangsOn: HangsOn) => void
): Promise<AlignedPart | undefined> {
  return cachedStage(
    'align',
    [editions, constraints, lexicons.map(({sha256}) => sha256), hashOf(concepts)],
    run,
    inner => {
      const trained = lexicons.map(({text}) => readLexicon(text))
      const lexicon = trained.length > 0 ? {lexicon: lexiconsBeside(trained)} : {}
      return align(editions, constraints, inner, {...lexicon, concepts})
    },
    onDone
  )
}

const hashes = new WeakMap<readonly Concept[], string>()

/** One termbase serves many parts: it is written out and hashed once. */
function hashOf(concepts: readonly Concept[]): string {
  const known = hashes.get(concepts)
  if (known !== undefined) return known
  const hash = createHash('sha256').update(JSON.stringify(concepts)).digest('hex')
  hashes.set(concepts, hash)
  return hash
}
