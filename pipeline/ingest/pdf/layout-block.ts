import type {ListMarker} from '../../language/list-marker.ts'
import type {Box} from '../../model/place.ts'
import type {Line} from './line.ts'

/** A block as layout sees it: lines with what they are. Blocks stand in reading order; lists are not nested yet. */
export type LayoutBlock = TextLayout | TableLayout | FigureLayout

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
  /** Turned text beside the flow of its page: a label, or a text of its own. */
  readonly aside?: 'label' | 'text'
}

export interface TableLayout {
  readonly kind: 'table'
  readonly rows: readonly (readonly CellLayout[])[]
  readonly page: number
  readonly box: Box
  readonly region: number
}

/** A picture that tags describe. */
export interface FigureLayout {
  readonly kind: 'figure'
  readonly alt: string
  readonly page: number
  /** Where the picture stands; null where the page does not tell which one is meant. */
  readonly box: Box | null
  readonly region: number
  readonly lang?: string
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
  return block.kind !== 'table' && block.kind !== 'figure'
}

/** All lines of a block, in tables those of its cells. */
export function linesIn(block: LayoutBlock): readonly Line[] {
  if (isText(block)) return block.lines
  return block.kind === 'table' ? block.rows.flat().flatMap(cell => cell.lines) : []
}

/** Text of a block's lines, for decisions: joined by single spaces. */
export function plainText(block: TextLayout): string {
  return block.lines.map(line => line.text).join(' ')
}

export function firstPage(block: LayoutBlock): number {
  return isText(block) ? block.lines[0]!.page : block.page
}

export function lastPage(block: LayoutBlock): number {
  return isText(block) ? block.lines.at(-1)!.page : block.page
}
