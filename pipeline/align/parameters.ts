import type {Reason} from './match.ts'
import data from './parameters.data.json' with {type: 'json'}

/** Probability that a token with a match finds it in the aligned segment: base + slope × the lexicon's probability. */
export type HitRates = Readonly<Record<Reason, readonly [base: number, slope: number]>>

export interface Parameters {
  readonly rates: HitRates
  /** Prior probabilities of bead shapes by the smaller and the larger side: `0-1`, `1-1`, `1-2` … */
  readonly shapes: Readonly<Record<string, number>>
  /** Weights of the sweep: how many nats of each feature count. */
  readonly sweep: {readonly words: number; readonly length: number; readonly type: number}
  /** Variance of the log ratio of lengths: constant + slope / letters. */
  readonly length: Readonly<
    Record<'latin' | 'han', {readonly constant: number; readonly slope: number; readonly ratio: number}>
  >
  /** Shares of the shapes of beads in all texts, by the names of their features; `gap` for null beads. */
  readonly shares: Readonly<Record<string, number>>
  /** Weights of the features of a bead by name, for languages with a lexicon and for those without. */
  readonly weights: Readonly<Record<'lexicon' | 'none', Readonly<Record<string, number>>>>
}

export const parameters: Parameters = data as unknown as Parameters
