import type {Diagnostic} from '../diagnostics/index.ts'
import type {LangMap} from '../model/index.ts'

export const exportFormats = ['tmx', 'xliff', 'xliff12', 'tbx', 'tsv', 'csv', 'jsonl', 'parquet', 'docx'] as const
/** `xliff` is version 2.1. */
export type ExportFormat = (typeof exportFormats)[number]

/** Text in UTF-8, or the bytes of a binary format. */
export type ContentOf<Format extends ExportFormat> = Format extends 'docx' | 'parquet' ? Uint8Array : string

export interface ExportOptions<Format extends ExportFormat = ExportFormat> {
  readonly root: string
  readonly format: Format
  /** Names of parts; all that have an alignment where left out. */
  readonly parts?: readonly string[]
  /** Languages to show, two or more; all where left out. */
  readonly langs?: readonly string[]
  /** Every unit, also doubtful, rejected and untranslated ones; every term. */
  readonly all?: boolean
  /** Tags that TMX and XLIFF write, by ours; those that Trados and memoQ ask for where left out. */
  readonly langMap?: LangMap
  /** Language of the headings in a DOCX. */
  readonly locale?: string
  readonly cache?: boolean
  readonly signal?: AbortSignal
}

/** A file to be: the whole part, or one pair of its languages. */
export interface ExportedPart<Content extends string | Uint8Array = string | Uint8Array> {
  /** Null for what belongs to the whole work. */
  readonly part: string | null
  /** `nb-en`; null where it holds all languages asked for. */
  readonly pair: string | null
  readonly content: Content
  /** Units, or concepts, in it. */
  readonly units: number
  /** Units that were left out because nobody reviewed them and their probability is too low. */
  readonly leftOut: number
  /** Units that name a person, left out of memories and data. */
  readonly persons: number
}

export interface ExportedWork<Content extends string | Uint8Array = string | Uint8Array> {
  readonly parts: readonly ExportedPart<Content>[]
  /** All languages in which something of the work is aligned, also those that were not asked for. */
  readonly langs: readonly string[]
  readonly diagnostics: readonly Diagnostic[]
}
