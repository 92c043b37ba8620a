import type {UnitStatus} from './unit.ts'
import type {Authority, Origin, Rights} from './work.ts'

/*
 * What an exchange file holds, whatever its format: the translation units of one part with their texts, and what import needs to know of them.
 * `emit/exchange` writes it, `ingest/exchange` reads it back.
 */

/** A segment as it was exported: `hash` is of the text at the time, `text` is what the file says now. */
export interface ExchangeSegment {
  readonly id: string
  readonly hash: string
  readonly text: string
}

/**
 * One language's side of a unit. Where a tool took the marks between segments away and the text was changed in more than one of them,
 * `texts` has another length than `segments`.
 */
export interface ExchangeSide {
  readonly segments: readonly Omit<ExchangeSegment, 'text'>[]
  readonly texts: readonly string[]
}

export interface ExchangePair {
  readonly confidence: number
  /** What the file says now: a status, or what somebody wrote in its place, so that it can be complained of. */
  readonly status: string
  /** What it said when it was exported. */
  readonly was: UnitStatus
}

export interface ExchangeUnit {
  readonly id: string
  /** Title of the section, '' where there is none. */
  readonly section: string
  /** Type of the first member's block. */
  readonly type: string
  /** Sides by language, in the order of the file's languages; languages without a member are left out. */
  readonly sides: Readonly<Record<string, ExchangeSide>>
  readonly confidence: number
  readonly pairs: Readonly<Record<string, ExchangePair>>
  /** ISO 8601 instant of the latest decision on it; null where nobody decided. */
  readonly changed: string | null
  readonly notes: readonly string[]
}

/** What an export says of an edition. */
export interface ExchangeEdition {
  readonly lang: string
  readonly title: string | null
  readonly authority: Authority
  readonly origin: Origin
  readonly rights: Rights
  readonly translationOf: string | null
  readonly url: string | null
  /** When the snapshot was handed over or fetched: ISO 8601 date or instant. */
  readonly retrieved: string | null
}

export interface ExchangeFile {
  readonly work: string
  readonly part: string
  /** In the order of the alignment. */
  readonly langs: readonly string[]
  readonly editions: readonly ExchangeEdition[]
  /** Ids of the journal's last events at the time of export. */
  readonly after: readonly string[]
  readonly units: readonly ExchangeUnit[]
}
