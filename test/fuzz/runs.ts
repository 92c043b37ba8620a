/** Files to try of each kind: few in every run of the tests, thousands with `FUZZ_RUNS`. */
export const runs = (few: number): number => (process.env.FUZZ_RUNS === undefined ? few : Number(process.env.FUZZ_RUNS))

/** The same files every time; another `FUZZ_SEED` gives others. */
export const seed = Number(process.env.FUZZ_SEED ?? 2017)
