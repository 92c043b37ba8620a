import {collectingRun, FileUnusable, type Run} from '../pipeline/diagnostics/index.ts'
import type {Context, GeneralOptions} from './context.ts'
import {diagnosticPrinter} from './report/diagnostic-printer.ts'

/**
 * Does something with files outside a work. Standard output is for the result, so diagnostics go to standard error, as JSON
 * lines with `--json`; the exit code says whether one was an error.
 */
export async function runOnFiles(
  context: Context,
  options: GeneralOptions,
  act: (run: Run) => Promise<void>
): Promise<void> {
  const {terminal, signal, end} = context
  const run = collectingRun({signal})
  const print = diagnosticPrinter({...context, terminal: {...terminal, out: terminal.err}}, options)
  try {
    await act(run)
  } catch (error) {
    if (!(error instanceof FileUnusable)) throw error
  } finally {
    for (const diagnostic of run.diagnostics) print(diagnostic, null)
  }
  end(run.diagnostics.some(({severity}) => severity === 'error') ? 1 : 0)
}
