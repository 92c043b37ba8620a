import {Command} from 'commander'
import type {Context, GeneralOptions} from '../context.ts'
import {addLimits, givenLimits, type LimitOptions} from '../limits.ts'
import {countOption, shareOption} from '../option-values.ts'
import {existingRoot} from '../root-folder.ts'
import {workName} from '../work-name.ts'

interface Options extends GeneralOptions, LimitOptions {
  readonly check?: boolean
  readonly jobs?: number
  readonly cache: boolean
  readonly ocr: boolean
  readonly strict?: boolean
  readonly explain?: boolean
  readonly verify?: boolean
  readonly maxChange?: number
  readonly ocrPages?: number
  readonly ocrTime?: number
}

/** In milliseconds. */
const SECOND = 1000

/** `samsvar build [WORK…]`: the whole pipeline into `output/`. */
export function buildCommand(context: Context): Command {
  const {say} = context
  const command = new Command('build')
    .description(say('cli:build.description'))
    .summary(say('cli:build.summary'))
    .argument('[work...]', say('cli:build.works'))
    .option('--check', say('cli:build.check'))
    .addOption(countOption('--jobs <n>', say('cli:build.jobs'), say))
    .option('--no-cache', say('cli:build.noCache'))
    .option('--no-ocr', say('cli:build.noOcr'))
    .addOption(countOption('--ocr-pages <n>', say('cli:build.ocrPages'), say, 0))
    .addOption(countOption('--ocr-time <seconds>', say('cli:build.ocrTime'), say))
    .option('--strict', say('cli:build.strict'))
    .option('--explain', say('cli:build.explain'))
    .option('--verify', say('cli:build.verify'))
    .addOption(shareOption('--max-change <share>', say('cli:build.maxChange'), say))
  return addLimits(command, 'work', context).action(async (given: readonly string[], _: unknown, command: Command) => {
    const options = command.optsWithGlobals<Options>()
    const {check = false, cache, ocr, strict = false, jobs, explain = false, verify = false} = options
    const {maxChange, ocrPages, ocrTime} = options
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
        ...(ocrTime !== undefined && {ocrTime: ocrTime * SECOND}),
        ...givenLimits(options),
        ...(jobs !== undefined && {jobs})
      },
      context,
      options
    )
    context.end(exitCode)
  })
}
