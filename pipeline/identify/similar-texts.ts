import {openByParent} from './equal-texts.ts'
import {type Gap, gaps, isFreshOpen, isKnownOpen, join, type Matching, NONE} from './matching.ts'
import type {Resemblance} from './resemblance.ts'

/** How alike (0 to 1) a changed text must be to what stood in its gap. Unrelated sentences of one language reach about .25. */
const ALIKE_IN_GAP = 0.4
/** The same where both neighbours are unchanged and nothing else is between them. */
const ALIKE_SURROUNDED = 0.3
/** How much better a split or merge must explain a text than its larger part alone. */
const SPLIT_MARGIN = 0.05
/** Share of each piece that must stand in the whole. */
const PIECE_WITHIN = 0.6
/** Share of the whole from which a piece is a piece: a shorter one was added or left out, and the text goes on as the long one. */
const LEAST_PIECE = 0.15
/** Into how many pieces a text is split, or from how many merged, at most. */
const MOST_PIECES = 4
/** Lengths of the whole and of its pieces together differ by this factor at most; saves comparing what cannot match. */
const LENGTH_FACTOR = 1.6
/** Pairs (known × fresh) in a gap up to which every one is compared; larger gaps wait until `joinSimilarMoved` has cut them. */
const GAP_LIMIT = 2_500

/** Joins the only text of a parent with its only text now: the parent was judged to be the same, on this text. */
export function joinOnlyChildren(matching: Matching, parents: readonly (string | null)[]): void {
  const everyKnown = openByParent(
    matching.known.keys(),
    index => matching.known[index]!.parent,
    () => true
  )
  const everyFresh = openByParent(
    matching.fresh.keys(),
    index => parents[index] ?? null,
    () => true
  )
  for (const [parent, [known, ...others]] of everyKnown) {
    const fresh = everyFresh.get(parent)
    if (known === undefined || others.length > 0 || fresh?.length !== 1) continue
    if (isKnownOpen(matching, known) && isFreshOpen(matching, fresh[0]!)) join(matching, known, fresh[0]!)
  }
}

/** Joins what changed within one parent, and finds what was split or merged there. */
export function joinSimilarInParents(matching: Matching, parents: readonly (string | null)[], like: Resemblance): void {
  const knownByParent = openByParent(
    matching.known.keys(),
    index => matching.known[index]!.parent,
    index => isKnownOpen(matching, index)
  )
  const freshByParent = openByParent(
    matching.fresh.keys(),
    index => parents[index] ?? null,
    index => isFreshOpen(matching, index) || matching.returned.has(index)
  )
  for (const [parent, known] of knownByParent)
    joinSimilar(matching, {known, fresh: freshByParent.get(parent) ?? []}, like)
}

/** Joins what changed in its place, and finds what was split or merged there. */
export function joinSimilarInGaps(matching: Matching, like: Resemblance): void {
  for (const gap of gaps(matching)) joinSimilar(matching, gap, like)
}

interface Move {
  readonly known: number
  readonly fresh: number
  readonly gain: number
}

const skipKnown: Move = {known: 1, fresh: 0, gain: 0}
const skipFresh: Move = {known: 0, fresh: 1, gain: 0}

/** The best way through a gap by dynamic programming: changed 1-1, split 1-k, merged k-1, gone, new; order is kept. */
function joinSimilar(matching: Matching, gap: Gap, like: Resemblance): void {
  const {known, fresh} = gap
  if (known.length * fresh.length > GAP_LIMIT || known.length === 0 || fresh.length === 0) return
  const total = Array.from({length: known.length + 1}, () => new Float64Array(fresh.length + 1))
  const taken = Array.from({length: known.length + 1}, () => new Array<Move>(fresh.length + 1).fill(skipKnown))
  for (let i = known.length; i >= 0; i--) {
    for (let j = fresh.length; j >= 0; j--) {
      if (i === known.length && j === fresh.length) continue
      const moves = [
        ...(i < known.length ? [skipKnown] : []),
        ...(j < fresh.length ? [skipFresh] : []),
        ...(i < known.length && j < fresh.length ? joins(matching, gap, i, j, like) : [])
      ]
      let best = -1
      for (const move of moves) {
        const sum = move.gain + total[i + move.known]![j + move.fresh]!
        if (sum <= best) continue
        best = sum
        taken[i]![j] = move
      }
      total[i]![j] = best
    }
  }
  for (let i = 0, j = 0; i < known.length && j < fresh.length; ) {
    const move = taken[i]![j]!
    if (move.known > 0 && move.fresh > 0)
      apply(matching, known.slice(i, i + move.known), fresh.slice(j, j + move.fresh))
    i += move.known
    j += move.fresh
  }
}

