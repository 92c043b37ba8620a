import type {Link, NoteCall} from '../model/block.ts'
import type {TextRun} from '../model/draft.ts'

/** Clean text with what was in it. All offsets are UTF-16 into `text`. */
export interface InlineText {
  readonly text: string
  readonly links: readonly Link[]
  readonly notes: readonly NoteCall[]
  readonly runs: readonly TextRun[]
  /** Stretches in bold. */
  readonly strong: readonly Stretch[]
  /** Where a line was broken on purpose: the offset of the space that stands for the break, twice where an empty line follows. */
  readonly breaks: readonly number[]
}

export interface Stretch {
  readonly start: number
  readonly end: number
}
