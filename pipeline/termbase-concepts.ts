import {createHash} from 'node:crypto'
import {FileUnusable, type Run} from './diagnostics/index.ts'
import {readTermbase} from './ingest/index.ts'
import type {Concept} from './model/index.ts'

/** A termbase in TBX as it stands under `sources/`. */
export interface TermbaseInput {
  readonly file: string
  readonly bytes: Uint8Array
}

/** Termbases that are kept in memory: that of all works, and those of the works at hand. */
const MOST_KEPT = 8

/** Concepts by the bytes that they were read from: one termbase serves all works of a run. */
const kept = new Map<string, readonly Concept[]>()

/** The concepts of termbases, of the earlier ones first. One that cannot be read is reported and left out. */
export function conceptsOf(termbases: readonly TermbaseInput[], run: Run): readonly Concept[] {
  const read = termbases.map(termbase => readKept(termbase, run))
  return read.length === 1 ? read[0]! : read.flat()
}

function readKept({file, bytes}: TermbaseInput, run: Run): readonly Concept[] {
  const hash = createHash('sha256').update(bytes).digest('hex')
  const known = kept.get(hash)
  if (known) return known
  try {
    const {concepts} = readTermbase({file, bytes}, run)
    if (kept.size >= MOST_KEPT) kept.clear()
    kept.set(hash, concepts)
    return concepts
  } catch (error) {
    if (error instanceof FileUnusable) return []
    throw error
  }
}