function apply(matching: Matching, known: readonly number[], fresh: readonly number[]): void {
  if (known.length === 1 && fresh.length === 1 && isFreshOpen(matching, fresh[0]!)) {
    join(matching, known[0]!, fresh[0]!)
    return
  }
  for (const index of known) matching.replaced.set(index, fresh)
  for (const index of fresh) if (isFreshOpen(matching, index)) matching.pieces.add(index)
}

/** The moves from here that gain something. */
function joins(matching: Matching, {known, fresh}: Gap, i: number, j: number, like: Resemblance): readonly Move[] {
  const moves: Move[] = []
  const [k, f] = [known[i]!, fresh[j]!]
  if (isFreshOpen(matching, f)) {
    const [a, b] = [matching.known[k]!.text, matching.fresh[f]!.text]
    const gain = (like.alike(a, b) - floor(matching, k, f, known.length === 1 && fresh.length === 1)) * size(a, b)
    if (gain > 0) moves.push({known: 1, fresh: 1, gain})
  }
  for (let pieces = 2; pieces <= MOST_PIECES; pieces++) {
    const split = pieceTexts(fresh, j, pieces, index => matching.fresh[index]!.text)
    const splitGain = split ? piecesGain(matching.known[k]!.text, split, like) : 0
    if (splitGain > 0) moves.push({known: 1, fresh: pieces, gain: splitGain})
    const merged = pieceTexts(known, i, pieces, index => matching.known[index]!.text)
    const mergedGain = merged ? piecesGain(matching.fresh[f]!.text, merged, like) : 0
    if (mergedGain > 0) moves.push({known: pieces, fresh: 1, gain: mergedGain})
  }
  return moves
}

/** The texts of `pieces` neighbours from position `from`; undefined where something stands between them. */
function pieceTexts(
  indices: readonly number[],
  from: number,
  pieces: number,
  text: (index: number) => string
): readonly string[] | undefined {
  if (from + pieces > indices.length || indices[from + pieces - 1]! - indices[from]! !== pieces - 1) return undefined
  return indices.slice(from, from + pieces).map(text)
}

function piecesGain(whole: string, pieces: readonly string[], like: Resemblance): number {
  const joined = pieces.join(' ')
  if (joined.length > whole.length * LENGTH_FACTOR || whole.length > joined.length * LENGTH_FACTOR) return 0
  if (pieces.some(piece => piece.length < whole.length * LEAST_PIECE)) return 0
  if (!pieces.every(piece => like.within(piece, whole) >= PIECE_WITHIN)) return 0
  return (like.alike(whole, joined) - ALIKE_IN_GAP - SPLIT_MARGIN) * size(whole, joined)
}

/** Mean length: a long text that is continued outweighs a short one. */
function size(a: string, b: string): number {
  return (a.length + b.length) / 2 + 1
}

function floor(matching: Matching, known: number, fresh: number, alone: boolean): number {
  if (!alone || !isSurrounded(matching, known, fresh)) return ALIKE_IN_GAP
  // A cell is its place in the table: 12 becomes 15, an empty cell is filled in.
  const cells = matching.known[known]!.kind === 'cell' && matching.fresh[fresh]!.kind === 'cell'
  return cells ? -1 : ALIKE_SURROUNDED
}

function isSurrounded(matching: Matching, known: number, fresh: number): boolean {
  return [-1, 1].every(step => {
    const continued = matching.freshOf[known + step]
    if (continued === undefined) return matching.fresh[fresh + step] === undefined
    return continued !== NONE && continued === fresh + step
  })
}
