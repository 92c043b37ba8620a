import {median, overlap, union} from './box.ts'
import {isCjk} from './characters.ts'
import type {Line} from './line.ts'
import type {SideBox} from './side-boxes.ts'

/** Notes in the margin are set in at most this share of the text's size. */
const noteSize = 0.96
/** A line of running text has at least this many characters, of which a Han character counts as two, and a page so many of them. */
const fullLine = 30
const fewestLines = 4
/** Notes take at most this share of the text's width, and hold at most this share of the page's segments. */
const mostWidth = 0.45
const mostShare = 0.4
/** Lines of one note stand this close, in sizes. */
const leading = 1.7

/**
 * Notes in the margin: lines in smaller type that stand wholly beside the running text of a page, each note with its box. A table or a column of
 * its own is as large as the text, or as wide.
 */
export function marginNotes(segments: readonly Line[]): readonly SideBox[] {
  const size = bodySize(segments)
  const text = segments.filter(s => s.size > noteSize * size && characters(s.text) >= fullLine)
  if (text.length < fewestLines) return []
  const [x0, , x1] = union(text.map(s => s.box))
  const notes = segments.filter(
    s =>
      s.size <= noteSize * size &&
      (s.box[2] < x0 - 1 || s.box[0] > x1 + 1) &&
      s.box[2] - s.box[0] < mostWidth * (x1 - x0) &&
      text.some(line => overlap(line.box[1], line.box[3], s.box[1], s.box[3]) > 0)
  )
  const outside = segments.filter(s => !notes.includes(s) && (s.box[2] < x0 - 1 || s.box[0] > x1 + 1))
  if (notes.length > mostShare * segments.length || outside.length > 0) return []
  return groupsOf(notes)
    .filter(group => /\p{L}{3}|\p{Lo}{2}/u.test(group.map(s => s.text).join(' ')))
    .map(group => ({box: union(group.map(s => s.box)), segments: group}))
}

/** The size of most characters. */
function bodySize(segments: readonly Line[]): number {
  return median(segments.flatMap(s => Array.from({length: Math.ceil(s.text.length / 10)}, () => s.size)))
}

/** Lines one below the other in one margin. */
function groupsOf(notes: readonly Line[]): readonly (readonly Line[])[] {
  const groups: Line[][] = []
  for (const note of [...notes].sort((a, b) => a.baseline - b.baseline)) {
    const home = groups.find(group => {
      const last = group.at(-1)!
      return (
        note.baseline - last.baseline < leading * note.size &&
        overlap(note.box[0], note.box[2], last.box[0], last.box[2]) > 0
      )
    })
    if (home === undefined) groups.push([note])
    else home.push(note)
  }
  return groups
}

function characters(text: string): number {
  let n = 0
  for (const c of text) n += isCjk(c) ? 2 : 1
  return n
}
