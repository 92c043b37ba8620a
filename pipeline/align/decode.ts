import type {Side} from './side.ts'
import type {Candidate} from './sweep.ts'
import {wrongCost} from './wrong-cost.ts'

type Texts = Pick<Side, 'segments'>

/** A bead whose posterior is below this is worth less than leaving its segments alone. */
const LEAST_WORTH = 0.25

/**
 * The alignment with the most beads expected to be right: of all paths through the candidates, the one with the largest sum of
 * posteriors, each less what a wrong bead costs.
 */
export function decode(candidates: readonly Candidate[], source: Texts, target: Texts): readonly Candidate[] {
  const [n, m] = [source.segments.length, target.segments.length]
  const cost = wrongCost(LEAST_WORTH, [source, target], likelyAlone(candidates, n, m))
  const arriving = new Map<number, {value: number; by: Candidate | null}>([[0, {value: 0, by: null}]])
  const cell = (i: number, j: number) => i * (m + 1) + j
  for (const candidate of inOrder(candidates)) {
    const {i, a, j, b, posterior} = candidate
    const before = arriving.get(cell(i - a, j - b))
    if (!before) continue
    const value = before.value + (a > 0 && b > 0 ? posterior - cost([i, j], [a, b]) : posterior * 1e-3)
    const known = arriving.get(cell(i, j))
    if (!known || value > known.value) arriving.set(cell(i, j), {value, by: candidate})
  }
  const path: Candidate[] = []
  for (let i = n, j = m; i > 0 || j > 0; ) {
    const by = arriving.get(cell(i, j))?.by
    if (!by) throw new Error('the candidates leave no way through')
    path.push(by)
    i -= by.a
    j -= by.b
  }
  return path.reverse()
}

/** How likely each segment of the two sides has no partner. */
function likelyAlone(candidates: readonly Candidate[], n: number, m: number): readonly Float64Array[] {
  const [source, target] = [new Float64Array(n), new Float64Array(m)]
  for (const {i, a, j, b, posterior} of candidates) {
    if (b === 0) for (let k = i - a; k < i; k++) source[k]! += posterior
    if (a === 0) for (let l = j - b; l < j; l++) target[l]! += posterior
  }
  return [source, target]
}

function inOrder(candidates: readonly Candidate[]): readonly Candidate[] {
  return [...candidates].sort((x, y) => x.i - y.i || x.j - y.j || x.a + x.b - (y.a + y.b) || x.a - y.a)
}
