import type {Box} from '../../model/place.ts'
import {contains, overlap} from './box.ts'
import {isCjk} from './characters.ts'
import type {Line} from './line.ts'
import type {Page, Span} from './page.ts'

/** A frame with fewer lines than this is a mark or a label, not a box. */
const fewestLines = 3
/** A line of running text beside which boxes stand has at least this many characters, of which a Han character
 * counts as two; a title over the box proves nothing. */
const fullLine = 60
/** Lines of text that run past the box's edge above or below it. */
const fewestPast = 3
/** A box takes at most this share of the page. */
const largestShare = 0.4
/** A box is at least this wide, in points: about ten letters. */
const narrowest = 60
/** Areas whose edges meet within this many points, in points, are cells of one grid. */
const touching = 3

/** Filled or framed areas that may hold text of their own: not the page's ground, not cells beside one another. */
export function frameAreas(page: Page): readonly Box[] {
  const most = largestShare * page.width * page.height
  const wide = page.areas.filter(
    box => box[2] - box[0] >= narrowest && box[3] - box[1] > 20 && (box[2] - box[0]) * (box[3] - box[1]) < most
  )
  const outer = wide.filter(
    (box, i) => !wide.some((other, k) => k !== i && contains(other, box, 1) && !(contains(box, other, 1) && k > i))
  )
  return outer.filter(box => !outer.some(other => other !== box && meets(box, other)))
}

/** True if a box lies wholly in a frame, but for a trifle. */
function holds(frame: Box, box: Box): boolean {
  return box[0] >= frame[0] - 2 && box[2] <= frame[2] + 2 && box[1] >= frame[1] - 2 && box[3] <= frame[3] + 2
}

function meets(a: Box, b: Box): boolean {
  const beside = overlap(a[1], a[3], b[1], b[3]) > 0 && a[0] <= b[2] + touching && b[0] <= a[2] + touching
  const stacked = overlap(a[0], a[2], b[0], b[2]) > 0 && a[1] <= b[3] + touching && b[1] <= a[3] + touching
  return beside || stacked
}

/** Runs in groups that no line may join: each frame's own, and what stands outside of all. */
export function groupsByFrame(frames: readonly Box[], spans: readonly Span[]): readonly (readonly Span[])[] {
  if (frames.length === 0) return [spans]
  const inside = frames.map((): Span[] => [])
  const outside: Span[] = []
  for (const span of spans) {
    const home = frames.findIndex(frame => holds(frame, span.box))
    if (home < 0) outside.push(span)
    else inside[home]!.push(span)
  }
  return [outside, ...inside].filter(group => group.length > 0)
}

/** A box with text beside it, and what stands in it. */
export interface SideBox {
  readonly box: Box
  readonly segments: readonly Line[]
}

/** Boxes that stand beside running text, which goes on past them. */
export function sideBoxes(page: Page, segments: readonly Line[]): readonly SideBox[] {
  return frameAreas(page).flatMap((box): SideBox[] => {
    const inside = segments.filter(segment => holds(box, segment.box))
    if (inside.length < fewestLines) return []
    const beside = segments.filter(
      s =>
        !inside.includes(s) &&
        overlap(s.box[1], s.box[3], box[1], box[3]) > 0 &&
        (s.box[2] <= box[0] || s.box[0] >= box[2])
    )
    return beside.length >= fewestLines && runsPast(segments, box) ? [{box, segments: inside}] : []
  })
}

/** Lines of the text above or below run past the box; beside a box in a column of its own none does. */
export function runsPast(segments: readonly Line[], box: Box): boolean {
  const past = segments.filter(
    s =>
      (s.box[3] <= box[1] || s.box[1] >= box[3]) &&
      characters(s.text) >= fullLine &&
      s.box[0] < box[0] + narrowest &&
      s.box[2] > box[2] - narrowest &&
      s.box[2] - s.box[0] > 1.2 * (box[2] - box[0])
  )
  return past.length >= fewestPast
}

function characters(text: string): number {
  let n = 0
  for (const c of text) n += isCjk(c) ? 2 : 1
  return n
}
