/*
 * What every bilingual or multilingual file is read into, before it is known whether it is one of ours.
 */

/** A text in one language, as the file has it. */
export interface ReadVariant {
  /** The file's own tag; `*` for a source whose language the file does not name. */
  readonly lang: string
  readonly text: string
  /** What `formatSegments` wrote; null in files of others. */
  readonly segments: string | null
  /** The segments' texts where the file marks them. */
  readonly pieces: readonly string[] | null
}

export interface ReadUnit {
  readonly id: string
  /** What Samsvar wrote of the unit, by name. */
  readonly facts: ReadonlyMap<string, string>
  readonly notes: readonly string[]
  readonly variants: readonly ReadVariant[]
}

export interface ReadFile {
  readonly mediaType: string
  /** The file's own tags, the source first. */
  readonly langs: readonly string[]
  /** What Samsvar wrote of the file, by name. */
  readonly facts: ReadonlyMap<string, string>
  /** What Samsvar wrote of editions, by our tag of their language. */
  readonly editions: ReadonlyMap<string, ReadonlyMap<string, string>>
  readonly units: readonly ReadUnit[]
}
