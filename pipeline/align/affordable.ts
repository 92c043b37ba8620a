import {PAIRS, type Triple} from './join.ts'
import type {Candidate} from './sweep.ts'

/** Candidates of the first and second, the first and third, the second and third of three sides. */
export type PairCandidates = readonly [readonly Candidate[], readonly Candidate[], readonly Candidate[]]

/** Beads less likely than this are left out where there are too many: tried one after the other. */
const LEAST_POSTERIORS = [1e-4, 1e-3, 0.01, 0.03, 0.1, 1]
/** Positions for each segment that a search may look at. Texts that people wrote have 2 to 11; of the same line over and over there are hundreds, as many more as there are lines. */
const POSITIONS = 12
/** Short texts may have more. */
const FREE_POSITIONS = 500

/**
 * What a search over three sides can afford to look at: all candidates, or the likelier ones; and behind them, for where the pairs have no way in common
 * so, more and more of them.
 *
 * @param paths the way that each pair would go alone, which is always among them
 * @param segments of all sides together
 */
export function* affordable(
  candidates: PairCandidates,
  paths: () => PairCandidates,
  segments: number
): Generator<PairCandidates> {
  const most = POSITIONS * segments + FREE_POSITIONS
  const tried = [candidates]
  if (positionsOf(candidates) > most) {
    const kept = paths().map(path => new Set(path))
    for (const least of LEAST_POSTERIORS) {
      const likelier = (at: number) => candidates[at]!.filter(each => each.posterior >= least || kept[at]!.has(each))
      tried.push([likelier(0), likelier(1), likelier(2)])
      if (positionsOf(tried.at(-1)!) <= most) break
    }
  }
  yield* tried.reverse()
}

/** How many positions (i, j, k) two of the pairs reach, at most. */
function positionsOf([xy, xz, yz]: PairCandidates): number {
  const [x, y, z] = [reached(xy), reached(xz), reached(yz)]
  return common(x.first, y.first) + common(x.second, z.first) + common(y.second, z.second)
}

/** How many positions of the other side the candidates reach from each of one. */
function reached(candidates: readonly Candidate[]) {
  const [first, second] = [new Map<number, Set<number>>(), new Map<number, Set<number>>()]
  for (const {i, j} of candidates) {
    first.set(i, (first.get(i) ?? new Set()).add(j))
    second.set(j, (second.get(j) ?? new Set()).add(i))
  }
  return {first, second}
}

function common(one: ReadonlyMap<number, ReadonlySet<number>>, other: ReadonlyMap<number, ReadonlySet<number>>) {
  let count = 0
  for (const [at, {size}] of one) count += size * (other.get(at)?.size ?? 0)
  return count
}

/** Takes units no surer than their pairs were when all was looked at: what was left out cannot speak against them any more. */
export function noSurer(candidates: readonly (readonly Candidate[])[]): (unit: Triple) => Triple {
  const known = candidates.map(
    each => new Map(each.map(({i, a, j, b, posterior}) => [`${i} ${a} ${j} ${b}`, posterior]))
  )
  return unit => {
    const {ends, lengths, posterior, pairs} = unit
    const limits = PAIRS.map(([x, y], at) => known[at]!.get(`${ends[x]} ${lengths[x]} ${ends[y]} ${lengths[y]}`) ?? 1)
    const limited = (at: number) => Math.min(pairs[at]!, limits[at]!)
    const speaking = PAIRS.flatMap(([x, y], at) => (lengths[x]! > 0 && lengths[y]! > 0 ? [limits[at]!] : []))
    return {...unit, posterior: Math.min(posterior, ...speaking), pairs: [limited(0), limited(1), limited(2)]}
  }
}
