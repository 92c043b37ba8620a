/** Why a work is built: `current` where it need not be. `file` is the first that differs, relative to the root. */
export type WhyBuilt =
  | {readonly why: 'current'; readonly files: number}
  | {readonly why: 'first' | 'code' | 'options' | 'uncached' | 'deferred'}
  | {readonly why: 'input' | 'output'; readonly file: string}
