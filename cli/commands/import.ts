import {Command} from 'commander'
import type {ImportReport} from '../../pipeline/index.ts'
import type {Context, GeneralOptions} from '../context.ts'
import {filePath} from '../file-path.ts'
import {gitUserName} from '../git-user-name.ts'
import {languagesOption} from '../option-values.ts'
import {PART_NAME} from '../part-name.ts'
import {diagnosticPrinter} from '../report/diagnostic-printer.ts'
import {existingRoot} from '../root-folder.ts'
import {UsageError} from '../usage-error.ts'
import {workName} from '../work-name.ts'

interface Options extends GeneralOptions {
  readonly as?: string
  readonly work?: string
  readonly part?: string
  readonly langs?: readonly string[]
}

/** `samsvar import FILE`: decisions from an export that was changed, terms from a TBX, editions from a file of others. */
export function importCommand(context: Context): Command {
  const {say, signal, terminal} = context
  return new Command('import')
    .description(say('cli:import.description'))
    .summary(say('cli:import.summary'))
    .argument('<file>', say('cli:import.file'))
    .option('--as <name>', say('cli:import.as'))
    .option('--work <work>', say('cli:import.work'))
    .option('--part <part>', say('cli:import.part'))
    .addOption(languagesOption('--langs <tags>', say('cli:import.langs'), say))
    .action(async (file: string, _: unknown, command: Command) => {
      const options = command.optsWithGlobals<Options>()
      const {part, langs} = options
      if (part !== undefined && !PART_NAME.test(part)) throw new UsageError(say('cli:add.badPart', {value: part}))
      const root = existingRoot(options, context)
      const who = options.as?.trim() || (await gitUserName(root))
      if (!who) throw new UsageError(say('cli:import.nobody'))
      const {importFile} = await import('../../pipeline/index.ts')
      const settings = {
        root,
        who,
        signal,
        ...(options.work !== undefined && {work: workName(options.work, root, context)}),
        ...(part !== undefined && {part}),
        ...(langs && {langs})
      }
      const report = await importFile(filePath(file, context), settings)
      const {work, diagnostics} = report
      const print = diagnosticPrinter(context, options)
      for (const diagnostic of diagnostics) print(diagnostic, work)
      if (options.json) {
        const {diagnostics: _, ...taken} = report
        terminal.out(`${JSON.stringify({type: 'imported', ...taken})}\n`)
      } else if (!options.quiet) for (const line of taken(report, context)) terminal.out(`${line}\n`)
      context.end(diagnostics.some(({severity}) => severity === 'error') ? 1 : 0)
    })
}

/** What was taken in, in words. */
function taken({work, part, events, editions, concepts}: ImportReport, {say}: Context): readonly string[] {
  if (work === null) return []
  if (editions.length > 0) {
    const file = `sources/${work}/work.yaml`
    return [say('cli:import.editions', {part: part ?? '', file, langs: editions.join(', ')}), say('cli:import.rights')]
  }
  if (part === null) return [say('cli:import.concepts', {count: concepts, file: `sources/${work}/termbase.tbx`})]
  const done = say('cli:import.done', {count: events.length, file: `sources/${work}/review.jsonl`})
  const corrected = events.filter(({action}) => action === 'edit').length
  return [
    done,
    ...(corrected > 0 ? [say('cli:import.corrected', {count: corrected})] : []),
    ...(events.length > 0 ? [say('cli:import.next')] : [])
  ]
}
