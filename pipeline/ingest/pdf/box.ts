import type {Box} from '../../model/place.ts'

/** The smallest box around boxes. */
export function union(boxes: readonly Box[]): Box {
  let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const box of boxes) {
    if (box[0] < x0) x0 = box[0]
    if (box[1] < y0) y0 = box[1]
    if (box[2] > x1) x1 = box[2]
    if (box[3] > y1) y1 = box[3]
  }
  return [x0, y0, x1, y1]
}

/** Length that two intervals share, negative where they are apart. */
export function overlap(a0: number, a1: number, b0: number, b1: number): number {
  return Math.min(a1, b1) - Math.max(a0, b0)
}

/** True if the middle of `inner` lies in `outer`, which is widened by `slack` points. */
export function contains(outer: Box, inner: Box, slack = 0): boolean {
  const x = (inner[0] + inner[2]) / 2
  const y = (inner[1] + inner[3]) / 2
  return x >= outer[0] - slack && x <= outer[2] + slack && y >= outer[1] - slack && y <= outer[3] + slack
}

/** Two decimals, as places are written. */
export function rounded(box: Box): Box {
  const round = (n: number): number => Math.round(n * 100) / 100 || 0
  return [round(box[0]), round(box[1]), round(box[2]), round(box[3])]
}

/** The middle value of numbers (the upper one of two), 0 for none. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[sorted.length >> 1] ?? 0
}
