import type {Box} from '../../model/place.ts'
import {overlap, union} from './box.ts'
import {sizeKey} from './document-style.ts'
import type {Line} from './line.ts'

/** Lines of one cell stand this close: as far apart as the usual lines of their size, and this share more. */
const cellLeading = 1.15
/** Lines further apart than this many sizes are no lines of one cell. */
const widestLeading = 1.75
/** A distance of lines must be seen this often on a page to be usual. */
const seenOften = 2
/** Lines of one cell share an edge or their middle within this many sizes. */
const sameEdge = 0.6

/** Segments one below the other that are lines of one cell, or of one paragraph. */
export interface CellBlock {
  readonly segments: readonly Line[]
  readonly box: Box
  readonly size: number
}

/**
 * Joins the segments of a page to cells: each line to the one right above it that shares its size and an edge. A height in
 * `separators` parts what stands above it from what stands below.
 */
export function cellBlocksOf(segments: readonly Line[], separators: readonly number[]): readonly CellBlock[] {
  const sorted = [...segments].sort((a, b) => a.baseline - b.baseline || a.box[0] - b.box[0])
  const leading = leadingsOf(sorted)
  const open: Line[][] = []
  const done: Line[][] = []
  for (const segment of sorted) {
    for (let i = open.length - 1; i >= 0; i--) {
      if (segment.baseline - open[i]!.at(-1)!.baseline > widestLeading * open[i]!.at(-1)!.size)
        done.push(...open.splice(i, 1))
    }
    const home = open.find(lines => continuesCell(lines, segment, leading, separators))
    if (home === undefined) open.push([segment])
    else home.push(segment)
  }
  return [...done, ...open]
    .map(lines => ({segments: lines, box: union(lines.map(line => line.box)), size: lines[0]!.size}))
    .sort((a, b) => a.box[1] - b.box[1] || a.box[0] - b.box[0])
}

function continuesCell(
  lines: readonly Line[],
  segment: Line,
  leading: ReadonlyMap<number, number>,
  separators: readonly number[]
): boolean {
  const last = lines.at(-1)!
  const step = segment.baseline - last.baseline
  const usual = leading.get(sizeKey(segment.size))
  return (
    usual !== undefined &&
    step > 0.8 * segment.size &&
    step <= cellLeading * usual &&
    isAligned(last, segment) &&
    !separators.some(y => y > last.baseline && y < segment.baseline)
  )
}

function isAligned(above: Line, below: Line): boolean {
  if (
    sizeKey(above.size) !== sizeKey(below.size) ||
    overlap(above.box[0], above.box[2], below.box[0], below.box[2]) <= 0
  )
    return false
  const reach = sameEdge * below.size
  return (
    Math.abs(above.box[0] - below.box[0]) < reach ||
    Math.abs(above.box[2] - below.box[2]) < reach ||
    Math.abs(above.box[0] + above.box[2] - below.box[0] - below.box[2]) < 2 * reach
  )
}

/** The least distance of aligned lines that is seen more than once, by size. */
function leadingsOf(sorted: readonly Line[]): ReadonlyMap<number, number> {
  const counts = new Map<number, Map<number, number>>()
  sorted.forEach((segment, i) => {
    for (let k = i + 1; k < sorted.length; k++) {
      const below = sorted[k]!
      const step = below.baseline - segment.baseline
      if (step > widestLeading * segment.size) break
      if (step < 0.95 * segment.size || !isAligned(segment, below)) continue
      const own = counts.get(sizeKey(segment.size)) ?? new Map<number, number>()
      const key = Math.round(step * 2) / 2
      own.set(key, (own.get(key) ?? 0) + 1)
      counts.set(sizeKey(segment.size), own)
      break
    }
  })
  const found = new Map<number, number>()
  for (const [size, own] of counts) {
    const steps = [...own.keys()].filter(step => (own.get(step) ?? 0) + (own.get(step + 0.5) ?? 0) >= seenOften)
    if (steps.length > 0) found.set(size, Math.min(...steps))
  }
  return found
}
