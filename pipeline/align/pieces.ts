/** What the search found, by places: how many segments of each side, ending before `ends`. */
export interface Placed {
  readonly ends: readonly number[]
  readonly lengths: readonly number[]
  readonly posterior: number
}

/** Correspondences first to last, end excluded, of those that were found. */
export interface Piece {
  readonly first: number
  readonly end: number
}

/** A place of one side and a place of another one that belong together across the order. */
export interface Across {
  readonly sides: readonly [number, number]
  readonly places: readonly [number, number]
}

/** Segments of the first side that a piece has at least: enough to tell how common a word is. */
const LEAST_SIZE = 300
/** A text is cut after correspondences of one segment a side that are at least this sure, two in a row. */
const SURE = 0.999

/**
 * The stretches of a long text in which something crosses, so that not all of it need be searched again in another order: cut where the
 * alignment is sure, never between two places that belong together.
 *
 * @param found in order, without crossings
 * @returns stretches in order; null where the text is too short to be cut or is one stretch
 */
export function piecesAcross(found: readonly Placed[], across: readonly Across[]): readonly Piece[] | null {
  const cuts = cutsOf(found)
  if (cuts.length < 3) return null
  const touched = new Set<number>()
  /** Pieces that are one with the next. */
  const joined = new Set<number>()
  for (const {sides, places} of across) {
    const [one, other] = [0, 1].map(at => pieceOf(found, cuts, sides[at]!, places[at]!)) as [number, number]
    for (let piece = Math.min(one, other); piece < Math.max(one, other); piece++) joined.add(piece)
    touched.add(Math.min(one, other))
  }
  const pieces: Piece[] = []
  for (let piece = 0; piece < cuts.length - 1; piece++) {
    const first = cuts[piece]!
    let isTouched = touched.has(piece)
    while (joined.has(piece)) isTouched = touched.has(++piece) || isTouched
    if (isTouched) pieces.push({first, end: cuts[piece + 1]!})
  }
  return pieces[0]?.end === found.length && pieces[0].first === 0 ? null : pieces
}

/** Where the pieces begin among what was found; the last is the end of all. */
function cutsOf(found: readonly Placed[]): readonly number[] {
  const cuts = [0]
  const before = (at: number) => (at === 0 ? 0 : found[at - 1]!.ends[0]!)
  const isSure = (at: number) => found[at]!.posterior >= SURE && found[at]!.lengths.every(length => length === 1)
  const all = before(found.length)
  for (let at = 2; at < found.length; at++) {
    const far = before(at) - before(cuts.at(-1)!) >= LEAST_SIZE && all - before(at) >= LEAST_SIZE
    if (far && isSure(at - 2) && isSure(at - 1)) cuts.push(at)
  }
  return [...cuts, found.length]
}

/** The piece that a place of a side is in. */
function pieceOf(found: readonly Placed[], cuts: readonly number[], side: number, place: number): number {
  let [low, high] = [0, cuts.length - 1]
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (found[cuts[middle]! - 1]!.ends[side]! <= place) low = middle
    else high = middle
  }
  return low
}
