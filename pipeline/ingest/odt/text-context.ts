import type {Place} from '../../model/place.ts'
import type {XmlElement} from '../office/xml-element.ts'
import type {ListCounter} from './list-counter.ts'
import type {ListStyles} from './list-styles.ts'
import type {StyleSheet} from './styles.ts'

/** A note as the text refers to it; its body is read when the text is done. */
export interface Note {
  readonly identifier: string
  readonly label: string
  readonly body: XmlElement
}

/** What reading the text needs beside its elements, and what it gathers on the way. */
export interface TextContext {
  readonly file: string
  readonly styles: StyleSheet
  readonly lists: ListStyles
  readonly outline: ListCounter
  /** Counters of lists by their `xml:id`, and of the last list of each style. */
  readonly counters: Map<string, ListCounter>
  readonly notes: Note[]
  readonly tally: {paragraphs: number; lists: number}
}

/** The place of the next paragraph: every `text:p` and `text:h` counts, also empty ones and those in cells and boxes. */
export function nextPlace(context: TextContext): Place {
  return {kind: 'paragraph', file: context.file, index: context.tally.paragraphs++}
}

/** The place of the last paragraph: that of a cell without any is where its row stands. */
export function lastPlace(context: TextContext): Place {
  return {kind: 'paragraph', file: context.file, index: Math.max(0, context.tally.paragraphs - 1)}
}
