import {resolve} from 'node:path'
import {Command, Option} from 'commander'
import type {Context, GeneralOptions} from '../context.ts'
import {filePath} from '../file-path.ts'
import {languagesOption} from '../option-values.ts'
import {PART_NAME} from '../part-name.ts'
import {registrationReporter} from '../report/registration-reporter.ts'
import {rootFolder} from '../root-folder.ts'
import {UsageError} from '../usage-error.ts'
import {workName} from '../work-name.ts'

interface Options extends GeneralOptions {
  readonly work?: string
  readonly part?: string
  readonly lang?: readonly string[]
  readonly from?: readonly string[]
}

/** `samsvar add URL|FILE…`: registers works and editions, one or a hundred thousand. */
export function addCommand(context: Context): Command {
  const {say, signal, terminal} = context
  return new Command('add')
    .description(say('cli:add.description'))
    .summary(say('cli:add.summary'))
    .argument('[source...]', say('cli:add.sources'))
    .option('--work <work>', say('cli:add.work'))
    .option('--part <part>', say('cli:add.part'))
    .addOption(languagesOption('--lang <tag>', say('cli:add.lang'), say))
    .addOption(
      new Option('--from <list>', say('cli:add.from')).argParser<readonly string[]>((value, before = []) => [
        ...before,
        value
      ])
    )
    .action(async (given: readonly string[], _: unknown, command: Command) => {
      const options = command.optsWithGlobals<Options>()
      const {from = [], part, lang} = options
      if (given.length === 0 && from.length === 0) throw new UsageError(say('cli:add.tooFew'))
      if (part !== undefined && !PART_NAME.test(part)) throw new UsageError(say('cli:add.badPart', {value: part}))
      const root = rootFolder(options, context)
      const path = (given: string) =>
        /^https?:\/\//i.test(given) ? given : filePath(resolve(context.cwd, given), context)
      const {addSources} = await import('../../pipeline/index.ts')
      const report = await addSources({
        root,
        sources: given.map(path),
        lists: from.map(path),
        ...(options.work !== undefined && {work: workName(options.work, root, context)}),
        ...(part !== undefined && {part}),
        ...(lang?.[0] !== undefined && {lang: lang[0]}),
        signal,
        onEvent: registrationReporter(context, options)
      })
      const {counts, exitCode} = report
      if (options.json) terminal.out(`${JSON.stringify({type: 'done', exitCode, counts})}\n`)
      else if (!options.quiet) terminal.out(`${say('cli:add.done', counts)}\n`)
      context.end(exitCode)
    })
}
