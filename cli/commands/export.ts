import {Command} from 'commander'
import type {ExportedPart, ExportFormat} from '../../pipeline/index.ts'
import {parseLangMap} from '../../pipeline/model/lang-map.ts'
import type {Context, GeneralOptions} from '../context.ts'
import {choiceOption, languagesOption} from '../option-values.ts'
import {diagnosticPrinter} from '../report/diagnostic-printer.ts'
import {existingRoot} from '../root-folder.ts'
import {UsageError} from '../usage-error.ts'
import {workName} from '../work-name.ts'
import {writeResult} from '../write-result.ts'

/** File name extensions by format. The batch checks that it knows each. */
const EXTENSIONS = {
  tmx: 'tmx',
  xliff: 'xlf',
  xliff12: 'xlf',
  tbx: 'tbx',
  tsv: 'tsv',
  csv: 'csv',
  jsonl: 'jsonl',
  parquet: 'parquet',
  docx: 'docx'
} as const satisfies Record<ExportFormat, string>

/** Formats of which a file must hold a unit. */
const NEVER_EMPTY: ReadonlySet<ExportFormat> = new Set(['xliff'])

interface Options extends GeneralOptions {
  readonly format: ExportFormat
  readonly part?: readonly string[]
  readonly langs?: readonly string[]
  readonly lang?: readonly string[]
  readonly langMap?: string
  readonly all?: boolean
  readonly output?: string
}

/** `samsvar export WORK --format …`: the translation units for other tools, a file for each part and, in formats of two languages, each pair. */
export function exportCommand(context: Context): Command {
  const {say, signal, locale} = context
  return new Command('export')
    .description(say('cli:export.description'))
    .summary(say('cli:export.summary'))
    .argument('<work>', say('cli:export.work'))
    .addOption(
      choiceOption(
        '--format <format>',
        say('cli:export.format'),
        Object.keys(EXTENSIONS),
        context
      ).makeOptionMandatory()
    )
    .option('--part <part...>', say('cli:export.part'))
    .addOption(languagesOption('--langs <tags>', say('cli:export.langs'), say))
    .addOption(languagesOption('--lang <tags>', say('cli:export.lang'), say))
    .option('--lang-map <map>', say('cli:export.langMap'))
    .option('--all', say('cli:export.all'))
    .option('-o, --output <file>', say('cli:export.output'))
    .action(async (given: string, _: unknown, command: Command) => {
      const options = command.optsWithGlobals<Options>()
      const {format, part: parts, all} = options
      const langs = options.langs ?? options.lang
      if (langs?.length === 1) throw new UsageError(say('cli:export.twoLangs'))
      const langMap = readLangMap(options.langMap, context)
      const root = existingRoot(options, context)
      const work = workName(given, root, context)
      const {exportWork} = await import('../../pipeline/index.ts')
      const {
        parts: exported,
        langs: aligned,
        diagnostics
      } = await exportWork(work, {
        root,
        format,
        signal,
        locale,
        ...(parts && {parts}),
        ...(langs && {langs}),
        ...(all && {all}),
        ...(langMap && {langMap})
      })
      const print = diagnosticPrinter({...context, terminal: {...context.terminal, out: context.terminal.err}}, options)
      for (const diagnostic of diagnostics) print(diagnostic, work)
      if (diagnostics.some(({severity}) => severity === 'error')) context.end(1)
      const missing = parts?.filter(name => !exported.some(({part}) => part === name || part === null)) ?? []
      if (format !== 'tbx' && missing.length > 0)
        throw new UsageError(say('cli:export.noPart', {work, part: missing.join(', ')}))
      const absent = langs?.filter(lang => !aligned.includes(lang)) ?? []
      if (format !== 'tbx' && exported.length > 0 && absent.length > 0)
        throw new UsageError(say('cli:export.noLang', {work, langs: absent.join(', ')}))
      await writeParts(exported, options, `${work}.${EXTENSIONS[format]}`, context)
    })
}

/** `nb=nb-NO,en=en-GB`; `none` is the empty map, so that every tag goes out as it is. */
function readLangMap(value: string | undefined, {say}: Context) {
  if (value === undefined) return undefined
  if (value === 'none') return {}
  const map = parseLangMap(value)
  if (!map || Object.keys(map).length === 0) throw new UsageError(say('cli:export.badMap', {value}))
  return map
}

/** One file goes where `--output` says, as everywhere; several go into a file each, named by part and pair. Bytes never go to the terminal. */
async function writeParts(
  files: readonly ExportedPart[],
  {output, format, quiet}: Options,
  name: string,
  context: Context
): Promise<void> {
  const {say, terminal} = context
  const parts = new Set(files.map(({part}) => part))
  const [first] = files
  // The whole part is what a terminal or another program gets; the pairs beside it are for files.
  const shown = files.length > 1 && output === '-' && first?.pair === null && parts.size === 1 ? [first] : files
  if (output === '-' && shown.length > 1) throw new UsageError(say('cli:export.several'))
  const isBinary = shown.some(({content}) => typeof content !== 'string')
  if (output === '-' && isBinary) throw new UsageError(say('cli:export.binary', {format}))
  for (const file of shown) {
    if (file.units === 0 && NEVER_EMPTY.has(format)) {
      terminal.err(`${say('cli:export.empty', {name: [file.part, file.pair].filter(Boolean).join(' '), format})}\n`)
      continue
    }
    const alone = shown.length === 1
    const own = alone ? undefined : withNames(output ?? name, [parts.size > 1 ? file.part : null, file.pair])
    const target = own ?? output ?? (isBinary ? name : undefined)
    await writeResult(file.content, {...(target !== undefined && {output: target})}, context)
    if (!quiet) for (const line of leftOut(file, target ?? name, format, context)) terminal.err(`${line}\n`)
  }
}

/** What an export does not hold, in words. */
function leftOut({units, leftOut: count, persons}: ExportedPart, file: string, format: ExportFormat, {say}: Context) {
  const told = format === 'tbx' ? 'termsLeftOut' : 'leftOut'
  return [
    ...(count > 0 ? [say(`cli:export.${told}`, {count, file, units: say('cli:summary.units', {count: units})})] : []),
    ...(persons > 0 ? [say('cli:export.persons', {count: persons, file})] : [])
  ]
}

/** `units.tmx` → `units.page.nb-en.tmx`. */
function withNames(file: string, names: readonly (string | null)[]): string {
  const dot = /\.[^./\\]+$/.exec(file)?.index ?? file.length
  const inserted = names.flatMap(name => (name === null ? [] : [`.${name}`])).join('')
  return `${file.slice(0, dot)}${inserted}${file.slice(dot)}`
}
