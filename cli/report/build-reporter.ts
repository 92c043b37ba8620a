import {diagnosticToJson, formatDiagnostic} from '../../pipeline/diagnostics/index.ts'
import type {BuildEvent, BuildReport} from '../../pipeline/index.ts'
import type {Context, GeneralOptions} from '../context.ts'
import {buildSummary} from './build-summary.ts'
import {paint} from './paint.ts'
import {statusLine} from './status-line.ts'

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

function jsonReporter({terminal, say}: Context): BuildReporter {
  const line = (value: object) => terminal.out(`${JSON.stringify(value)}\n`)
  return {
    event(event) {
      if (event.type === 'diagnostic') line({...event, diagnostic: diagnosticToJson(event.diagnostic, say)})
      else if (event.type === 'finding') line({...event, finding: diagnosticToJson(event.finding, say)})
      else line(event)
    },
    close() {},
    // What works said was printed with each of them.
    summary: ({exitCode, artifacts}) => line({type: 'done', exitCode, artifacts})
  }
}

function textReporter(context: Context, options: GeneralOptions & {readonly check?: boolean}): BuildReporter {
  const {terminal, say} = context
  const status = statusLine(terminal)
  const colours = paint(terminal)
  let position = ''
  const print = (text: string) => {
    status.clear()
    terminal.err(`${text}\n`)
  }
  return {
    event(event) {
      if (event.type === 'diagnostic') print(formatDiagnostic(event.diagnostic, say, colours))
      else if (event.type === 'finding') print(formatDiagnostic(event.finding, say, colours))
      else if (options.quiet) return
      else if (event.type === 'work-started') {
        position = `[${event.index + 1}/${event.total}]`
        status.show(`${position} ${event.work}`)
      } else if (event.type === 'stage')
        status.show(`${position} ${event.work}: ${say(`cli:stage.${event.stage}`)} ${event.of}`)
      else if (event.type === 'work-done') print(`${position} ${workLine(event.report, context)}`)
    },
    close: () => status.clear(),
    summary: report => {
      if (!options.quiet) terminal.out(buildSummary(report, context, options))
    }
  }
}

function workLine(report: BuildReport['works'][number], {say}: Context): string {
  if (!report.ok) return say('cli:progress.failed', {work: report.work})
  const units = say('cli:summary.units', {count: report.units})
  const findings = say('cli:summary.findings', {count: report.findings.length})
  return say('cli:progress.done', {work: report.work, units, findings})
}
