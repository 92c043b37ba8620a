import {defineConfig} from 'vitest/config'
import base from './vitest.config.ts'

/** Files to try of each kind in the long run; `FUZZ_RUNS` sets another number. */
const RUNS = '2000'

/** Builds to kill in the long run; `KILL_RUNS` sets another number, `KILL_SEED` repeats the moments of a run before. */
const KILL_RUNS = '60'

/** The tests with random files, edits and journals, by the thousand, and with killed builds: hours, where `npm test` takes minutes. */
export default defineConfig({
  test: {
    ...base.test,
    include: [
      'test/fuzz/**/*.test.ts',
      'test/**/random-*.test.ts',
      'test/**/*fuzz*.test.ts',
      'test/end-to-end/kill.test.ts'
    ],
    env: {...base.test?.env, FUZZ_RUNS: process.env.FUZZ_RUNS ?? RUNS, KILL_RUNS: process.env.KILL_RUNS ?? KILL_RUNS},
    testTimeout: 6 * 60 * 60 * 1000
  }
})
