import type {Reference} from '../../model/block.ts'

/** A number that a text sends the reader to, before it is known what has that number. Offsets are UTF-16. */
export interface SpokenReference {
  readonly start: number
  readonly end: number
  readonly kind: Reference['kind']
  readonly path: readonly number[]
  /** For a paragraph sign the number as printed, without spaces: `4-2a`. Only what bears the sign answers to it. */
  readonly sign?: string
  readonly points: readonly SpokenPoint[]
  /** The number is one of another document. */
  readonly external: boolean
}

/** A point inside what is meant: an item by its marker, or a paragraph by its place, from 1. */
export interface SpokenPoint {
  readonly text: string
  readonly by: 'marker' | 'place'
  /** `2`, `b`; for a place its number. */
  readonly number: string
}
