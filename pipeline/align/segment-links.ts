import type {Analysis} from './analysis.ts'
import type {Expectation} from './expectation.ts'
import type {Matches} from './match.ts'

/**
 * The possible links between the words of a source segment k and of a target segment l, four numbers each: place of the word among the
 * distinct types of k, place among those of l, place of the match among the type's matches, and the other way round.
 */
export type SegmentLinks = (k: number, l: number) => Int32Array

/** Numbers that a link takes. */
export const LINK = 4

/** Pairs remembered; beads that share them stand near each other, so that older ones can go. */
const MOST_KNOWN = 20_000

const none = new Int32Array(0)

/** Looks every pair of segments up once: the beads that are looked at share most of theirs. */
export function segmentLinks(
  source: Analysis,
  target: Analysis,
  matches: Matches,
  forward: readonly (Expectation | null)[]
): SegmentLinks {
  const known = new Map<number, Int32Array>()
  const placeOf = new Int32Array(target.types.length)
  const marked = new Int32Array(target.types.length).fill(-1)
  let found = new Int32Array(256)
  return (k, l) => {
    const name = k * target.size + l
    const before = known.get(name)
    if (before) return before
    const types = target.distinct[l]!
    for (let q = 0; q < types.length; q++) {
      placeOf[types[q]!] = q
      marked[types[q]!] = l
    }
    let size = 0
    const words = source.distinct[k]!
    for (let p = 0; p < words.length; p++) {
      if (forward[words[p]!] === null) continue
      const row = matches.source[words[p]!]!
      for (let r = 0; r < row.length; r++) {
        const {type, back} = row[r]!
        if (marked[type] !== l) continue
        if (size + LINK > found.length) found = grown(found)
        found[size++] = p
        found[size++] = placeOf[type]!
        found[size++] = r
        found[size++] = back
      }
    }
    const links = size === 0 ? none : found.slice(0, size)
    if (known.size >= MOST_KNOWN) known.clear()
    known.set(name, links)
    return links
  }
}

function grown(values: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(values.length * 2)
  larger.set(values)
  return larger
}
