/**
 * Indices of the strictly increasing subsequence of `values` with the greatest sum of `weights`, in order.
 * Values are small non-negative integers, each at most once. O(n log n), by a Fenwick tree of prefix maxima.
 */
export function heaviestIncreasing(values: readonly number[], weights: readonly number[]): readonly number[] {
  const size = values.reduce((most, value) => Math.max(most, value), -1) + 1
  /** Fenwick tree: index of the element that ends the heaviest subsequence among the values below. */
  const tree = new Int32Array(size + 1).fill(-1)
  const total = new Float64Array(values.length)
  const previous = new Int32Array(values.length).fill(-1)

  const heaviestBelow = (value: number): number => {
    let best = -1
    for (let at = value; at > 0; at -= at & -at) {
      const candidate = tree[at]!
      if (candidate >= 0 && (best < 0 || total[candidate]! > total[best]!)) best = candidate
    }
    return best
  }
  const put = (value: number, index: number): void => {
    for (let at = value + 1; at <= size; at += at & -at) {
      const held = tree[at]!
      if (held < 0 || total[index]! > total[held]!) tree[at] = index
    }
  }

  let last = -1
  values.forEach((value, index) => {
    const before = heaviestBelow(value)
    previous[index] = before
    total[index] = weights[index]! + (before < 0 ? 0 : total[before]!)
    put(value, index)
    if (last < 0 || total[index]! > total[last]!) last = index
  })

  const chosen: number[] = []
  for (let at = last; at >= 0; at = previous[at]!) chosen.push(at)
  return chosen.reverse()
}
