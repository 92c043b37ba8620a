import type {Place, Point} from '../../model/place.ts'

/** A decoded text file. Offsets count UTF-16 code units after a byte order mark; line and column count from 1. */
export interface SourceText {
  readonly file: string
  readonly text: string
  pointAt(offset: number): Point
  /** The text from `start` up to `end`. */
  placeOf(start: number, end: number): Place
}

/** Looks points up by binary search. Lines end at LF, CRLF or CR, as in CommonMark and HTML. */
export function sourceText(file: string, text: string): SourceText {
  const starts = lineStarts(text)
  const pointAt = (offset: number): Point => {
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((starts[middle] ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return {line: low + 1, column: offset - (starts[low] ?? 0) + 1, offset}
  }
  return {
    file,
    text,
    pointAt,
    placeOf: (start, end) => ({kind: 'text', file, start: pointAt(start), end: pointAt(end)})
  }
}

function lineStarts(text: string): readonly number[] {
  const starts = [0]
  for (const {index, 0: end} of text.matchAll(/\r\n|\n|\r/g)) starts.push(index + end.length)
  return starts
}
