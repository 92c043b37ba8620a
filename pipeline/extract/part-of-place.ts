import type {Place} from '../model/place.ts'

/**
 * The place of characters `from` to `to` of a text of `length` characters that stands at `place`. On one line of a text
 * file with a column for each character it is exact; in one box of a page it is the same share of the width; elsewhere the
 * place is not cut.
 */
export function partOfPlace(place: Place, from: number, to: number, length: number): Place {
  if (from === 0 && to === length) return place
  if (place.kind === 'text') {
    const {start, end} = place
    if (start.line !== end.line || end.offset - start.offset !== length) return place
    const point = (by: number) => ({line: start.line, column: start.column + by, offset: start.offset + by})
    return {...place, start: point(from), end: point(to)}
  }
  const [box] = place.kind === 'page' ? place.boxes : []
  if (place.kind !== 'page' || !box || place.boxes.length > 1 || length === 0) return place
  const [x0, y0, x1, y1] = box
  const at = (share: number) => Math.round((x0 + ((x1 - x0) * share) / length) * 100) / 100
  return {...place, boxes: [[at(from), y0, at(to), y1]]}
}
