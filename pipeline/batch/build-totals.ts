import type {Severity} from '../diagnostics/index.ts'
import type {ArtifactReport, ArtifactState} from '../store/artifacts.ts'
import type {WorkReport} from './work-report.ts'

/** So many paths are named of each kind: a build of many works would fill the screen, and the memory. */
const NAMED = 12

/** The pages that people read first: the parallel texts, the index and what is known of a work. */
const LOOKED_AT = /\.parallel\.html$|^output\/(?:index\.html|(?:[^/]+\/work|index)\.json)$/

/** Some paths, in the order in which they came, and how many there are in all. */
interface Named {
  readonly count: number
  readonly first: readonly string[]
}

/** What a build did, counted while it runs: as large for a hundred thousand works as for one. */
export interface BuildTotals {
  readonly works: number
  readonly failed: number
  readonly editions: number
  readonly units: number
  readonly stages: {readonly ran: number; readonly cached: number}
  readonly findings: Readonly<Record<Severity, number>>
  readonly diagnostics: Readonly<Record<Severity, number>>
  readonly artifacts: Readonly<Record<ArtifactState, number>>
  readonly differing: Named
  readonly toLookAt: Named
}

const none = {error: 0, warning: 0, info: 0} as const satisfies Record<Severity, number>

export const noTotals: BuildTotals = {
  works: 0,
  failed: 0,
  editions: 0,
  units: 0,
  stages: {ran: 0, cached: 0},
  findings: none,
  diagnostics: none,
  artifacts: {written: 0, unchanged: 0, differs: 0, removed: 0},
  differing: {count: 0, first: []},
  toLookAt: {count: 0, first: []}
}

/** The totals with one more work. */
export function withWork(totals: BuildTotals, work: WorkReport): BuildTotals {
  const {ok, editions, units, stages, findings, diagnostics, artifacts} = work
  return {
    ...withLoose(totals, artifacts, diagnostics),
    works: totals.works + 1,
    failed: totals.failed + (ok ? 0 : 1),
    editions: totals.editions + editions,
    units: totals.units + units,
    stages: {ran: totals.stages.ran + stages.ran, cached: totals.stages.cached + stages.cached},
    findings: withSeverities(totals.findings, findings)
  }
}

/** The totals with what belongs to no single work. */
export function withLoose(
  totals: BuildTotals,
  artifacts: readonly ArtifactReport[],
  diagnostics: readonly {readonly severity: Severity}[]
): BuildTotals {
  const states = {...totals.artifacts}
  for (const {state} of artifacts) states[state]++
  const paths = (is: (artifact: ArtifactReport) => boolean) => artifacts.filter(is).map(({path}) => path)
  return {
    ...totals,
    artifacts: states,
    diagnostics: withSeverities(totals.diagnostics, diagnostics),
    differing: withNamed(
      totals.differing,
      paths(({state}) => state === 'differs')
    ),
    toLookAt: withNamed(
      totals.toLookAt,
      paths(({path, state}) => state !== 'removed' && LOOKED_AT.test(path))
    )
  }
}

function withSeverities(
  counts: Readonly<Record<Severity, number>>,
  reported: readonly {readonly severity: Severity}[]
): Readonly<Record<Severity, number>> {
  const next = {...counts}
  for (const {severity} of reported) next[severity]++
  return next
}

function withNamed({count, first}: Named, paths: readonly string[]): Named {
  return {count: count + paths.length, first: first.length < NAMED ? [...first, ...paths].slice(0, NAMED) : first}
}
