/** A minimal m-n correspondence between the segments of two sides (Gale and Church 1993). Either side may be empty. */
export interface Bead {
  /** Indices, ascending. */
  readonly source: readonly number[]
  readonly target: readonly number[]
  /** Probability that the bead is right; 4 decimals. */
  readonly confidence: number
}

/** `0.98765` → `0.9877`: what goes into files. */
export function rounded(probability: number): number {
  return Math.round(Math.min(1, Math.max(0, probability)) * 10_000) / 10_000
}
