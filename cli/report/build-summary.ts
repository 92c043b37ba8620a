import type {BuildReport, BuildTotals, Severity} from '../../pipeline/index.ts'
import type {Context} from '../context.ts'

/** What a build did, and where to look: lines of text, each ended. */
export function buildSummary(
  {totals, exitCode}: Pick<BuildReport, 'totals' | 'exitCode'>,
  {say}: Context,
  {check = false}: {readonly check?: boolean}
): string {
  const {works, units, stages, artifacts, findings, diagnostics} = totals
  const found = findings.error + findings.warning + findings.info
  const lines = [
    say('cli:summary.totals', {
      works: say('cli:summary.works', {count: works}),
      units: say('cli:summary.units', {count: units}),
      findings: say('cli:summary.findings', {count: found})
    }),
    say('cli:summary.stages', stages),
    ...(check ? [] : [say('cli:summary.artifacts', artifacts)]),
    say('cli:summary.diagnostics', severities(diagnostics)),
    say('cli:summary.severities', severities(findings)),
    ...(check ? differences(totals, say) : toLookAt(totals, say)),
    ...(exitCode === 0 ? [] : [say('cli:summary.failed')])
  ]
  return lines.map(line => `${line}\n`).join('')
}

function severities({error, warning, info}: Readonly<Record<Severity, number>>) {
  return {errors: error, warnings: warning, notes: info}
}

function differences({differing}: BuildTotals, say: Context['say']): readonly string[] {
  if (differing.count === 0) return [say('cli:summary.upToDate')]
  return [say('cli:summary.differs'), ...listed(differing, say)]
}

function toLookAt({toLookAt}: BuildTotals, say: Context['say']): readonly string[] {
  return toLookAt.count === 0 ? [] : [say('cli:summary.look'), ...listed(toLookAt, say)]
}

function listed({first, count}: BuildTotals['differing'], say: Context['say']): readonly string[] {
  const rest = count - first.length
  return [...first.map(path => `  ${path}`), ...(rest > 0 ? [`  ${say('cli:summary.more', {count: rest})}`] : [])]
}
