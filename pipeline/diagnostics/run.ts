import type {PageReaders} from '../model/page-readers.ts'
import type {Place} from '../model/place.ts'
import type {RuleId} from './catalogue.ts'
import {type Detail, type Diagnostic, diagnostic, FileUnusable} from './diagnostic.ts'

/** Results of earlier runs, by key. Values are JSON. */
export interface Cache {
  get(key: string): Promise<unknown>
  set(key: string, value: unknown): Promise<void>
}

/** What every stage gets beside its input. */
export interface Run {
  readonly signal: AbortSignal
  readonly cache: Cache
  /** Other threads that large files can be read with; none where left out. */
  readonly readers?: PageReaders
  /** Record a diagnostic and go on. */
  report(rule: RuleId, place: Place, detail?: Detail, related?: readonly Place[]): void
  /** Record a diagnostic and give this file up. */
  fail(rule: RuleId, place: Place, detail?: Detail, related?: readonly Place[]): never
}

/** A step from one type of the model to the next. */
export type Stage<Input, Output> = (input: Input, run: Run) => Output | Promise<Output>

/** Keeps nothing. */
export const noCache: Cache = {get: async () => undefined, set: async () => {}}

/** A run that collects its diagnostics in `diagnostics`. */
export function collectingRun(
  options: Partial<Pick<Run, 'signal' | 'cache' | 'readers'>> = {}
): Run & {readonly diagnostics: readonly Diagnostic[]} {
  const diagnostics: Diagnostic[] = []
  return {
    diagnostics,
    signal: options.signal ?? new AbortController().signal,
    cache: options.cache ?? noCache,
    ...(options.readers && {readers: options.readers}),
    report(rule, place, detail, related) {
      diagnostics.push(diagnostic(rule, place, detail, related))
    },
    fail(rule, place, detail, related) {
      const found = diagnostic(rule, place, detail, related)
      diagnostics.push(found)
      throw new FileUnusable(found)
    }
  }
}
