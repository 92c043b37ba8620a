import type {SegmentPlaces} from '../../contract/segment-places.ts'

/** What a view of an edition's file needs. */
export interface SourceProps {
  /** Address of the edition's file. */
  readonly file: string
  readonly places: SegmentPlaces
  /** Segments of the row, all lit, and the one in focus. */
  readonly lit: readonly string[]
  readonly active: string | undefined
  /** How many times as large as the width of the panel allows, from 1. */
  readonly zoom: number
  readonly onPick: (segment: string) => void
}
