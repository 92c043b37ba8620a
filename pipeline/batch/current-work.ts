import type {BuildEvent} from './build-options.ts'
import type {BuildRecord} from './build-record.ts'
import type {BuiltWork, WorkPosition} from './build-work.ts'

/** A work that need not be built: says again what the last build said of it. */
export function currentWork(
  {said, manifestHash}: BuildRecord,
  position: WorkPosition,
  onEvent: (event: BuildEvent) => void
): BuiltWork {
  const {report: last, entry} = said()
  const {work, stages, diagnostics, findings, artifacts} = last
  const report = {
    ...last,
    stages: {ran: 0, cached: stages.ran + stages.cached},
    artifacts: artifacts.flatMap(({path, state}) => (state === 'removed' ? [] : [{path, state: 'unchanged' as const}]))
  }
  onEvent({type: 'work-started', work, ...position})
  for (const diagnostic of diagnostics) onEvent({type: 'diagnostic', work, diagnostic})
  for (const finding of findings) onEvent({type: 'finding', work, finding})
  onEvent({type: 'work-done', report})
  return {report, entry, manifestHash, changes: []}
}
