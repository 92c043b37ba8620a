/** Sizes that differ by less than this share of the larger are one: a pixel at 300 dots per inch is 3 per cent of 11 points. */
const SAME_SIZE = 0.075

/** A measured size and how much text has it. */
export interface MeasuredSize {
  readonly size: number
  readonly weight: number
}

/**
 * Brings measured sizes of a whole document to the few that it was set in, in steps of a quarter point: neighbours that differ less than measuring
 * does take the weighted middle of their group. Gives a function from a measured size to the settled one.
 */
export function settledSizes(measured: readonly MeasuredSize[]): (size: number) => number {
  const groups: MeasuredSize[][] = []
  for (const one of [...measured].sort((a, b) => b.weight - a.weight || a.size - b.size)) {
    const home = groups.find(([first]) => first && isSame(first.size, one.size))
    if (home) home.push(one)
    else groups.push([one])
  }
  const centres = groups.map(weightedMiddle)
  return size => {
    const nearest = centres.reduce((a, b) => (Math.abs(b - size) < Math.abs(a - size) ? b : a), centres[0] ?? size)
    return quarter(isSame(nearest, size) ? nearest : size)
  }
}

const isSame = (a: number, b: number): boolean => Math.abs(a - b) < SAME_SIZE * Math.max(a, b)
const quarter = (size: number): number => Math.max(1, Math.round(size * 4) / 4)

function weightedMiddle(group: readonly MeasuredSize[]): number {
  const sorted = [...group].sort((a, b) => a.size - b.size)
  const half = sorted.reduce((sum, {weight}) => sum + weight, 0) / 2
  let seen = 0
  for (const {size, weight} of sorted) {
    seen += weight
    if (seen >= half) return size
  }
  return sorted[0]?.size ?? 0
}
