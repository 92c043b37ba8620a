import {isLabel} from './label.ts'
import {isFreshOpen, isKnownOpen, join, type Matching, NONE} from './matching.ts'
import type {Resemblance} from './resemblance.ts'

/** How alike (0 to 1, with what its surroundings add) a text that both moved and changed must be. */
const ALIKE_MOVED = 0.6
/** What the same parent adds, and what each unchanged neighbour adds. */
const PARENT_BONUS = 0.1
const NEIGHBOUR_BONUS = 0.1
/** Runs of letters that stand in more known texts than this tell them apart too little to be looked up. */
const COMMON_GRAM = 50
/** The rarest runs of a text that are looked up, and the best known texts that are then compared in full. */
const RAREST_GRAMS = 24
const MOST_CANDIDATES = 8
/** Share of the runs looked up that a known text must have to be compared at all. */
const LEAST_HITS = 0.2

interface Candidate {
  readonly known: number
  readonly fresh: number
  readonly score: number
}

/**
 * Joins texts that changed and moved, the most alike first. Candidates come from an index of runs of letters, so that the
 * cost grows with the number of texts and not with its square.
 */
export function joinSimilarMoved(matching: Matching, parents: readonly (string | null)[], like: Resemblance): void {
  const index = gramIndex(matching, like)
  if (index.size === 0) return
  const candidates: Candidate[] = []
  for (const [fresh, node] of matching.fresh.entries()) {
    if (!isFreshOpen(matching, fresh) || isLabel(node.text)) continue
    for (const known of lookUp(index, new Set(like.grams(node.text)))) {
      const score = like.alike(matching.known[known]!.text, node.text) + bonus(matching, known, fresh, parents)
      if (score >= ALIKE_MOVED) candidates.push({known, fresh, score})
    }
  }
  candidates.sort((a, b) => b.score - a.score || a.known - b.known || a.fresh - b.fresh)
  for (const {known, fresh} of candidates) {
    if (isKnownOpen(matching, known) && isFreshOpen(matching, fresh)) join(matching, known, fresh)
  }
}

function gramIndex(matching: Matching, like: Resemblance): ReadonlyMap<number, readonly number[]> {
  const index = new Map<number, number[]>()
  for (const [known, node] of matching.known.entries()) {
    if (!isKnownOpen(matching, known) || isLabel(node.text)) continue
    for (const gram of new Set(like.grams(node.text))) {
      const posting = index.get(gram)
      if (posting) posting.push(known)
      else index.set(gram, [known])
    }
  }
  return index
}

/** The known texts that share most of the rarest runs. */
function lookUp(index: ReadonlyMap<number, readonly number[]>, grams: Iterable<number>): readonly number[] {
  const postings: (readonly number[])[] = []
  let lookedUp = 0
  for (const gram of grams) {
    lookedUp++
    const posting = index.get(gram)
    if (posting && posting.length <= COMMON_GRAM) postings.push(posting)
  }
  postings.sort((a, b) => a.length - b.length || a[0]! - b[0]!)
  const hits = new Map<number, number>()
  for (const posting of postings.slice(0, RAREST_GRAMS)) {
    for (const known of posting) hits.set(known, (hits.get(known) ?? 0) + 1)
  }
  const least = Math.min(lookedUp, RAREST_GRAMS) * LEAST_HITS
  return [...hits]
    .filter(([, count]) => count >= least)
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, MOST_CANDIDATES)
    .map(([known]) => known)
}

function bonus(matching: Matching, known: number, fresh: number, parents: readonly (string | null)[]): number {
  const parent = matching.known[known]!.parent
  let sum = parent !== null && parent === parents[fresh] ? PARENT_BONUS : 0
  for (const step of [-1, 1]) {
    const continued = matching.freshOf[known + step] ?? NONE
    if (continued !== NONE && continued === fresh + step) sum += NEIGHBOUR_BONUS
  }
  return sum
}
