import {featureNames} from './feature-names.ts'
import {shapeFeature} from './features.ts'
import type {Arc} from './lattice.ts'

/** Beads that the shares of all texts count for beside a document's own. */
const PRIOR_BEADS = 60
/** Nats by which a document may change what a shape costs. */
const LARGEST = 1

/**
 * What a document says of its own shapes: nats to add to every bead by its shape, since one translator merges or leaves out more than another.
 *
 * @param posteriors of the arcs, in their order
 * @param shares of the shapes in all texts, by the names of their features; a null bead is `gap`
 */
export function documentShapes(
  arcs: readonly Arc[],
  posteriors: Float64Array,
  shares: Readonly<Record<string, number>>
): (a: number, b: number) => number {
  const counts = new Float64Array(featureNames.length)
  let all = 0
  for (let at = 0; at < arcs.length; at++) {
    const shape = shapeFeature(arcs[at]!.a, arcs[at]!.b)
    counts[shape] = counts[shape]! + posteriors[at]!
    all += posteriors[at]!
  }
  const shifts = Float64Array.from(featureNames, (name, at) => {
    const share = shares[name]
    if (share === undefined) return 0
    const own = (counts[at]! + PRIOR_BEADS * share) / (all + PRIOR_BEADS)
    return Math.max(-LARGEST, Math.min(LARGEST, Math.log(own / share)))
  })
  return (a, b) => shifts[shapeFeature(a, b)]!
}
