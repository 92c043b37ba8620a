import {featureNames} from '../../pipeline/align/feature-names.ts'
import {shapeFeature} from '../../pipeline/align/features.ts'
import type {PairSet} from './sets.ts'

/**
 * Shares of the shapes of beads in gold, by the names of their features: what a document's own shapes are held against. Every set counts alike;
 * every segment without a partner is a `gap`.
 */
export function shapeShares(sets: readonly Pick<PairSet, 'docs'>[]): Readonly<Record<string, number>> {
  const shares = new Float64Array(featureNames.length)
  for (const {docs} of sets) {
    const counts = new Float64Array(featureNames.length)
    for (const {gold} of docs)
      for (const [source, target] of gold) {
        const [a, b] = [source.length, target.length]
        const shape = shapeFeature(a, b)
        counts[shape] = counts[shape]! + (a === 0 || b === 0 ? a + b : 1)
      }
    const all = counts.reduce((sum, count) => sum + count, 0)
    counts.forEach((count, at) => {
      shares[at] = shares[at]! + count / Math.max(1, all) / sets.length
    })
  }
  return Object.fromEntries(
    featureNames.flatMap((name, at) => (shares[at]! > 0 ? [[name, Math.round(shares[at]! * 10_000) / 10_000]] : []))
  )
}
