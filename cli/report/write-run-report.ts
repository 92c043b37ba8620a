import {join} from 'node:path'
import writeFileAtomic from 'write-file-atomic'
import {type RunReport, runReportHtml} from '../../pipeline/emit/run-report.ts'
import type {Context} from '../context.ts'

/** The page of the last build, beside `output/`: it has times, which no artifact has. */
const REPORT_FILE = 'report.html'

/** Writes the page of a run. Where it cannot be written that is said, and the build stands. */
export async function writeRunReport(root: string, report: RunReport, context: Context): Promise<void> {
  const {locale, say, terminal} = context
  try {
    await writeFileAtomic(join(root, REPORT_FILE), runReportHtml(report, locale, say))
  } catch (error) {
    const {code = ''} = error as NodeJS.ErrnoException
    terminal.err(`${say('cli:unwritable', {file: REPORT_FILE, code})}\n`)
  }
}
