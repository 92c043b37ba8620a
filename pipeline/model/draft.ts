import type {Cell, Segment, TableBlock, TextBlock} from './block.ts'
import type {Metadata} from './metadata.ts'
import type {Place} from './place.ts'
import type {Section} from './section.ts'

/*
 * A draft is a document before `identify` has given ids: the same tree without `id` and `contentHash`, and with `runs`,
 * from which a stretch of a block's text finds its places.
 */

type Unidentified<T> = T extends unknown ? Omit<T, 'id' | 'contentHash'> : never
type Draft<T> = T extends unknown
  ? Omit<T, 'id' | 'contentHash' | 'segments'> & {
      readonly segments: readonly DraftSegment[]
      readonly runs: readonly TextRun[]
    }
  : never

/**
 * Characters `start` to `end` (UTF-16) of a block's text and where they stand. Where the run's place is one line of the
 * page or of the source, a part of the run stands at the same share of its width.
 */
export interface TextRun {
  readonly start: number
  readonly end: number
  readonly place: Place
}

export type DraftSegment = Unidentified<Segment>
export type DraftTextBlock = Draft<TextBlock>
export type DraftCell = Draft<Cell>
export type DraftTableBlock = Omit<TableBlock, 'id' | 'contentHash' | 'rows'> & {
  readonly rows: readonly (readonly DraftCell[])[]
}
export type DraftBlock = DraftTextBlock | DraftTableBlock

export interface DraftSection
  extends Omit<Section, 'id' | 'contentHash' | 'title' | 'introduction' | 'blocks' | 'sections'> {
  readonly title: DraftTextBlock | null
  readonly introduction: DraftTextBlock | null
  readonly blocks: readonly DraftBlock[]
  readonly sections: readonly DraftSection[]
}

export interface DraftDocument {
  readonly metadata: Metadata
  readonly sections: readonly DraftSection[]
}
