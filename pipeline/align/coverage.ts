import type {Coverage, TranslationUnit} from '../model/unit.ts'

/** An edition that gives less than this share of its source's segments is an adaptation rather than a translation with gaps. */
const ADAPTED_BELOW = 0.75
/** Fewer missing segments than this are told of one by one. */
const LEAST_MISSING = 5

/**
 * How much of the source is found in the target.
 *
 * @param pair `nb-en`; the first language is taken for the source
 */
export function coverageOf(
  pair: string,
  [source, target]: readonly [string, string],
  units: readonly TranslationUnit[],
  adaptedBelow: number = ADAPTED_BELOW
): Coverage {
  let matched = 0
  let sources = 0
  let targets = 0
  for (const {members} of units) {
    const from = members[source]?.length ?? 0
    const to = members[target]?.length ?? 0
    sources += from
    targets += to
    if (to > 0) matched += from
  }
  const larger = Math.max(sources, targets)
  const covered = sources >= targets ? matched : matchedTargets(units, source, target)
  return {
    pair,
    matched,
    source: sources,
    target: targets,
    adapted: larger - covered >= LEAST_MISSING && covered / larger < adaptedBelow
  }
}

function matchedTargets(units: readonly TranslationUnit[], source: string, target: string): number {
  return units.reduce(
    (sum, {members}) => sum + ((members[source]?.length ?? 0) > 0 ? (members[target]?.length ?? 0) : 0),
    0
  )
}
