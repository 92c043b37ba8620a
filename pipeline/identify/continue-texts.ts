import {bringBack, joinEqualInOrder, joinEqualInParents, joinEqualMoved, kindAndText, textAlone} from './equal-texts.ts'
import {isLabel} from './label.ts'
import {emptyMatching, isKnownOpen, type Matching, NONE} from './matching.ts'
import type {FreshNode, KnownNode} from './node.ts'
import {type Resemblance, resemblance} from './resemblance.ts'
import {joinSimilarMoved} from './similar-moved.ts'
import {joinOnlyChildren, joinSimilarInGaps, joinSimilarInParents} from './similar-texts.ts'

/** Share of a text that must stand in its neighbour for it to have been taken up there, and that may have stood there before. */
const TAKEN_UP = 0.8
const STOOD_BEFORE = 0.5

/** What is known and what is found, of one class of one edition. */
export interface Texts {
  readonly known: readonly KnownNode[]
  readonly retired: readonly KnownNode[]
  readonly fresh: readonly FreshNode[]
  /** By fresh index: the id of the parent where it is settled, else null. */
  readonly parents: readonly (string | null)[]
}

/**
 * Which text continues which: equal ones first (in place, then moved, then come back from retirement), then changed ones in their
 * place, split and merged ones, then those that changed and moved. Texts that say little out of context wait for their context.
 */
export function continueTexts({known, retired, fresh, parents}: Texts): Matching {
  const matching = emptyMatching(known, fresh)
  const like = resemblance(isMostlyHan(fresh))
  joinEqualInParents(matching, parents, kindAndText)
  for (const key of [kindAndText, textAlone]) joinEqualInOrder(matching, key)
  for (const key of [kindAndText, textAlone]) joinEqualMoved(matching, key, false)
  for (const key of [kindAndText, textAlone]) bringBack(matching, retired, parents, key, text => !isLabel(text))
  joinSimilarInParents(matching, parents, like)
  joinOnlyChildren(matching, parents)
  joinSimilarInGaps(matching, like)
  for (const key of [kindAndText, textAlone]) joinEqualMoved(matching, key, true)
  for (const key of [kindAndText, textAlone]) bringBack(matching, retired, parents, key, () => true)
  joinSimilarMoved(matching, parents, like)
  joinSimilarInGaps(matching, like)
  findTakenUp(matching, like)
  return matching
}

/** A short text merged into a long neighbour that keeps its id: the short one is replaced by it. */
function findTakenUp(matching: Matching, like: Resemblance): void {
  for (const [index, node] of matching.known.entries()) {
    if (!isKnownOpen(matching, index) || node.text === '') continue
    for (const neighbour of [index - 1, index + 1]) {
      const into = matching.freshOf[neighbour] ?? NONE
      if (into === NONE) continue
      const now = like.within(node.text, matching.fresh[into]!.text)
      const before = like.within(node.text, matching.known[neighbour]!.text)
      if (now < TAKEN_UP || before > STOOD_BEFORE) continue
      matching.replaced.set(index, [into])
      break
    }
  }
}

/** True where Chinese characters prevail, so that runs of two are what runs of three letters are elsewhere. */
function isMostlyHan(fresh: readonly FreshNode[]): boolean {
  let han = 0
  let letters = 0
  for (const {text} of fresh) {
    han += text.match(/\p{Script=Han}/gu)?.length ?? 0
    letters += text.match(/\p{L}/gu)?.length ?? 0
  }
  // One Chinese character stands for two to three letters of a translation.
  return han * 3 > letters
}
