import {equalInOrder} from './equal-in-order.ts'
import {isLabel} from './label.ts'
import {gaps, isFreshOpen, isKnownOpen, join, type Matching, NONE, past} from './matching.ts'
import type {FreshNode, KnownNode} from './node.ts'

/** Longer texts say no more about what stayed where, in characters. */
const WEIGHT_LIMIT = 200

/** What makes two nodes equal: kind and text, or the text alone. */
export type Key = (node: FreshNode | KnownNode) => string

export const kindAndText: Key = node => `${node.kind}\u0000${node.text}`
export const textAlone: Key = node => node.text

/** Joins equal nodes that kept their order, between the pairs that already stand. */
export function joinEqualInOrder(matching: Matching, key: Key): void {
  for (const gap of gaps(matching)) {
    joinInOrder(
      matching,
      gap.known,
      gap.fresh.filter(fresh => isFreshOpen(matching, fresh)),
      key
    )
  }
}

/** Joins equal nodes that stand in one parent then and now, in order. */
export function joinEqualInParents(matching: Matching, parents: readonly (string | null)[], key: Key): void {
  const knownByParent = openByParent(
    matching.known.keys(),
    index => matching.known[index]!.parent,
    index => isKnownOpen(matching, index)
  )
  const freshByParent = openByParent(
    matching.fresh.keys(),
    index => parents[index] ?? null,
    index => isFreshOpen(matching, index)
  )
  for (const [parent, known] of knownByParent) joinInOrder(matching, known, freshByParent.get(parent) ?? [], key)
}

function joinInOrder(matching: Matching, known: readonly number[], fresh: readonly number[], key: Key): void {
  const pairs = equalInOrder(
    known.map(index => key(matching.known[index]!)),
    fresh.map(index => key(matching.fresh[index]!)),
    text => Math.min(text.length, WEIGHT_LIMIT) + 1
  )
  for (const [a, b] of pairs) join(matching, known[a]!, fresh[b]!)
}

/** The open indices by the parent of their nodes; nodes without a parent are left out. */
export function openByParent(
  indices: Iterable<number>,
  parentOf: (index: number) => string | null,
  isOpen: (index: number) => boolean
): ReadonlyMap<string, readonly number[]> {
  const byParent = new Map<string, number[]>()
  for (const index of indices) {
    const parent = parentOf(index)
    if (parent === null || !isOpen(index)) continue
    const group = byParent.get(parent)
    if (group) group.push(index)
    else byParent.set(parent, [index])
  }
  return byParent
}

/**
 * Joins equal nodes wherever they moved to: first those whose neighbour is the same as before, then the k-th to the k-th.
 *
 * @param labels whether it is the turn of texts that say little (`isLabel`), or of the others.
 */
export function joinEqualMoved(matching: Matching, key: Key, labels: boolean): void {
  const freshByKey = new Map<string, number[]>()
  for (const [index, node] of matching.fresh.entries()) {
    if (!isFreshOpen(matching, index) || isLabel(node.text) !== labels) continue
    const group = freshByKey.get(key(node))
    if (group) group.push(index)
    else freshByKey.set(key(node), [index])
  }
  if (freshByKey.size === 0) return
  for (const group of freshByKey.values()) for (const fresh of group) joinBesideNeighbour(matching, fresh, key)
  for (const [known, node] of matching.known.entries()) {
    if (!isKnownOpen(matching, known)) continue
    const group = freshByKey.get(key(node))
    const fresh = group?.find(index => isFreshOpen(matching, index))
    if (fresh === undefined) continue
    join(matching, known, fresh)
    group?.splice(0, group.indexOf(fresh) + 1)
  }
}

/** `… x [y] …` moved as a whole: where x is continued, the y that followed it is the one that follows now. */
function joinBesideNeighbour(matching: Matching, fresh: number, key: Key): void {
  for (const step of [-1, 1]) {
    const neighbour = matching.knownOf[fresh + step] ?? NONE
    if (neighbour === NONE) continue
    const known = neighbour - step
    const node = matching.known[known]
    if (node && isKnownOpen(matching, known) && key(node) === key(matching.fresh[fresh]!)) {
      join(matching, known, fresh)
      return
    }
  }
}

/**
 * Brings retired nodes back whose text came back. Of several with one text, and where a text stands several times, only the one that is recognised by its parent or
 * by a neighbour: "See the annex." in another place is another sentence, of which nothing was decided.
 *
 * @param isTurn whether it is the turn of a text
 */
export function bringBack(
  matching: Matching,
  retired: readonly KnownNode[],
  parents: readonly (string | null)[],
  key: Key,
  isTurn: (text: string) => boolean
): void {
  const taken = new Set([...matching.returned.values()].map(node => node.id))
  const resting = retired.filter(node => !taken.has(node.id) && isTurn(node.text))
  const byKey = new Map<string, KnownNode[]>()
  for (const node of resting) {
    const group = byKey.get(key(node))
    if (group) group.push(node)
    else byKey.set(key(node), [node])
  }
  if (byKey.size === 0) return
  const repeated = new Set([
    ...repeatedKeys([...matching.known, ...resting], key),
    ...repeatedKeys(matching.fresh, key)
  ])
  const bring = (index: number, isIt: (candidate: KnownNode) => boolean): void => {
    const group = byKey.get(key(matching.fresh[index]!)) ?? []
    const at = isFreshOpen(matching, index) ? group.findIndex(isIt) : -1
    const [back] = at < 0 ? [] : group.splice(at, 1)
    if (back) matching.returned.set(index, back)
  }
  const indices = [...matching.fresh.keys()]
  for (const index of indices) {
    const parent = parents[index] ?? null
    bring(index, candidate => parent !== null && candidate.parent === parent)
    if (!repeated.has(key(matching.fresh[index]!))) bring(index, () => true)
  }
  for (const index of indices) bring(index, candidate => isBeside(matching, index, -1, candidate.line.before))
  for (const index of indices.reverse()) bring(index, candidate => isBeside(matching, index, 1, candidate.line.after))
}

function repeatedKeys(nodes: readonly (FreshNode | KnownNode)[], key: Key): readonly string[] {
  const seen = new Set<string>()
  return nodes.map(key).filter(each => seen.size === seen.add(each).size)
}

/** True where what stands before (−1) or behind (1) a fresh node is what stood there, or where it is at the same edge. */
function isBeside(matching: Matching, index: number, step: -1 | 1, id: string | null): boolean {
  const isEdge = matching.fresh[index + step] === undefined
  return isEdge ? id === null : id !== null && past(matching, index + step)?.id === id
}
