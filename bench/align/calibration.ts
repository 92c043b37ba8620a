/** A predicted bead: how sure, and whether gold has it. */
export interface Judged {
  readonly p: number
  readonly right: boolean
}

/** Whether probabilities are right: Brier score against always saying the accuracy, expected calibration error, and what p ≥ .95 is worth. */
export function calibration(beads: readonly Judged[]) {
  const n = beads.length
  const accuracy = beads.filter(({right}) => right).length / n
  const brier = beads.reduce((sum, {p, right}) => sum + (p - (right ? 1 : 0)) ** 2, 0) / n
  const sure = beads.filter(({p}) => p >= 0.95)
  return {
    accuracy,
    brier,
    skill: 1 - brier / (accuracy * (1 - accuracy)),
    error: calibrationError(beads),
    surePrecision: sure.filter(({right}) => right).length / Math.max(1, sure.length),
    sureShare: sure.length / n
  }
}

const BINS = 15

/** Expected calibration error over bins of equal mass. */
function calibrationError(beads: readonly Judged[]): number {
  const sorted = [...beads].sort((a, b) => a.p - b.p)
  let error = 0
  for (let bin = 0; bin < BINS; bin++) {
    const part = sorted.slice(Math.round((bin * sorted.length) / BINS), Math.round(((bin + 1) * sorted.length) / BINS))
    if (part.length === 0) continue
    const mean = part.reduce((sum, {p}) => sum + p, 0) / part.length
    const right = part.filter(each => each.right).length / part.length
    error += (part.length / sorted.length) * Math.abs(mean - right)
  }
  return error
}
