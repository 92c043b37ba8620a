import type {BuildReport, Severity} from '../../pipeline/index.ts'
import type {Context} from '../context.ts'

/** So many paths are shown; a build of many works would fill the screen. */
const SHOWN_PATHS = 12

/** What a build did, and where to look: lines of text, each ended. */
export function buildSummary(report: BuildReport, {say}: Context, {check = false}: {readonly check?: boolean}): string {
  const {works} = report
  const artifacts = [...works.flatMap(work => work.artifacts), ...report.artifacts]
  const diagnostics = [...report.diagnostics, ...works.flatMap(work => work.diagnostics)]
  const count = <T>(items: readonly T[], is: (item: T) => boolean) => items.filter(is).length
  const sum = (of: (work: BuildReport['works'][number]) => number) => works.reduce((total, work) => total + of(work), 0)
  const differing = artifacts.filter(({state}) => state === 'differs').map(({path}) => path)

  const lines = [
    say('cli:summary.totals', {
      works: say('cli:summary.works', {count: works.length}),
      units: say('cli:summary.units', {count: sum(({units}) => units)}),
      findings: say('cli:summary.findings', {count: sum(({findings}) => findings.length)})
    }),
    say('cli:summary.stages', {ran: sum(({stages}) => stages.ran), cached: sum(({stages}) => stages.cached)}),
    ...(check
      ? []
      : [
          say('cli:summary.artifacts', {
            written: count(artifacts, ({state}) => state === 'written'),
            unchanged: count(artifacts, ({state}) => state === 'unchanged'),
            removed: count(artifacts, ({state}) => state === 'removed')
          })
        ]),
    say('cli:summary.diagnostics', severities(diagnostics)),
    say('cli:summary.severities', severities(works.flatMap(({findings}) => findings))),
    ...(check ? differences(differing, say) : toLookAt(report, say)),
    ...(report.exitCode === 0 ? [] : [say('cli:summary.failed')])
  ]
  return lines.map(line => `${line}\n`).join('')
}

function severities(reported: readonly {readonly severity: Severity}[]) {
  const of = (severity: Severity) => reported.filter(one => one.severity === severity).length
  return {errors: of('error'), warnings: of('warning'), notes: of('info')}
}

function differences(paths: readonly string[], say: Context['say']): readonly string[] {
  if (paths.length === 0) return [say('cli:summary.upToDate')]
  return [say('cli:summary.differs'), ...listed(paths, say)]
}

/** The pages that people read first: the parallel texts and the index. */
function toLookAt({works, artifacts}: BuildReport, say: Context['say']): readonly string[] {
  const all = [...works.flatMap(work => work.artifacts), ...artifacts].filter(({state}) => state !== 'removed')
  const parallel = all.map(({path}) => path).filter(path => path.endsWith('.parallel.html'))
  const index = all
    .map(({path}) => path)
    .filter(path => /^output\/(?:index\.html|(?:[^/]+\/work|index)\.json)$/.test(path))
  const paths = [...parallel, ...index]
  return paths.length === 0 ? [] : [say('cli:summary.look'), ...listed(paths, say)]
}

function listed(paths: readonly string[], say: Context['say']): readonly string[] {
  const rest = paths.length - SHOWN_PATHS
  return [
    ...paths.slice(0, SHOWN_PATHS).map(path => `  ${path}`),
    ...(rest > 0 ? [`  ${say('cli:summary.more', {count: rest})}`] : [])
  ]
}
