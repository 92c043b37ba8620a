import type {BuildEvent, BuildReport, WhyBuilt} from '../../pipeline/index.ts'
import type {Context, GeneralOptions} from '../context.ts'
import {buildProgress} from './build-progress.ts'
import {buildSummary} from './build-summary.ts'
import {diagnosticPrinter} from './diagnostic-printer.ts'
import {stageTimes} from './stage-times.ts'
import {statusLine} from './status-line.ts'
import {summaryTable} from './summary-table.ts'

/** Tells what a build does while it runs, and what it did. */
export interface BuildReporter {
  event(event: BuildEvent): void
  /** After the last event, whether the build came to its end or not. */
  close(): void
  summary(report: BuildReport): void
}

/** With `--json` one event a line on standard output, else words on standard error and the summary on standard output. */
export function buildReporter(context: Context, options: GeneralOptions & {readonly check?: boolean}): BuildReporter {
  return options.json ? jsonReporter(context) : textReporter(context, options)
}

function jsonReporter(context: Context): BuildReporter {
  const print = diagnosticPrinter(context, {json: true})
  const line = (value: object) => context.terminal.out(`${JSON.stringify(value)}\n`)
  return {
    event(event) {
      if (event.type === 'diagnostic') print(event.diagnostic, event.work)
      else if (event.type === 'finding') print(event.finding, event.work)
      else line(event)
    },
    close() {},
    // What works said was printed with each of them.
    summary: ({exitCode, artifacts}) => line({type: 'done', exitCode, artifacts})
  }
}

function textReporter(context: Context, options: GeneralOptions & {readonly check?: boolean}): BuildReporter {
  const {terminal} = context
  const status = statusLine(terminal)
  const print = diagnosticPrinter(context, {})
  const progress = buildProgress(context)
  const times = stageTimes()
  let done = 0
  let total = 0
  return {
    event(event) {
      progress.event(event)
      times.event(event)
      if (event.type !== 'work-started' && event.type !== 'stage') status.clear()
      if (event.type === 'diagnostic') print(event.diagnostic, event.work)
      else if (event.type === 'finding') print(event.finding, event.work)
      else if (options.quiet || event.type === 'work-waiting') return
      else if (event.type === 'explained') terminal.err(`${event.work}: ${why(event.why, context)}\n`)
      else if (event.type === 'work-started') {
        total = event.total
        status.show(progress.line())
      } else if (event.type === 'stage') {
        if (event.because) {
          status.clear()
          terminal.err(`    ${stageLine(event, event.because, context)}\n`)
        }
        status.show(progress.line())
      } else terminal.err(`[${++done}/${total}] ${workLine(event.report, context)}\n`)
    },
    close: () => status.clear(),
    summary: report => {
      if (options.quiet) return
      // What was done stands in tables on a terminal; where it is piped, line by line.
      if (terminal.live) terminal.err(summaryTable(report.totals, times, context))
      terminal.out(buildSummary(report, context, options))
    }
  }
}

/** Why a work is built. */
function why(found: WhyBuilt, {say}: Context): string {
  const values = {files: 'files' in found ? found.files : 0, file: 'file' in found ? found.file : ''}
  return say(`cli:explain.${found.why}`, values)
}

/** `reading page.nb: the file has changed`: what the stage hangs on that is not as in the last build. */
function stageLine(
  {stage, of}: {readonly stage: string; readonly of: string},
  because: readonly string[],
  {say, locale}: Context
) {
  const causes = because.map(cause => say(`cli:because.${cause}`))
  const all = new Intl.ListFormat(locale, {type: 'conjunction'}).format(causes)
  return say('cli:because.line', {stage: say(`cli:stage.${stage}`), of, causes: all})
}

function workLine(report: BuildReport['works'][number], {say}: Context): string {
  if (!report.ok) return say('cli:progress.failed', {work: report.work})
  const units = say('cli:summary.units', {count: report.units})
  const findings = say('cli:summary.findings', {count: report.findings.length})
  return say('cli:progress.done', {work: report.work, units, findings})
}
