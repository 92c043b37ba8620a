import {heaviestIncreasing} from './heaviest-increasing.ts'
import type {FreshNode, KnownNode} from './node.ts'

/** Absent, in the arrays of a matching. */
export const NONE = -1

/**
 * What continues what, among the nodes of one class. It grows pass by pass; a pair once joined stays.
 */
export interface Matching {
  /** Active nodes of the lock, in the order they were last seen. */
  readonly known: readonly KnownNode[]
  readonly fresh: readonly FreshNode[]
  /** By known index: the fresh index, or NONE. */
  readonly freshOf: Int32Array
  /** By fresh index: the known index, or NONE. */
  readonly knownOf: Int32Array
  /** By fresh index: the retired node whose text came back. */
  readonly returned: Map<number, KnownNode>
  /** By known index: the fresh nodes that it was split or merged into. */
  readonly replaced: Map<number, readonly number[]>
  /** Fresh nodes that came out of a split or merge: they get an id of their own. */
  readonly pieces: Set<number>
}

export function emptyMatching(known: readonly KnownNode[], fresh: readonly FreshNode[]): Matching {
  return {
    known,
    fresh,
    freshOf: new Int32Array(known.length).fill(NONE),
    knownOf: new Int32Array(fresh.length).fill(NONE),
    returned: new Map(),
    replaced: new Map(),
    pieces: new Set()
  }
}

export function join(matching: Matching, known: number, fresh: number): void {
  matching.freshOf[known] = fresh
  matching.knownOf[fresh] = known
}

/** True for a known node that nothing continues and nothing replaces yet. */
export function isKnownOpen(matching: Matching, known: number): boolean {
  return matching.freshOf[known] === NONE && !matching.replaced.has(known)
}

/** True for a fresh node that has no past yet. */
export function isFreshOpen(matching: Matching, fresh: number): boolean {
  return matching.knownOf[fresh] === NONE && !matching.returned.has(fresh) && !matching.pieces.has(fresh)
}

/** What stands between two neighbouring pairs that kept their order: indices on both sides, in order. */
export interface Gap {
  readonly known: readonly number[]
  readonly fresh: readonly number[]
}

/** The open nodes between the pairs that kept their order; gaps without any open node on either side are left out. */
export function gaps(matching: Matching): readonly Gap[] {
  const found: Gap[] = []
  let knownFrom = 0
  let freshFrom = 0
  const close = (knownTo: number, freshTo: number): void => {
    const known = openKnown(matching, knownFrom, knownTo)
    const fresh = openFresh(matching, freshFrom, freshTo)
    if (known.length > 0 && fresh.length > 0) found.push({known, fresh})
    knownFrom = knownTo + 1
    freshFrom = freshTo + 1
  }
  for (const [known, fresh] of backbone(matching)) close(known, fresh)
  close(matching.known.length, matching.fresh.length)
  return found
}

/** The pairs that kept their order; where two groups crossed, the one with more text stayed and the other moved. */
function backbone(matching: Matching): readonly (readonly [number, number])[] {
  const pairs: (readonly [number, number])[] = []
  matching.freshOf.forEach((fresh, known) => {
    if (fresh !== NONE) pairs.push([known, fresh])
  })
  const weights = pairs.map(([known]) => 1 + matching.known[known]!.text.length)
  return heaviestIncreasing(
    pairs.map(([, fresh]) => fresh),
    weights
  ).map(index => pairs[index]!)
}

function openKnown(matching: Matching, from: number, to: number): readonly number[] {
  const open: number[] = []
  for (let index = from; index < to; index++) if (isKnownOpen(matching, index)) open.push(index)
  return open
}

function openFresh(matching: Matching, from: number, to: number): readonly number[] {
  const open: number[] = []
  for (let index = from; index < to; index++) {
    if (isFreshOpen(matching, index) || matching.returned.has(index)) open.push(index)
  }
  return open
}

/** The node that a fresh one continues or brings back. */
export function past(matching: Matching, fresh: number): KnownNode | undefined {
  return matching.returned.get(fresh) ?? matching.known[matching.knownOf[fresh]!]
}
