/** Runs of both sides that decisions speak of: indices of segments, either side possibly empty. */
export interface Decided {
  readonly source: readonly number[]
  readonly target: readonly number[]
}

/** What decisions leave to the search. */
export interface Restriction {
  /** Whether the bead of source segments i−a to i and target segments j−b to j (ends excluded) may stand. */
  allows(i: number, a: number, j: number, b: number): boolean
  /** Whether source segment i−1 is in a fixed bead: what people said is not judged by its words. */
  fixes(i: number): boolean
  /** Fixed beads with both sides, by where they end: the search must look there. */
  readonly through: readonly {readonly i: number; readonly j: number}[]
}

/**
 * @param fixed beads that stand as they are; every segment in at most one, members next to each other, in order on both sides
 * @param forbidden beads that must not come again, neither by themselves nor joined with neighbours on both sides
 */
export function restrictionOf(
  fixed: readonly Decided[],
  forbidden: readonly Decided[],
  n: number,
  m: number
): Restriction | null {
  if (fixed.length === 0 && forbidden.length === 0) return null
  const sourceBead = new Int32Array(n).fill(-1)
  const targetBead = new Int32Array(m).fill(-1)
  fixed.forEach(({source, target}, bead) => {
    for (const index of source) sourceBead[index] = bead
    for (const index of target) targetBead[index] = bead
  })
  const says = sayingAgain(forbidden)
  return {
    allows(i, a, j, b) {
      const bead = a > 0 ? sourceBead[i - 1]! : targetBead[j - 1]!
      for (let k = i - a; k < i; k++) if (sourceBead[k] !== bead) return false
      for (let l = j - b; l < j; l++) if (targetBead[l] !== bead) return false
      if (bead >= 0) {
        const {source, target} = fixed[bead]!
        return a > 0 && b > 0 ? source.length === a && target.length === b : source.length === 0 || target.length === 0
      }
      return !(a > 0 && b > 0 && says(i, a, j, b))
    },
    fixes: i => i > 0 && sourceBead[i - 1]! >= 0,
    through: fixed
      .filter(({source, target}) => source.length > 0 && target.length > 0)
      .map(({source, target}) => ({i: Math.max(...source) + 1, j: Math.max(...target) + 1}))
  }
}

/**
 * Whether a bead says again what was rejected: it is the rejected bead, or has it and more on both sides. Two beads in one say what both say;
 * a bead with more on one side alone says something else.
 */
function sayingAgain(forbidden: readonly Decided[]): (i: number, a: number, j: number, b: number) => boolean {
  const byFirst = new Map<number, Rejected[]>()
  for (const {source, target} of forbidden) {
    if (source.length === 0 || target.length === 0) continue
    const [first, from] = [Math.min(...source), Math.min(...target)]
    const rejected = {end: first + source.length, from, to: from + target.length}
    byFirst.set(first, [...(byFirst.get(first) ?? []), rejected])
  }
  return (i, a, j, b) => {
    for (let first = i - a; first < i; first++)
      for (const {end, from, to} of byFirst.get(first) ?? []) {
        if (end > i || from < j - b || to > j) continue
        const [more, moreThere] = [a - (end - first), b - (to - from)]
        if (more > 0 === moreThere > 0) return true
      }
    return false
  }
}

/** A rejected bead by where its source ends and its target starts and ends, ends excluded. */
interface Rejected {
  readonly end: number
  readonly from: number
  readonly to: number
}
