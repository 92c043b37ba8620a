import type {Decided} from './restriction.ts'

/**
 * Orders of two sides in which the fixed beads are runs without gaps and do not cross, all else staying where it is: the search is
 * monotone, decisions need not be.
 *
 * @returns for both sides the index of the segment at every place
 */
export function arrange(
  fixed: readonly Decided[],
  sourceOrder: readonly number[],
  targetOrder: readonly number[]
): {readonly source: readonly number[]; readonly target: readonly number[]} {
  const whole = fixed.filter(({source, target}) => source.length > 0 && target.length > 0)
  if (whole.length === 0) return {source: sourceOrder, target: targetOrder}
  const source = gathered(
    sourceOrder,
    whole.map(bead => bead.source)
  )
  const sourcePlace = placesOf(source)
  const targetPlace = placesOf(targetOrder)
  const inOrder = [...whole].sort((a, b) => sourcePlace.get(a.source[0]!)! - sourcePlace.get(b.source[0]!)!)
  const firsts = inOrder.map(bead => Math.min(...bead.target.map(index => targetPlace.get(index)!)))
  const staying = longestAscending(firsts)
  const moved = new Set<number>()
  const after = new Map<number, number[]>()
  let host = -1
  inOrder.forEach((bead, at) => {
    if (staying.has(at)) {
      host = at
      return
    }
    for (const index of bead.target) moved.add(index)
    after.set(host, [...(after.get(host) ?? []), ...bead.target])
  })
  const kept = gathered(
    targetOrder.filter(index => !moved.has(index)),
    inOrder.filter((_, at) => staying.has(at)).map(bead => bead.target)
  )
  const lastOf = new Map([...staying].map(at => [inOrder[at]!.target.at(-1)!, at]))
  const target = [...(after.get(-1) ?? [])]
  for (const index of kept) {
    target.push(index)
    const at = lastOf.get(index)
    if (at !== undefined) target.push(...(after.get(at) ?? []))
  }
  return {source, target}
}

/** Moves the members of every group to where the first of them stands, in the order of the group. */
function gathered(order: readonly number[], groups: readonly (readonly number[])[]): readonly number[] {
  const groupOf = new Map<number, readonly number[]>()
  for (const group of groups) for (const index of group) groupOf.set(index, group)
  const done = new Set<readonly number[]>()
  return order.flatMap(index => {
    const group = groupOf.get(index)
    if (!group) return [index]
    if (done.has(group)) return []
    done.add(group)
    return [...group]
  })
}

/** For every index its place in an order. */
export function placesOf(order: readonly number[]): ReadonlyMap<number, number> {
  return new Map(order.map((index, place) => [index, place]))
}

/** Positions of a longest ascending subsequence. */
export function longestAscending(values: readonly number[]): ReadonlySet<number> {
  const tails: number[] = []
  const previous = new Int32Array(values.length).fill(-1)
  values.forEach((value, at) => {
    let low = 0
    let high = tails.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (values[tails[middle]!]! < value) low = middle + 1
      else high = middle
    }
    previous[at] = low > 0 ? tails[low - 1]! : -1
    tails[low] = at
  })
  const found = new Set<number>()
  for (let at = tails.at(-1) ?? -1; at >= 0; at = previous[at]!) found.add(at)
  return found
}
