import {type Diagnostic, diagnosticToJson, formatDiagnostic} from '../../pipeline/diagnostics/index.ts'
import type {Finding} from '../../pipeline/model/index.ts'
import type {Context, GeneralOptions} from '../context.ts'
import {paint} from './paint.ts'

/** Prints a diagnostic or a finding of a work (null for none): on standard error, or as an event on standard output with `--json`. */
export function diagnosticPrinter(
  {terminal, say}: Context,
  {json = false}: GeneralOptions
): (reported: Diagnostic | Finding, work: string | null) => void {
  const settings = {paint: paint(terminal), wantsHint: firstTime()}
  return (reported, work) => {
    if (!json) return terminal.err(`${formatDiagnostic(reported, say, settings)}\n`)
    const said = diagnosticToJson(reported, say)
    const event =
      'places' in reported ? {type: 'finding', work, finding: said} : {type: 'diagnostic', work, diagnostic: said}
    terminal.out(`${JSON.stringify(event)}\n`)
  }
}

/** True for what was not asked before: a hint that stands below one finding need not stand below the next forty. */
function firstTime(): (text: string) => boolean {
  const seen = new Set<string>()
  return text => !seen.has(text) && seen.add(text).size > 0
}
