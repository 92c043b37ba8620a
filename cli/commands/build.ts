import {Command} from 'commander'
import type {Context, GeneralOptions} from '../context.ts'
import {countOption, shareOption} from '../option-values.ts'
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
  readonly ocrPages?: number
  readonly workTime?: number
  readonly workHeap?: number
}

const SECOND = 1000

/** `samsvar build [WORK…]`: the whole pipeline into `output/`. */
export function buildCommand(context: Context): Command {
  const {say} = context
  return new Command('build')
    .description(say('cli:build.description'))
    .summary(say('cli:build.summary'))
    .argument('[work...]', say('cli:build.works'))
    .option('--check', say('cli:build.check'))
    .addOption(countOption('--jobs <n>', say('cli:build.jobs'), say))
    .option('--no-cache', say('cli:build.noCache'))
    .option('--no-ocr', say('cli:build.noOcr'))
    .addOption(countOption('--ocr-pages <n>', say('cli:build.ocrPages'), say))
    .option('--strict', say('cli:build.strict'))
    .option('--explain', say('cli:build.explain'))
    .option('--verify', say('cli:build.verify'))
    .addOption(shareOption('--max-change <share>', say('cli:build.maxChange'), say))
    .addOption(countOption('--work-time <seconds>', say('cli:build.workTime'), say))
    .addOption(countOption('--work-heap <megabytes>', say('cli:build.workHeap'), say))
    .action(async (given: readonly string[], _: unknown, command: Command) => {
      const options = command.optsWithGlobals<Options>()
      const {check = false, cache, ocr, strict = false, jobs, explain = false, verify = false} = options
      const {maxChange, ocrPages, workTime, workHeap} = options
      const root = existingRoot(options, context)
      const works = given.map(name => workName(name, root, context))
      // Loaded when it is needed, so that help and mistakes answer at once.
      const {runBuild} = await import('../report/run-build.ts')
      const exitCode = await runBuild(
        {
          root,
          ...(works.length > 0 && {works}),
          check,
          cache,
          ocr,
          strict,
          explain,
          verify,
          ...(maxChange !== undefined && {maxChange}),
          ...(ocrPages !== undefined && {ocrPages}),
          ...(workTime !== undefined && {workTime: workTime * SECOND}),
          ...(workHeap !== undefined && {workHeap}),
          ...(jobs !== undefined && {jobs})
        },
        context,
        options
      )
      context.end(exitCode)
    })
}
