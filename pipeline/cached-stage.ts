import {createHash} from 'node:crypto'
import {collectingRun, type Diagnostic, FileUnusable, type Run} from './diagnostics/index.ts'
import {stageFingerprint} from './stage-fingerprint.ts'

/** What a stage said and gave; `value` is absent where it gave the file up. */
interface Kept<T> {
  readonly value?: T
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * Runs a stage, or takes its result from the cache when the stage's code, the toolchain and `inputs` are those of an earlier
 * run. Diagnostics are kept with the result and said again. Returns undefined where the stage gave the file up.
 *
 * @param inputs everything that the result hangs on, as JSON or as a hash
 */
export async function cachedStage<T>(
  stage: string,
  inputs: unknown,
  run: Run,
  make: (run: Run) => Promise<T> | T,
  onDone: (state: 'ran' | 'cached') => void = () => {}
): Promise<T | undefined> {
  const key = createHash('sha256')
    .update(JSON.stringify([stage, stageFingerprint(stage), inputs]))
    .digest('hex')
  const kept = (await run.cache.get(key)) as Kept<T> | undefined
  const result = kept ?? (await runStage(run, make))
  if (!kept) await run.cache.set(key, result)
  for (const {rule, place, detail, related} of result.diagnostics) run.report(rule, place, detail, related)
  onDone(kept ? 'cached' : 'ran')
  return result.value
}

async function runStage<T>(run: Run, make: (run: Run) => Promise<T> | T): Promise<Kept<T>> {
  const inner = collectingRun({signal: run.signal, cache: run.cache})
  try {
    const value = await make(inner)
    return {value, diagnostics: inner.diagnostics}
  } catch (error) {
    if (error instanceof FileUnusable) return {diagnostics: inner.diagnostics}
    throw error
  }
}
