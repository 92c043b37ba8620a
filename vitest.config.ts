import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {defineConfig} from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: 'test/shared-cache.ts',
    testTimeout: 60_000,
    // Builds in tests start workers, and half of their start is compiling what they load.
    env: {NODE_COMPILE_CACHE: join(tmpdir(), 'node-compile-cache')},
    // A browser on a busy machine takes its time.
    expect: {poll: {timeout: 20_000}},
    hookTimeout: 120_000,
    maxWorkers: 2
  }
})
