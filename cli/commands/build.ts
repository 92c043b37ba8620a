import {Command} from 'commander'
import type {Context, GeneralOptions} from '../context.ts'
import {countOption} from '../option-values.ts'
import {buildReporter} from '../report/build-reporter.ts'
import {rootFolder} from '../root-folder.ts'
import {workName} from '../work-name.ts'

interface Options extends GeneralOptions {
  readonly check?: boolean
  readonly jobs?: number
  readonly cache: boolean
  readonly ocr: boolean
  readonly strict?: boolean
}

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
    .action(async (given: readonly string[], _: unknown, command: Command) => {
      const options = command.optsWithGlobals<Options>()
      const {check = false, cache, ocr, strict = false, jobs} = options
      const root = rootFolder(options, context)
      const works = given.map(name => workName(name, root, context))
      // Loaded when it is needed, so that help and mistakes answer at once.
      const {build} = await import('../../pipeline/index.ts')
      const reporter = buildReporter(context, options)
      try {
        const report = await build({
          root,
          ...(works.length > 0 && {works}),
          check,
          cache,
          ocr,
          strict,
          ...(jobs !== undefined && {jobs}),
          signal,
          onEvent: reporter.event
        })
        reporter.close()
        reporter.summary(report)
        context.end(report.exitCode)
      } finally {
        reporter.close()
      }
    })
}
