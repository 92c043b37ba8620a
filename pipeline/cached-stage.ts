import {createHash} from 'node:crypto'
import {collectingRun, type Diagnostic, FileUnusable, type RuleId, type Run} from './diagnostics/index.ts'
import {stageFingerprint} from './stage-fingerprint.ts'

/** Hashes of what a stage's result hangs on, by name. */
export type HangsOn = Readonly<Record<string, string>>

/** Names of the inputs of each stage, for those who ask why it ran. */
const INPUTS: Readonly<Record<string, readonly string[]>> = {
  ingest: ['file', 'bytes', 'mediaType', 'lang', 'url', 'ocr', 'recognised'],
  extract: ['ingest', 'settings'],
  segment: ['extract', 'lang'],
  align: ['documents', 'decisions', 'lexicons', 'terms']
}

/** Says that a stage left something for a later build. */
const DEFERRED: RuleId = 'ocr:deferred'

/** What a stage said and gave; `value` is absent where it gave the file up. */
interface Kept<T> {
  readonly value?: T
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * Runs a stage, or takes its result from the cache when the stage's code, the toolchain and `inputs` are those of an earlier
 * run. Diagnostics are kept with the result and said again. Returns undefined where the stage gave the file up.
 *
 * @param inputs everything that the result hangs on, as JSON or as a hash, in the order of `INPUTS`
 */
export async function cachedStage<T>(
  stage: string,
  inputs: readonly unknown[],
  run: Run,
  make: (run: Run) => Promise<T> | T,
  onDone: (state: 'ran' | 'cached', hangsOn: HangsOn) => void = () => {}
): Promise<T | undefined> {
  const hangsOn = hashesOf(stage, inputs)
  const key = hashOf([stage, hangsOn])
  const kept = (await run.cache.get(key)) as Kept<T> | undefined
  const result = kept ?? (await runStage(run, make))
  // What is to be done by a later build would be found undone by it.
  if (!kept && !result.diagnostics.some(({rule}) => rule === DEFERRED)) await run.cache.set(key, result)
  for (const {rule, place, detail, related} of result.diagnostics) run.report(rule, place, detail, related)
  onDone(kept ? 'cached' : 'ran', hangsOn)
  return result.value
}

async function runStage<T>(run: Run, make: (run: Run) => Promise<T> | T): Promise<Kept<T>> {
  const inner = collectingRun(run)
  try {
    const value = await make(inner)
    return {value, diagnostics: inner.diagnostics}
  } catch (error) {
    if (error instanceof FileUnusable) return {diagnostics: inner.diagnostics}
    throw error
  }
}

function hashesOf(stage: string, inputs: readonly unknown[]): HangsOn {
  const names = INPUTS[stage] ?? []
  const named = inputs.map((input, index) => [names[index] ?? `input ${index + 1}`, hashOf(input)] as const)
  return {code: stageFingerprint(stage), ...Object.fromEntries(named)}
}

function hashOf(value: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(value) ?? '')
    .digest('hex')
}
