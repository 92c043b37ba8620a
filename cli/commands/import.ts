import {Command} from 'commander'
import type {Context, GeneralOptions} from '../context.ts'
import {filePath} from '../file-path.ts'
import {gitUserName} from '../git-user-name.ts'
import {diagnosticPrinter} from '../report/diagnostic-printer.ts'
import {rootFolder} from '../root-folder.ts'
import {UsageError} from '../usage-error.ts'
import {workName} from '../work-name.ts'

interface Options extends GeneralOptions {
  readonly as?: string
  readonly work?: string
}

/** `samsvar import FILE`: what a translator changed in an export becomes decisions in the work's journal. */
export function importCommand(context: Context): Command {
  const {say, signal, terminal} = context
  return new Command('import')
    .description(say('cli:import.description'))
    .summary(say('cli:import.summary'))
    .argument('<file>', say('cli:import.file'))
    .option('--as <name>', say('cli:import.as'))
    .option('--work <work>', say('cli:import.work'))
    .action(async (file: string, _: unknown, command: Command) => {
      const options = command.optsWithGlobals<Options>()
      const root = rootFolder(options, context)
      const who = options.as?.trim() || (await gitUserName(root))
      if (!who) throw new UsageError(say('cli:import.nobody'))
      const {importFile} = await import('../../pipeline/index.ts')
      const settings = {
        root,
        who,
        signal,
        ...(options.work !== undefined && {work: workName(options.work, root, context)})
      }
      const {work, part, events, diagnostics} = await importFile(filePath(file, context), settings)
      const print = diagnosticPrinter(context, options)
      for (const diagnostic of diagnostics) print(diagnostic, work)
      if (options.json) terminal.out(`${JSON.stringify({type: 'imported', work, part, events})}\n`)
      else if (work !== null && !options.quiet) {
        terminal.out(`${say('cli:import.done', {count: events.length, file: `sources/${work}/review.jsonl`})}\n`)
        if (events.length > 0) terminal.out(`${say('cli:import.next')}\n`)
      }
      context.end(diagnostics.some(({severity}) => severity === 'error') ? 1 : 0)
    })
}
