import type {Place} from '../../model/place.ts'
import {rounded} from '../pdf/box.ts'
import {type KeptPage, pagesOf} from './kept-pages.ts'
import {turnedBox} from './straightened.ts'

/** A word that was read in a picture. */
export interface PlacedWord {
  readonly text: string
  /** From 0 to 1, as the engine says. */
  readonly confidence: number
  readonly place: Place
}

/** The words that a text made by `keptPagesText` holds, in the order they were read, with their places on the sheet; none where it is damaged. */
export function recognisedWords(text: string, file: string): readonly PlacedWord[] {
  return pagesOf(text).flatMap(page => wordsOf(page, file))
}

function wordsOf({page, text}: KeptPage, file: string): readonly PlacedWord[] {
  if (text === null) return []
  const {scale, skew, size, lines} = text
  return lines.flatMap(({line}) =>
    line.words.map(({text, confidence, box: [x0, y0, x1, y1]}): PlacedWord => {
      const level = rounded([x0 / scale, y0 / scale, x1 / scale, y1 / scale])
      const box = size ? turnedBox(level, {degrees: skew, width: size[0], height: size[1]}) : level
      return {text, confidence: Math.round(confidence * 100) / 100, place: {kind: 'page', file, page, boxes: [box]}}
    })
  )
}
