import {joinEqualInOrder, textAlone} from './equal-texts.ts'
import {isLabel} from './label.ts'
import {emptyMatching, isFreshOpen, isKnownOpen, join, type Matching} from './matching.ts'
import type {FreshNode, KnownNode} from './node.ts'

/** What a title counts against everything else in a section, 0 to 1; one like "Artikkel 4" counts less than what stands under it. */
const TITLE_SHARE = 0.5
const LABEL_SHARE = 0.3
/** What everything else counts where the title did not go along. */
const UNNAMED_SHARE = 0.75
/** Share from which a section or table without its title is the same one: about half of its children. */
const SAME_FROM = 0.35
/** Share of the children of one that is gone from which another has replaced it. */
const REPLACED_FROM = 0.3
/** Sections that hold nothing but sections are settled from the inside out, through this many levels. */
const DEEPEST = 12

/** A node in a section or table: the parents it had and has. */
export interface Child {
  /** Id of the section or table it was in; null for what is new. */
  readonly was: string | null
  /** Index of the fresh container it is in; null for what is gone. */
  readonly is: number | null
  /** True where its text names the container, before and now. */
  readonly names: boolean
}

export interface Containers {
  readonly known: readonly KnownNode[]
  readonly retired: readonly KnownNode[]
  readonly fresh: readonly FreshNode[]
  /** Texts (and tables) in the containers. */
  readonly children: readonly Child[]
}

/**
 * Sections and tables are continued by what is in them: the share of their children that went along, a title counting as much as all
 * else. Then sections that hold sections, and those without a trace by their naming text in order.
 */
export function continueContainers(containers: Containers): Matching {
  const {known, fresh, children} = containers
  const matching = emptyMatching(known, fresh)
  const votes = countVotes(children, fresh.length)
  joinByVotes(matching, containers, votes)
  for (let level = 0; level < DEEPEST; level++) {
    if (!joinByVotes(matching, containers, countVotes(innerSections(matching), fresh.length))) break
  }
  joinEqualInOrder(matching, textAlone)
  for (const [index, node] of known.entries()) {
    const heirs = isKnownOpen(matching, index) ? heirsOf(node.id, votes) : []
    if (heirs.length > 0) matching.replaced.set(index, heirs)
  }
  return matching
}

interface Vote {
  readonly known: string
  readonly fresh: number
  readonly count: number
  readonly named: boolean
}

interface Votes {
  readonly shared: readonly Vote[]
  readonly sizeOfKnown: ReadonlyMap<string, number>
  readonly sizeOfFresh: readonly number[]
}

function countVotes(children: readonly Child[], freshCount: number): Votes {
  const sizeOfKnown = new Map<string, number>()
  const sizeOfFresh = new Array<number>(freshCount).fill(0)
  const shared = new Map<string, Vote>()
  for (const {was, is, names} of children) {
    if (was !== null && !names) sizeOfKnown.set(was, (sizeOfKnown.get(was) ?? 0) + 1)
    if (is !== null && !names) sizeOfFresh[is]!++
    if (was === null || is === null) continue
    const key = `${is} ${was}`
    const held = shared.get(key) ?? {known: was, fresh: is, count: 0, named: false}
    shared.set(key, {...held, count: held.count + (names ? 0 : 1), named: held.named || names})
  }
  return {shared: [...shared.values()], sizeOfKnown, sizeOfFresh}
}

/** Joins the pairs with the greatest share first; true where it joined any. */
function joinByVotes(matching: Matching, {known, retired, fresh}: Containers, votes: Votes): boolean {
  const knownIndex = new Map(known.map((node, index) => [node.id, index]))
  const resting = new Map(retired.map(node => [node.id, node]))
  for (const back of matching.returned.values()) resting.delete(back.id)
  const candidates = votes.shared
    .map(vote => ({...vote, share: shareOf(vote, votes, fresh)}))
    .filter(vote => vote.share >= SAME_FROM || vote.named)
    .sort((a, b) => b.share - a.share || b.count - a.count || a.fresh - b.fresh || (a.known < b.known ? -1 : 1))
  let joined = false
  for (const vote of candidates) {
    if (!isFreshOpen(matching, vote.fresh)) continue
    const index = knownIndex.get(vote.known)
    const back = resting.get(vote.known)
    if (index !== undefined && isKnownOpen(matching, index)) join(matching, index, vote.fresh)
    else if (back && resting.delete(back.id)) matching.returned.set(vote.fresh, back)
    else continue
    joined = true
  }
  return joined
}

/** 0 to 1: how much of the smaller of the two is in both. */
function shareOf(vote: Vote, votes: Votes, fresh: readonly FreshNode[]): number {
  const smaller = Math.min(votes.sizeOfKnown.get(vote.known) ?? 0, votes.sizeOfFresh[vote.fresh]!)
  const rest = smaller === 0 ? 0 : vote.count / smaller
  const title = isLabel(fresh[vote.fresh]!.text) ? LABEL_SHARE : TITLE_SHARE
  return vote.named ? title + (1 - title) * rest : rest * UNNAMED_SHARE
}

/** The sections that are settled, as children of those around them. */
function innerSections(matching: Matching): readonly Child[] {
  const children: Child[] = []
  for (const [index, node] of matching.fresh.entries()) {
    if (node.parent?.class !== 'section' || node.kind !== 'section') continue
    const past = matching.returned.get(index) ?? matching.known[matching.knownOf[index]!]
    if (past) children.push({was: past.parent, is: node.parent.index, names: false})
  }
  return children
}

function heirsOf(known: string, votes: Votes): readonly number[] {
  const size = votes.sizeOfKnown.get(known) ?? 0
  return votes.shared
    .filter(vote => vote.known === known && vote.count >= Math.max(1, size * REPLACED_FROM))
    .map(vote => vote.fresh)
    .sort((a, b) => a - b)
}
