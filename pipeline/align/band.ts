/** For every boundary i between source segments (0 to N), the boundaries of the target that alignment looks at: `from[i]` to `to[i]`, both ascending. */
export interface Band {
  readonly from: Int32Array
  readonly to: Int32Array
  /** Where row i starts among all cells; `start[N + 1]` is the number of cells. */
  readonly start: Int32Array
}

export function fullBand(source: number, target: number): Band {
  return bandOf(new Int32Array(source + 1), new Int32Array(source + 1).fill(target))
}

export function bandOf(from: Int32Array, to: Int32Array): Band {
  const start = new Int32Array(from.length + 1)
  for (let i = 0; i < from.length; i++) start[i + 1] = start[i]! + to[i]! - from[i]! + 1
  return {from, to, start}
}

/** For every column of a band its first and last row. */
export function rowsOfColumns(
  {from, to}: Band,
  n: number,
  m: number
): {readonly first: Int32Array; readonly last: Int32Array} {
  const first = new Int32Array(m + 1)
  const last = new Int32Array(m + 1)
  // Both ends of the rows ascend, so that each column is met first by the row that reaches it and last by the row that leaves it.
  let reached = 0
  for (let i = 0; i <= n; i++) while (reached <= to[i]!) first[reached++] = i
  let left = m
  for (let i = n; i >= 0; i--) while (left >= from[i]!) last[left--] = i
  return {first, last}
}
