import type {Segment} from '../model/block.ts'

/** One side of a pair: its language tag, its segments by index, and the ones that the unit has. */
export interface EvidenceSide {
  readonly lang: string
  readonly segments: readonly Segment[]
  readonly members: readonly number[]
}
