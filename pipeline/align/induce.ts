import type {Link} from './match.ts'
import type {PairContext} from './pair-context.ts'
import type {Candidate} from './sweep.ts'

/** Beads less sure than this teach nothing. */
const SURE = 0.5
/** Pairs of words seen together in fewer beads are left to chance. */
const LEAST_TOGETHER = 2
/** Log-likelihood ratio (nats, times two) above which a pair is more than chance; Moore (2004) argues for a high one. */
const LEAST_ASSOCIATION = 16
/** Partners that one word may get. */
const MOST_PARTNERS = 2

/**
 * Words of two sides that go together in the beads found so far, more often than chance and better than their rivals: a lexicon of the
 * document itself, for languages that have none.
 */
export function induceLinks(context: PairContext, candidates: readonly Candidate[]): readonly Link[] {
  const {source, target, matches} = context
  const width = target.types.length
  const together = new Map<number, number>()
  const inSource = new Float64Array(source.types.length)
  const inTarget = new Float64Array(width)
  let beads = 0
  for (const {i, a, j, b, posterior} of candidates) {
    if (a === 0 || b === 0 || posterior < SURE) continue
    beads++
    const from = typesOf(source, i, a)
    const to = typesOf(target, j, b)
    for (const type of from) inSource[type] = inSource[type]! + 1
    for (const type of to) inTarget[type] = inTarget[type]! + 1
    for (const type of from)
      for (const other of to) together.set(type * width + other, (together.get(type * width + other) ?? 0) + 1)
  }
  const known = new Set<number>()
  matches.source.forEach((row, type) => {
    for (const match of row) known.add(type * width + match.type)
  })
  const found: {source: number; target: number; count: number; association: number}[] = []
  for (const [pair, count] of together) {
    if (count < LEAST_TOGETHER) continue
    const from = Math.floor(pair / width)
    const to = pair % width
    const association = logLikelihoodRatio(count, inSource[from]!, inTarget[to]!, beads)
    if (association >= LEAST_ASSOCIATION) found.push({source: from, target: to, count, association})
  }
  found.sort((x, y) => y.association - x.association || x.source - y.source || x.target - y.target)
  const partners = {source: new Uint8Array(source.types.length), target: new Uint8Array(width)}
  const links: Link[] = []
  for (const {source: from, target: to, count} of found) {
    if (partners.source[from]! >= MOST_PARTNERS || partners.target[to]! >= MOST_PARTNERS) continue
    partners.source[from]!++
    partners.target[to]!++
    if (known.has(from * width + to)) continue
    links.push({
      source: from,
      target: to,
      forward: (count - 0.5) / (inSource[from]! + 0.5),
      backward: (count - 0.5) / (inTarget[to]! + 0.5),
      reason: 'induced'
    })
  }
  return links
}

function typesOf(side: PairContext['source'], end: number, length: number): ReadonlySet<number> {
  const types = new Set<number>()
  for (let k = end - length; k < end; k++)
    for (const type of side.distinct[k]!) {
      const {kind} = side.types[type]!
      if (kind !== 'mark' && kind !== 'number') types.add(type)
    }
  return types
}

/** Dunning (1993): twice the log-likelihood ratio of two words' going together against their being independent; 0 where they avoid each other. */
function logLikelihoodRatio(both: number, first: number, second: number, all: number): number {
  if (both * all <= first * second) return 0
  const cell = (observed: number, expected: number) => (observed <= 0 ? 0 : observed * Math.log(observed / expected))
  return (
    2 *
    (cell(both, (first * second) / all) +
      cell(first - both, (first * (all - second)) / all) +
      cell(second - both, ((all - first) * second) / all) +
      cell(all - first - second + both, ((all - first) * (all - second)) / all))
  )
}
