import {Command} from 'commander'
import type {Context, GeneralOptions} from '../context.ts'
import {countOption, shareOption} from '../option-values.ts'
import {buildReporter} from '../report/build-reporter.ts'
import {runRecord} from '../report/run-record.ts'
import {writeRunReport} from '../report/write-run-report.ts'
import {existingRoot} from '../root-folder.ts'
import {workName} from '../work-name.ts'

interface Options extends GeneralOptions {
  readonly check?: boolean
  readonly jobs?: number
  readonly cache: boolean
  readonly ocr: boolean
  readonly strict?: boolean
  readonly explain?: boolean
  readonly verify?: boolean
  readonly maxChange?: number
  readonly workTime?: number
  readonly workHeap?: number
}

const SECOND = 1000
/** Longest time for one work in seconds; the slowest that are known, scanned reports of hundreds of pages, take a third of it. */
const WORK_TIME = 1800

/** `samsvar build [WORK…]`: the whole pipeline into `output/`. */
export function buildCommand(context: Context): Command {
  const {say, signal} = context
  return new Command('build')
    .description(say('cli:build.description'))
    .summary(say('cli:build.summary'))
    .argument('[work...]', say('cli:build.works'))
    .option('--check', say('cli:build.check'))
    .addOption(countOption('--jobs <n>', say('cli:build.jobs'), say))
    .option('--no-cache', say('cli:build.noCache'))
    .option('--no-ocr', say('cli:build.noOcr'))
    .option('--strict', say('cli:build.strict'))
    .option('--explain', say('cli:build.explain'))
    .option('--verify', say('cli:build.verify'))
    .addOption(shareOption('--max-change <share>', say('cli:build.maxChange'), say))
    .addOption(countOption('--work-time <seconds>', say('cli:build.workTime'), say))
    .addOption(countOption('--work-heap <megabytes>', say('cli:build.workHeap'), say))
    .action(async (given: readonly string[], _: unknown, command: Command) => {
      const options = command.optsWithGlobals<Options>()
      const {check = false, cache, ocr, strict = false, jobs, explain = false, verify = false} = options
      const {maxChange, workTime = WORK_TIME, workHeap} = options
      const root = existingRoot(options, context)
      const works = given.map(name => workName(name, root, context))
      // Loaded when it is needed, so that help and mistakes answer at once.
      const {build} = await import('../../pipeline/index.ts')
      const reporter = buildReporter(context, options)
      const record = runRecord()
      try {
        const report = await build({
          root,
          ...(works.length > 0 && {works}),
          check,
          cache,
          ocr,
          strict,
          explain,
          verify,
          brief: true,
          ...(maxChange !== undefined && {maxChange}),
          // Always said, so that every work is contained in a worker, also with --jobs 1.
          workTime: workTime * SECOND,
          ...(workHeap !== undefined && {workHeap}),
          ...(jobs !== undefined && {jobs}),
          signal,
          onEvent: event => {
            record.event(event)
            reporter.event(event)
          }
        })
        reporter.close()
        reporter.summary(report)
        if (!check && report.totals.works > 0) await writeRunReport(root, record.report(), context)
        context.end(report.exitCode)
      } finally {
        reporter.close()
      }
    })
}
