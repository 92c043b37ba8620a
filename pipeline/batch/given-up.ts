import {type Diagnostic, diagnostic} from '../diagnostics/index.ts'
import type {BuildOptions} from './build-options.ts'
import type {WorkDone} from './build-work.ts'
import {cannotWrite} from './cannot-write.ts'
import {faultOf} from './fault-of.ts'

/** A work that was given up from without: says so, and what it comes to. */
export function givenUp(
  work: string,
  found: Diagnostic,
  {onEvent = () => {}}: Pick<BuildOptions, 'onEvent'>
): Exclude<WorkDone, 'waits'> {
  const stages = {ran: 0, cached: 0}
  const report = {work, ok: false, stages, editions: 0, units: 0, findings: [], diagnostics: [found], artifacts: []}
  onEvent({type: 'diagnostic', work, diagnostic: found})
  onEvent({type: 'work-done', report})
  return {built: {report, entry: null, manifestHash: null, changes: []}, left: undefined}
}

/** What is to be said of an error that ended a work. */
export function endedBy(work: string, error: Error, root: string): Diagnostic {
  return cannotWrite(error, root) ?? crashed(work, faultOf(error))
}

/** What is to be said of a work on which Samsvar itself failed. */
export function crashed(work: string, reason: string): Diagnostic {
  return diagnostic('batch:work-crashed', {kind: 'file', file: `sources/${work}/work.yaml`}, {work, reason})
}
