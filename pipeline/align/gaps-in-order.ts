import type {Candidate} from './sweep.ts'

/**
 * Candidates with those that a way through them lacks where both sides have a gap at one place. The sweep takes the segments of two gaps in any order, so that of many
 * each order is unlikely and its beads are dropped; what comes after it wants those of the source before those of the target.
 *
 * @param candidates sorted by i, then j
 * @returns the same candidates where no way leads through them in any order
 */
export function gapsInOrder(candidates: readonly Candidate[], n: number, m: number): readonly Candidate[] {
  const way = likeliestWay(candidates, n, m)
  if (!way) return candidates
  const known = new Set(candidates.filter(isGap).map(nameOf))
  const added: Candidate[] = []
  let gap: Candidate[] = []
  for (const step of [...way, null]) {
    if (step && isGap(step)) {
      gap.push(step)
      continue
    }
    for (const bead of inOrder(gap)) if (!known.has(nameOf(bead))) added.push(bead)
    gap = []
  }
  return [...candidates, ...added].sort((x, y) => x.i - y.i || x.j - y.j)
}

function isGap({a, b}: Candidate): boolean {
  return a === 0 || b === 0
}

function nameOf({i, a, j}: Candidate): string {
  return `${i} ${a} ${j}`
}

/** The same segments, those of the source first. */
function inOrder(gap: readonly Candidate[]): readonly Candidate[] {
  const [first] = gap
  if (!first) return []
  let [i, j] = [first.i - first.a, first.j - first.b]
  const ofSource = gap.filter(({a}) => a > 0).map(bead => ({...bead, i: ++i, j}))
  return [...ofSource, ...gap.filter(({b}) => b > 0).map(bead => ({...bead, i, j: ++j}))]
}

/** The way with the largest product of posteriors; null where there is none. */
function likeliestWay(candidates: readonly Candidate[], n: number, m: number): readonly Candidate[] | null {
  const cell = (i: number, j: number) => i * (m + 1) + j
  const best = new Map<number, {readonly value: number; readonly by: Candidate | null}>([[0, {value: 0, by: null}]])
  for (const candidate of candidates) {
    const {i, a, j, b, posterior} = candidate
    const before = best.get(cell(i - a, j - b))
    if (!before) continue
    const value = before.value + Math.log(posterior)
    const known = best.get(cell(i, j))
    if (!known || value > known.value) best.set(cell(i, j), {value, by: candidate})
  }
  const way: Candidate[] = []
  for (let i = n, j = m; i > 0 || j > 0; ) {
    const by = best.get(cell(i, j))?.by
    if (!by) return null
    way.push(by)
    i -= by.a
    j -= by.b
  }
  return way.reverse()
}
