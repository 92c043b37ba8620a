import type {Place} from '../../model/place.ts'
import type {XmlElement} from '../office/xml-element.ts'
import type {FieldStack} from './fields.ts'
import type {ListCounter} from './list-counter.ts'
import type {Notes} from './notes.ts'
import type {Relationship} from './relationships.ts'
import type {StyleSheet} from './styles.ts'

/** What reading a part of a document needs beside its elements, and what it counts on the way. */
export interface Part {
  readonly file: string
  readonly styles: StyleSheet
  readonly lists: ListCounter
  readonly notes: Notes
  readonly relationships: ReadonlyMap<string, Relationship>
  readonly fields: FieldStack
  readonly tally: Tally
}

/** Counts of a whole document: paragraphs, for their places, and tracked changes, for the report. */
export interface Tally {
  paragraphs: number
  inserted: number
  deleted: number
}

/** The place of the next paragraph: every `w:p` counts, also empty ones and those in cells and boxes. */
export function nextPlace(part: Part): Place {
  return {kind: 'paragraph', file: part.file, index: part.tally.paragraphs++}
}

/** The place of the last paragraph: that of a cell without any is where its row stands. */
export function lastPlace(part: Part): Place {
  return {kind: 'paragraph', file: part.file, index: Math.max(0, part.tally.paragraphs - 1)}
}

/** Counts paragraphs that are not read. */
export function skipParagraphs(part: Part, element: XmlElement): void {
  for (const node of element.children) {
    if (typeof node === 'string') continue
    if (node.name === 'w:p') part.tally.paragraphs++
    skipParagraphs(part, node)
  }
}
