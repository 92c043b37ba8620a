import type {Diagnostic} from '../diagnostics/index.ts'
import type {Decision} from '../model/index.ts'

export interface ImportOptions {
  readonly root: string
  /** Who decided; goes into the journal. Needed for decisions only. */
  readonly who: string
  /** Where the file belongs; found by the ids in it where left out. */
  readonly work?: string
  /** The part that the editions of a file of others become. */
  readonly part?: string
  /** The languages to take of a file of others, all where left out. */
  readonly langs?: readonly string[]
  /** ISO 8601 instant in UTC; now where left out. */
  readonly when?: string
  readonly signal?: AbortSignal
}

export interface ImportReport {
  readonly work: string | null
  readonly part: string | null
  /** What was added to the journal. */
  readonly events: readonly Decision[]
  /** Languages of the editions that were added to the work. */
  readonly editions: readonly string[]
  /** Concepts that were added to the work's termbase or changed there. */
  readonly concepts: number
  readonly diagnostics: readonly Diagnostic[]
}
