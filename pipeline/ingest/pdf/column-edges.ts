import type {Line} from './line.ts'

/** A line that sticks out of its column by more than this, in ems, overflows and is no measure of the column. */
const overflow = 0.8

/** The left edge that most lines of a column share; null where they share none. */
export function usualLeft(lines: readonly Line[]): number | null {
  const counts = new Map<number, number>()
  for (const line of lines) counts.set(Math.round(line.box[0]), (counts.get(Math.round(line.box[0])) ?? 0) + 1)
  const [best] = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])
  return best !== undefined && best[1] >= 3 && best[1] >= 0.35 * lines.length ? best[0] : null
}

/** The right edge that most lines of a justified column share; null where lines are ragged or few. */
export function usualRight(lines: readonly Line[]): number | null {
  const counts = new Map<number, number>()
  for (const line of lines) {
    const key = Math.round(line.box[2] / 2)
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  let best: number | null = null
  for (const [key, n] of counts)
    if (n >= 4 && n >= 0.2 * lines.length && (best === null || n > counts.get(best)!)) best = key
  return best === null ? null : best * 2 + 1
}

/** Right edge of a chunk's own column: of its lines, without those that overflow. */
export function rightOf(chunk: readonly Line[], columnRight: number | null): number {
  const edges = chunk.map(line => line.box[2]).sort((a, b) => b - a)
  const em = chunk[0]!.size
  const widest = edges[0]!
  if (
    columnRight !== null &&
    widest > columnRight + overflow * em &&
    edges.some(edge => Math.abs(edge - columnRight) < overflow * em)
  )
    return columnRight
  if (edges.length >= 4 && widest - edges[1]! > overflow * em && edges[1]! - edges[2]! < overflow * em) return edges[1]!
  return widest
}
