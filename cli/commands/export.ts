import {Command} from 'commander'
import type {ExportedPart} from '../../pipeline/index.ts'
import type {Context, GeneralOptions} from '../context.ts'
import {choiceOption, languagesOption} from '../option-values.ts'
import {diagnosticPrinter} from '../report/diagnostic-printer.ts'
import {rootFolder} from '../root-folder.ts'
import {UsageError} from '../usage-error.ts'
import {workName} from '../work-name.ts'
import {writeResult} from '../write-result.ts'

const FORMATS = ['tsv'] as const

interface Options extends GeneralOptions {
  readonly format: (typeof FORMATS)[number]
  readonly part?: readonly string[]
  readonly langs?: readonly string[]
  readonly output?: string
}

/** `samsvar export WORK --format tsv`: the translation units for other tools, a file for each part. */
export function exportCommand(context: Context): Command {
  const {say, signal} = context
  return new Command('export')
    .description(say('cli:export.description'))
    .summary(say('cli:export.summary'))
    .argument('<work>', say('cli:export.work'))
    .addOption(choiceOption('--format <format>', say('cli:export.format'), FORMATS, context).makeOptionMandatory())
    .option('--part <part...>', say('cli:export.part'))
    .addOption(languagesOption('--langs <tags>', say('cli:export.langs'), say))
    .option('-o, --output <file>', say('cli:export.output'))
    .action(async (given: string, _: unknown, command: Command) => {
      const options = command.optsWithGlobals<Options>()
      const {format, part: parts, langs} = options
      if (langs?.length === 1) throw new UsageError(say('cli:export.twoLangs'))
      const root = rootFolder(options, context)
      const work = workName(given, root, context)
      const {exportWork} = await import('../../pipeline/index.ts')
      const settings = {root, format, signal, ...(parts && {parts}), ...(langs && {langs})}
      const {parts: exported, diagnostics} = await exportWork(work, settings)
      const print = diagnosticPrinter({...context, terminal: {...context.terminal, out: context.terminal.err}}, options)
      for (const diagnostic of diagnostics) print(diagnostic, work)
      if (diagnostics.some(({severity}) => severity === 'error')) context.end(1)
      const missing = parts?.filter(name => !exported.some(({part}) => part === name)) ?? []
      if (missing.length > 0) throw new UsageError(say('cli:export.noPart', {work, part: missing.join(', ')}))
      await writeParts(exported, options.output, `${work}.${format}`, context)
    })
}

/** One part goes where `--output` says, as everywhere; several go into a file each, named by the part. */
async function writeParts(
  parts: readonly ExportedPart[],
  output: string | undefined,
  name: string,
  context: Context
): Promise<void> {
  const [first] = parts
  if (parts.length === 1 && first) return writeResult(first.content, {...(output && {output})}, context)
  if (output === '-')
    throw new UsageError(context.say('cli:export.onePart', {parts: parts.map(({part}) => part).join(', ')}))
  for (const {part, content} of parts) await writeResult(content, {output: withPart(output ?? name, part)}, context)
}

/** `units.tsv` → `units.page.tsv`. */
function withPart(file: string, part: string): string {
  const dot = /\.[^./\\]+$/.exec(file)?.index ?? file.length
  return `${file.slice(0, dot)}.${part}${file.slice(dot)}`
}
