import type {Diagnostic} from '../diagnostics/index.ts'
import type {FetchPolicy} from '../fetch/fetch-policy.ts'
import type {Limits} from './limits.ts'
import type {StructuralChange} from './structural-diff.ts'

export interface FetchOptions {
  readonly root: string
  /** Names of works; all where left out. */
  readonly works?: readonly string[]
  /** Put new snapshots in place of the editions' files. What was handed over is replaced in works that `works` names only. */
  readonly adopt?: boolean
  /** Register the attachments and language versions that pages lead to. */
  readonly discover?: boolean
  /** What differs from the defaults. The user agent comes from the settings where left out. */
  readonly policy?: Partial<FetchPolicy>
  /** What reading one page may take; see `readingLimits`. */
  readonly limits?: Limits
  readonly signal?: AbortSignal
  /** The clock; the system's where left out. */
  readonly now?: () => Date
  readonly onEvent?: (event: FetchEvent) => void
}

/** What came of one edition. `file` is relative to the root. */
export interface FetchedEdition {
  readonly work: string
  readonly part: string
  readonly lang: string
  readonly url: string
  /**
   * `first`: it had no file yet; `new`: a snapshot stands beside its file; `adopted`: the snapshot took the file's place; `skipped`: the
   * sitemap says that it has not changed; `left`: its host is asked nothing more in this run; `discovered`: registered because a page led
   * to it.
   */
  readonly state: 'first' | 'new' | 'adopted' | 'unchanged' | 'skipped' | 'left' | 'discovered' | 'failed'
  readonly file: string | null
  readonly changes: readonly StructuralChange[]
}

export type FetchEvent =
  /** How many editions have an address. */
  | {readonly type: 'started'; readonly total: number}
  /** An edition has its turn; those that their sitemap leaves out have none. */
  | {readonly type: 'asking'; readonly work: string; readonly part: string; readonly lang: string; readonly url: string}
  | {readonly type: 'diagnostic'; readonly work: string | null; readonly diagnostic: Diagnostic}
  | {readonly type: 'fetched'; readonly edition: FetchedEdition}

export interface FetchReport {
  /** Editions by what came of them. */
  readonly counts: Readonly<Partial<Record<FetchedEdition['state'], number>>>
  /** 1 where a diagnostic is an error, or an edition could not be had. */
  readonly exitCode: 0 | 1
}
