import {type ListMarker, listMarker} from '../../language/list-marker.ts'
import {dropStart} from './cut-line.ts'
import type {Line} from './line.ts'

/** The marker of an item: as its label says, else as its text begins, else a bullet that was drawn. */
export function markerOf(
  label: string,
  first: Line | undefined
): {readonly marker: ListMarker; readonly lines: (lines: readonly Line[]) => readonly Line[]} {
  const same = (lines: readonly Line[]): readonly Line[] => lines
  const read = label === '' ? null : listMarker(`${label} x`)
  if (label !== '') {
    const ordered = read?.ordered ?? /[\p{N}\p{L}]/u.test(label)
    return {
      marker: {text: label, length: label.length, ordered, kind: read?.kind ?? label, values: read?.values ?? []},
      lines: same
    }
  }
  const own = first === undefined ? null : listMarker(first.text)
  if (own !== null && first !== undefined) return {marker: own, lines: lines => dropMarker(lines, own.length)}
  return {marker: {text: '•', length: 1, ordered: false, kind: '•', values: []}, lines: same}
}

/** Lines without the first characters of the first one. */
export function dropMarker(lines: readonly Line[], length: number): readonly Line[] {
  const rest = dropStart(lines[0]!, length)
  return rest === null ? lines.slice(1) : [rest, ...lines.slice(1)]
}
