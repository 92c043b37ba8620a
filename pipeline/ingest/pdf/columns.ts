import type {Line} from './line.ts'

/** A gutter between columns may be crossed by this share of the rows: a head over several columns. */
const crossedBy = 0.15
/** Narrower than this, in ems, a gap is a word space. */
const narrowestGutter = 0.55

/** A column of a table: its extent on the page. */
export interface Column {
  readonly x0: number
  readonly x1: number
}

/** Columns that rows of segments share: extents between the gutters that (nearly) no row crosses. */
export function columnsOf(rows: readonly (readonly Line[])[]): readonly Column[] {
  const edges: {readonly x: number; readonly step: number}[] = []
  let size = 10
  for (const row of rows) {
    for (const segment of row) {
      size = segment.size
      edges.push({x: segment.box[0], step: 1}, {x: segment.box[2], step: -1})
    }
  }
  edges.sort((a, b) => a.x - b.x || b.step - a.step)
  const most = Math.floor(crossedBy * rows.length)
  const columns: Column[] = []
  let depth = 0
  let start: number | null = null
  let end = 0
  for (const {x, step} of edges) {
    const before = depth
    depth += step
    if (before <= most && depth > most) {
      if (start !== null && x - end < narrowestGutter * size) {
        // The gap is too narrow: the column goes on.
      } else {
        if (start !== null) columns.push({x0: start, x1: end})
        start = x
      }
    }
    if (before > most && depth <= most) end = x
  }
  if (start !== null) columns.push({x0: start, x1: end})
  return columns
}

/** Columns that a segment stands in: the ones it overlaps by more than a trifle, else the nearest. */
export function homeOf(segment: Line, columns: readonly Column[]): {readonly first: number; readonly last: number} {
  let first = -1
  let last = -1
  columns.forEach((column, i) => {
    const shared = Math.min(segment.box[2], column.x1) - Math.max(segment.box[0], column.x0)
    if (shared > Math.min(0.3 * segment.size, 0.3 * (column.x1 - column.x0))) {
      if (first < 0) first = i
      last = i
    }
  })
  if (first >= 0) return {first, last}
  const centre = (segment.box[0] + segment.box[2]) / 2
  let best = 0
  columns.forEach((column, i) => {
    const distance = (c: Column): number => Math.abs((c.x0 + c.x1) / 2 - centre)
    if (distance(column) < distance(columns[best]!)) best = i
  })
  return {first: best, last: best}
}
