/** Anything that names what it follows: events, and lines of the journal that cannot be replayed. */
export interface Happening {
  readonly id: string
  readonly after: readonly string[]
}

/** Happenings in an order in which causes come first. */
export interface CausalOrder {
  readonly ids: readonly string[]
  /** True where `earlier` is in the causal past of `later`, or is the same. */
  knows(later: string, earlier: string): boolean
  /** Where a circle was cut: the id that was taken although what it follows had not come. */
  readonly cuts: readonly string[]
  /** What is named in an `after` but does not exist. */
  readonly missing: readonly {readonly id: string; readonly parent: string}[]
}

/**
 * Orders by `after`, ties by id (code units), so that every copy of a journal is replayed alike whatever the order of its lines.
 * A circle is cut at its smallest id; parents that do not exist are passed over. `knows` answers from positions on chains
 * of single followers, so that a journal that rarely branches needs little memory.
 */
export function causalOrder(happenings: readonly Happening[]): CausalOrder {
  const byId = new Map(happenings.map(happening => [happening.id, happening]))
  const missing = happenings.flatMap(({id, after}) =>
    after.filter(parent => !byId.has(parent)).map(parent => ({id, parent}))
  )
  const {ids, cuts} = sorted(byId)
  const seats = seat(ids, byId)
  const knows = (later: string, earlier: string): boolean => {
    const [a, b] = [seats.get(earlier), seats.get(later)]
    if (!a || !b) return false
    return a.chain === b.chain ? a.position <= b.position : (b.others.get(a.chain) ?? -1) >= a.position
  }
  return {ids, cuts, missing, knows}
}

function sorted(byId: ReadonlyMap<string, Happening>): {
  readonly ids: readonly string[]
  readonly cuts: readonly string[]
} {
  const waiting = new Map<string, number>()
  const followers = new Map<string, string[]>()
  for (const {id, after} of byId.values()) {
    const parents = [...new Set(after)].filter(parent => byId.has(parent))
    waiting.set(id, parents.length)
    for (const parent of parents) {
      const held = followers.get(parent)
      if (held) held.push(id)
      else followers.set(parent, [id])
    }
  }
  const ids: string[] = []
  const cuts: string[] = []
  const ready = new SmallestFirst()
  const rest = [...byId.keys()].sort()
  for (const id of rest) if (waiting.get(id) === 0) ready.add(id)
  const done = new Set<string>()
  for (let cut = 0; done.size < byId.size; ) {
    let id = ready.take()
    if (id === undefined) {
      while (done.has(rest[cut]!)) cut++
      id = rest[cut]!
      cuts.push(id)
    }
    if (done.has(id)) continue
    done.add(id)
    ids.push(id)
    for (const follower of followers.get(id) ?? []) {
      const left = waiting.get(follower)! - 1
      waiting.set(follower, left)
      if (left === 0 && !done.has(follower)) ready.add(follower)
    }
  }
  return {ids, cuts}
}

/** A binary heap of strings, smallest first by code units. */
class SmallestFirst {
  readonly #heap: string[] = []

  add(id: string): void {
    const heap = this.#heap
    let at = heap.push(id) - 1
    while (at > 0) {
      const above = (at - 1) >> 1
      if (heap[above]! <= id) break
      heap[at] = heap[above]!
      at = above
    }
    heap[at] = id
  }

  take(): string | undefined {
    const heap = this.#heap
    const first = heap[0]
    const last = heap.pop()
    if (first === undefined || last === undefined || heap.length === 0) return first
    let at = 0
    for (;;) {
      let below = 2 * at + 1
      if (below >= heap.length) break
      if (below + 1 < heap.length && heap[below + 1]! < heap[below]!) below++
      if (last <= heap[below]!) break
      heap[at] = heap[below]!
      at = below
    }
    heap[at] = last
    return first
  }
}

/** A place on a chain, and how far along every other chain it knows of. */
interface Seat {
  readonly chain: number
  readonly position: number
  readonly others: ReadonlyMap<number, number>
}

function seat(ids: readonly string[], byId: ReadonlyMap<string, Happening>): ReadonlyMap<string, Seat> {
  const seats = new Map<string, Seat>()
  const ends: string[] = []
  for (const id of ids) {
    const parents = byId.get(id)!.after.flatMap(parent => {
      const held = seats.get(parent)
      return held ? [{parent, held}] : []
    })
    const onward = parents.find(({parent, held}) => ends[held.chain] === parent)
    const chain = onward ? onward.held.chain : ends.length
    const position = onward ? onward.held.position + 1 : 0
    const others =
      onward && parents.length === 1
        ? onward.held.others
        : merged(
            parents.map(({held}) => held),
            chain
          )
    seats.set(id, {chain, position, others})
    ends[chain] = id
  }
  return seats
}

function merged(seats: readonly Seat[], own: number): ReadonlyMap<number, number> {
  const others = new Map<number, number>()
  const reach = (chain: number, position: number): void => {
    if (chain !== own && position > (others.get(chain) ?? -1)) others.set(chain, position)
  }
  for (const {chain, position, others: known} of seats) {
    reach(chain, position)
    for (const [other, at] of known) reach(other, at)
  }
  return others
}
