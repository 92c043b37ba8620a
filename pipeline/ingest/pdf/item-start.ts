import {follows, type ListMarker, listMarker} from '../../language/list-marker.ts'
import {dropStart} from './cut-line.ts'
import type {Line} from './line.ts'

/** A list inside an item is indented by at least this many ems. */
const itemIndent = 0.45

/** An item that began: its marker, and where its first line does. */
export interface Item {
  readonly marker: ListMarker
  readonly left: number
}

/** What is known around a line. */
interface Surroundings {
  readonly previous: Line | undefined
  readonly next: Line | undefined
  readonly right: number
  /** Last items by kind of marker. */
  readonly seen: ReadonlyMap<string, Item>
  /** The line before is a hanging line of an item. */
  readonly hanging: boolean
  readonly itemLeft: number | null
}

/** The marker of a line if its surroundings agree that an item starts here. */
export function itemStart(line: Line, context: Surroundings): ListMarker | null {
  const marker = listMarker(line.text)
  if (marker === null) return null
  const {previous, next, right, seen} = context
  const rest = dropStart(line, marker.length)
  if (rest === null) return marker.ordered || /^[-–—*∗]$/u.test(marker.kind) ? null : marker
  if (isSolidBullet(marker.kind)) return marker
  const em = line.size
  const gap = (rest.box[0] - line.box[0]) / em
  const hanging =
    next !== undefined && Math.abs(next.box[0] - rest.box[0]) < 0.35 * em && next.box[0] > line.box[0] + 0.4 * em
  const last = seen.get(marker.kind)
  const counted =
    last !== undefined && marker.ordered && follows(marker, last.marker) && Math.abs(last.left - line.box[0]) < 2.5 * em
  const outdented = context.hanging && previous !== undefined && previous.box[0] > line.box[0] + 0.6 * em
  const finished =
    previous === undefined ||
    /[.:;,。：；，!?！？)）]$/.test(previous.text) ||
    outdented ||
    right - previous.box[2] > 3 * em
  const aligned = last !== undefined && Math.abs(last.left - line.box[0]) < 0.3 * em
  if (aligned && (counted || (!marker.ordered && previous !== undefined && previous.box[0] >= line.box[0] - 0.3 * em)))
    return marker
  // A dash or a first number that is indented under an item's text opens a list inside the item.
  const inside = context.itemLeft !== null && previous !== undefined && line.box[0] > previous.box[0] + itemIndent * em
  if (inside && gap > 0.5 && (!marker.ordered || marker.values.includes(1))) return marker
  if (!finished) return null
  if (
    previous !== undefined &&
    context.itemLeft === null &&
    !/[.:;。：；!?！？]$/.test(previous.text) &&
    !counted &&
    !hanging &&
    Math.abs(previous.box[0] - line.box[0]) < 0.3 * em &&
    right - previous.box[2] < 3 * em
  )
    return null
  if (counted || hanging) return marker
  if (!marker.ordered) return marker
  if (/^(?:第一条|一、|（一）|①)$/u.test(marker.kind)) return marker
  if (marker.kind === '1.1') return gap > 1.6 && previous === undefined ? marker : null
  return marker.values.includes(1) || (gap > 1.2 && previous === undefined && marker.kind !== 'A.') ? marker : null
}

function isSolidBullet(kind: string): boolean {
  return /^[•‣▪▫●○◦∙■□➢➤⮚❖✓✔❑◆◇▶►▸⁃◾◼⦁]$/u.test(kind)
}
