/** A segment as alignment sees it. */
export interface SideSegment {
  readonly text: string
  /** `h1`…`h6 p li cell term dd code caption footnote quote figure contact`; null where types are not known. */
  readonly type: string | null
  /** Ordinal of the block that the segment stands in; null where segments are all that is known. */
  readonly block: number | null
}

/** One edition as a line of segments in reading order. */
export interface Side {
  /** Language subtag. */
  readonly language: string
  readonly segments: readonly SideSegment[]
}
