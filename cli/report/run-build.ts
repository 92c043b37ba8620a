import {build} from '../../pipeline/batch/build.ts'
import {defaultLimits} from '../../pipeline/batch/limits.ts'
import type {BuildOptions} from '../../pipeline/index.ts'
import type {Context, ExitCode, GeneralOptions} from '../context.ts'
import {boundHeapGrowth} from '../heap-growth.ts'
import {buildReporter} from './build-reporter.ts'
import {runRecord} from './run-record.ts'
import {writeRunReport} from './write-run-report.ts'

/** Builds and tells of it while it runs and at its end, with the page of the run beside `output/`. Gives the exit code. */
export async function runBuild(
  buildOptions: Omit<BuildOptions, 'brief' | 'signal' | 'onEvent'>,
  context: Context,
  options: GeneralOptions & {readonly check?: boolean}
): Promise<ExitCode> {
  const reporter = buildReporter(context, options)
  const record = runRecord()
  boundHeapGrowth()
  try {
    const report = await build({
      // Always said, so that every work is contained in a worker, also with --jobs 1.
      workTime: defaultLimits.workTime,
      ...buildOptions,
      brief: true,
      signal: context.signal,
      onEvent: event => {
        record.event(event)
        reporter.event(event)
      }
    })
    reporter.close()
    reporter.summary(report)
    const {check = false, root} = buildOptions
    if (!check && report.totals.works > 0) await writeRunReport(root, record.report(), context)
    return report.exitCode
  } finally {
    reporter.close()
  }
}
