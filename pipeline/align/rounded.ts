/** `0.98765` → `0.9877`: probabilities have four decimals wherever they are written. */
export function rounded(probability: number): number {
  return Math.round(Math.min(1, Math.max(0, probability)) * 10_000) / 10_000
}
