import {defineConfig} from 'vitest/config'
import base from './vitest.config.ts'

/** Files to try of each kind in the long run; `FUZZ_RUNS` sets another number. */
const RUNS = '2000'

/** The tests with random files, edits and journals, by the thousand: hours, where `npm test` takes minutes. */
export default defineConfig({
  test: {
    ...base.test,
    include: ['test/fuzz/**/*.test.ts', 'test/**/random-*.test.ts', 'test/**/*fuzz*.test.ts'],
    env: {FUZZ_RUNS: process.env.FUZZ_RUNS ?? RUNS},
    testTimeout: 6 * 60 * 60 * 1000
  }
})
