import type {Box} from '../../model/place.ts'
import {contains, overlap, union} from './box.ts'
import {type Line, segmentsOf} from './line.ts'
import type {Page, Span} from './page.ts'
import {boxOnPage, pageBeside, type Turn, turns} from './turned-frame.ts'

/** Text that is read together, in its own direction, beside or among upright text. */
export interface TurnedPart {
  readonly turn: Turn
  /** Where it stands on the page. */
  readonly box: Box
  /** The page in the frame of the part, with nothing but the part's own text. */
  readonly page: Page
  readonly segments: readonly Line[]
}

/** Segments of one part are this close to one another, in sizes, along and across their direction. */
const closeAlong = 2.5
const closeAcross = 1.2
/** Labels of an axis that start or end at one height are this close across. */
const closeLabels = 5
const sameEdge = 0.6
/** More segments than this are not taken apart: a bound on time, not a rule of layout. */
const mostSegments = 300

/** Labels and blocks of turned text, each with its lines; `upright` are the runs that part them. */
export function turnedParts(page: Page, turned: readonly Span[], upright: readonly Span[]): readonly TurnedPart[] {
  return turns.flatMap(turn => {
    const own = turned.filter(span => span.angle === turn)
    if (own.length === 0) return []
    const frame = pageBeside({...page, spans: own}, turn)
    const groups = merged(
      segmentsOf(frame, frame.spans).map(segment => [segment]),
      page,
      upright,
      (a, b) => a.some(s => b.some(other => isClose(s, other)))
    )
    return groups.map(group => partOf(frame, page, turn, group))
  })
}

/** Parts of which those that are cells of one table, or columns of one text, are one: side by side or one below the other with no upright text between. */
export function joinedParts(page: Page, parts: readonly TurnedPart[], upright: readonly Span[]): readonly TurnedPart[] {
  return turns.flatMap(turn => {
    const own = parts.filter(part => part.turn === turn)
    if (own.length < 2) return own
    const groups = merged(
      own.map(part => part.segments),
      page,
      upright,
      (a, b) => a.length + b.length > 2 && standTogether(union(a.map(s => s.box)), union(b.map(s => s.box)))
    )
    return groups.map(group => partOf(own[0]!.page, page, turn, group))
  })
}

function partOf(frame: Page, page: Page, turn: Turn, segments: readonly Line[]): TurnedPart {
  return {
    turn,
    box: boxOnPage(page, union(segments.map(s => s.box))),
    page: {...frame, spans: segments.flatMap(s => s.spans)},
    segments
  }
}

/** Groups joined as long as two of them belong together and no upright text stands between. */
function merged(
  segments: readonly (readonly Line[])[],
  page: Page,
  upright: readonly Span[],
  belong: (a: readonly Line[], b: readonly Line[]) => boolean
): readonly (readonly Line[])[] {
  if (segments.length > mostSegments) return [segments.flat()]
  let groups = [...segments]
  for (let i = 0; i < groups.length; i++) {
    for (let k = 0; k < groups.length; k++) {
      if (k === i || !belong(groups[i]!, groups[k]!)) continue
      const both = [...groups[i]!, ...groups[k]!]
      const around = boxOnPage(page, union(both.map(s => s.box)))
      if (upright.some(span => contains(around, span.box))) continue
      groups[i] = both
      groups = groups.filter((_, n) => n !== k)
      if (k < i) i--
      k = -1
    }
  }
  return groups
}

function isClose(a: Line, b: Line): boolean {
  const size = Math.max(a.size, b.size)
  const along = -overlap(a.box[0], a.box[2], b.box[0], b.box[2])
  const across = -overlap(a.box[1], a.box[3], b.box[1], b.box[3])
  if (across < closeAcross * size && along < closeAlong * size && (across < 0 || along < 0)) return true
  const aligned =
    Math.abs(a.box[0] - b.box[0]) < sameEdge * size ||
    Math.abs(a.box[2] - b.box[2]) < sameEdge * size ||
    Math.abs(a.box[0] + a.box[2] - b.box[0] - b.box[2]) < 2 * sameEdge * size
  return aligned && Math.abs(a.size - b.size) < 0.5 && across < closeLabels * size
}

function standTogether(a: Box, b: Box): boolean {
  return overlap(a[0], a[2], b[0], b[2]) > 0 || overlap(a[1], a[3], b[1], b[3]) > 0
}
