import type {Image, Node, RootContent} from 'mdast'
import type {Place} from '../../model/place.ts'
import type {Piece} from './piece.ts'

/** A paragraph that is an item of a list, and where it stands in it. */
export interface ListMembership {
  /** Lists of one key are one list where they follow each other at one level. */
  readonly key: string
  /** Depth in its list, from 0. */
  readonly level: number
  /** Left edge of the text in points; tells which list stands inside which. */
  readonly indent: number
  readonly ordered: boolean
  /** The number of an ordered item. */
  readonly value: number | null
  /** As printed; null where nothing is. */
  readonly marker: string | null
}

/** A block before lists are nested: a paragraph, or a finished node. */
export type FlatBlock =
  | {readonly kind: 'node'; readonly node: RootContent}
  | {
      readonly kind: 'paragraph'
      readonly pieces: readonly Piece[]
      readonly place: Place
      readonly item: ListMembership | null
      /** Belongs to the item before it, if there is one: a paragraph of a list without a marker. */
      readonly continues: boolean
      readonly indent: number
    }

/** Places of nodes from the first to the last: a container's own. */
export function outerPlaces(nodes: readonly Node[]): readonly Place[] {
  const places = nodes.flatMap(node => (node as Image).data?.places ?? [])
  const [first, last] = [places[0], places.at(-1)]
  if (!first) return []
  return last && !samePlace(first, last) ? [first, last] : [first]
}

function samePlace(a: Place, b: Place): boolean {
  return a.kind === 'paragraph' && b.kind === 'paragraph' && a.index === b.index
}
