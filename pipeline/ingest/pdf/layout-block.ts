import type {Box} from '../../model/place.ts'
import type {Line} from './line.ts'
import type {ListMarker} from './list-marker.ts'

/** A block as layout sees it: lines with what they are. Blocks stand in reading order; lists are not nested yet. */
export type LayoutBlock = TextLayout | TableLayout

export interface TextLayout {
  readonly kind: 'paragraph' | 'heading' | 'listItem' | 'code' | 'caption' | 'footnote' | 'contents' | 'quote'
  readonly lines: readonly Line[]
  /** Lists and footnotes: the marker, which `lines` do not hold any more. */
  readonly marker?: ListMarker
  /** Left edge of the marker, or of the block. */
  readonly left: number
  /** Right edge of the column that the block stands in. */
  readonly right: number
  /** Headings: depth from 1. Table of contents entries: depth from 1. */
  readonly depth?: number
  readonly role?: 'title' | 'signature' | 'contents'
  /** The first line with its marker, for a heading that was taken for an item. */
  readonly whole?: Line
  /** Where the marker stands. */
  readonly markerBox?: Box
  /** Footnotes: the identifier that references share. */
  readonly noteId?: string
  /** Column on the page, so that neighbours in one column are known. */
  readonly region: number
  /** Language that a tag names. */
  readonly lang?: string
  /** Set by a tag: a paragraph that belongs to the list item before it. */
  readonly inItem?: boolean
}

export interface TableLayout {
  readonly kind: 'table'
  readonly rows: readonly (readonly CellLayout[])[]
  readonly page: number
  readonly box: Box
  readonly region: number
}

export interface CellLayout {
  readonly lines: readonly Line[]
  readonly box: Box
  readonly page?: number
  readonly header?: boolean
  readonly colspan?: number
  readonly rowspan?: number
}

export function isText(block: LayoutBlock): block is TextLayout {
  return block.kind !== 'table'
}

/** Text of a block's lines, for decisions: joined by single spaces. */
export function plainText(block: TextLayout): string {
  return block.lines.map(line => line.text).join(' ')
}

export function firstPage(block: LayoutBlock): number {
  return block.kind === 'table' ? block.page : block.lines[0]!.page
}

export function lastPage(block: LayoutBlock): number {
  return block.kind === 'table' ? block.page : block.lines.at(-1)!.page
}
