import {
  collectingRun,
  diagnosticToJson,
  FileUnusable,
  formatDiagnostic,
  type Run
} from '../pipeline/diagnostics/index.ts'
import type {Context, GeneralOptions} from './context.ts'
import {paint} from './report/paint.ts'

/**
 * Does something with files outside a work. Diagnostics go to standard error, as JSON lines with `--json`; the exit code
 * says whether one was an error.
 */
export async function runOnFiles(
  {terminal, say, signal, end}: Context,
  {json = false}: GeneralOptions,
  act: (run: Run) => Promise<void>
): Promise<void> {
  const run = collectingRun({signal})
  const colours = paint(terminal)
  try {
    await act(run)
  } catch (error) {
    if (!(error instanceof FileUnusable)) throw error
  } finally {
    for (const diagnostic of run.diagnostics) {
      const line = json
        ? JSON.stringify({type: 'diagnostic', diagnostic: diagnosticToJson(diagnostic, say)})
        : formatDiagnostic(diagnostic, say, colours)
      terminal.err(`${line}\n`)
    }
  }
  end(run.diagnostics.some(({severity}) => severity === 'error') ? 1 : 0)
}
