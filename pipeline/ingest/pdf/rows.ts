import type {Line} from './line.ts'

/** Groups segments that stand on one baseline, rows from top to bottom, segments from left to right. */
export function mergeRows(segments: readonly Line[]): Line[][] {
  const rows: Line[][] = []
  for (const segment of [...segments].sort((a, b) => a.baseline - b.baseline || a.box[0] - b.box[0])) {
    const row = rows.at(-1)
    if (row !== undefined && Math.abs(row[0]!.baseline - segment.baseline) < 0.4 * Math.min(row[0]!.size, segment.size))
      row.push(segment)
    else rows.push([segment])
  }
  for (const row of rows) row.sort((a, b) => a.box[0] - b.box[0])
  return rows
}
