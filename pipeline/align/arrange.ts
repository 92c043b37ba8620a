import type {Decided} from './restriction.ts'

/** Members of every side, by index, that fixed beads hold together: a side has none where no bead speaks of it. */
export type DecidedUnit = readonly (readonly number[])[]

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
  const inOrder = [...whole].sort((a, b) => sourcePlace.get(a.source[0]!)! - sourcePlace.get(b.source[0]!)!)
  return {
    source,
    target: settled(
      targetOrder,
      inOrder.map(bead => bead.target)
    )
  }
}

/**
 * Orders of all sides in which every unit is a run without gaps and no unit crosses another one, whichever sides they have in common.
 *
 * @param sizes segments of every side
 */
export function arrangeUnits(sizes: readonly number[], units: readonly DecidedUnit[]): readonly (readonly number[])[] {
  /** The units of the sides so far, in the order in which they stand on all of these. */
  let ranked: readonly DecidedUnit[] = []
  return sizes.map((size, side) => {
    const own = units.filter(unit => unit[side]!.length > 0)
    const known = ranked.filter(unit => unit[side]!.length > 0)
    const start = Array.from({length: size}, (_, index) => index)
    const order = settled(
      gathered(
        start,
        own.map(unit => unit[side]!)
      ),
      known.map(unit => unit[side]!)
    )
    const place = placesOf(order)
    const along = [...own].sort((a, b) => place.get(a[side]![0]!)! - place.get(b[side]![0]!)!)
    ranked = withNew(ranked, along, new Set(known))
    return order
  })
}

/** Ranked units with those that were not among them, each behind the one that it stands behind. */
function withNew(
  ranked: readonly DecidedUnit[],
  along: readonly DecidedUnit[],
  known: ReadonlySet<DecidedUnit>
): readonly DecidedUnit[] {
  const behind = new Map<DecidedUnit | null, DecidedUnit[]>()
  let host: DecidedUnit | null = null
  for (const unit of along) {
    if (known.has(unit)) host = unit
    else behind.set(host, [...(behind.get(host) ?? []), unit])
  }
  return [...(behind.get(null) ?? []), ...ranked.flatMap(unit => [unit, ...(behind.get(unit) ?? [])])]
}

/** An order in which the groups are runs without gaps, one behind the other as they are given. As many as can stay where they are, the others go behind the one before them. */
function settled(order: readonly number[], groups: readonly (readonly number[])[]): readonly number[] {
  const place = placesOf(order)
  const staying = longestAscending(groups.map(group => Math.min(...group.map(index => place.get(index)!))))
  const moved = new Set<number>()
  const after = new Map<number, number[]>()
  let host = -1
  groups.forEach((group, at) => {
    if (staying.has(at)) {
      host = at
      return
    }
    for (const index of group) moved.add(index)
    const held = after.get(host)
    if (held) held.push(...group)
    else after.set(host, [...group])
  })
  const kept = gathered(
    order.filter(index => !moved.has(index)),
    groups.filter((_, at) => staying.has(at))
  )
  const lastOf = new Map([...staying].map(at => [groups[at]!.at(-1)!, at]))
  const result = [...(after.get(-1) ?? [])]
  for (const index of kept) {
    result.push(index)
    const at = lastOf.get(index)
    if (at !== undefined) result.push(...(after.get(at) ?? []))
  }
  return result
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
