import {extname} from 'node:path'
import {Command} from 'commander'
import type {LearnReport} from '../../pipeline/index.ts'
import type {PairLanguages, TextPair} from '../../pipeline/language/lexicon/pairs/text-pair.ts'
import {languageSubtag} from '../../pipeline/model/language-subtag.ts'
import type {Context, GeneralOptions} from '../context.ts'
import {FileError} from '../file-error.ts'
import {filePath} from '../file-path.ts'
import {languagesOption} from '../option-values.ts'
import {readChunks} from '../read-chunks.ts'
import {diagnosticPrinter} from '../report/diagnostic-printer.ts'
import {rootFolder} from '../root-folder.ts'
import {UsageError} from '../usage-error.ts'
import {writeResult} from '../write-result.ts'

interface Options extends GeneralOptions {
  readonly langs?: readonly string[]
  readonly output?: string
}

/** `samsvar lexicon train FILES… -o OUT`: a lexicon from texts and their translations; `samsvar lexicon learn`: from what translators confirmed. */
export function lexiconCommand(context: Context): Command {
  const {say} = context
  const train = new Command('train')
    .description(say('cli:lexicon.train.description'))
    .summary(say('cli:lexicon.train.summary'))
    .argument('<file...>', say('cli:lexicon.train.files'))
    .addOption(languagesOption('--langs <tags>', say('cli:lexicon.train.langs'), say).makeOptionMandatory())
    .requiredOption('-o, --output <file>', say('cli:lexicon.train.output'))
    .action(async (files: readonly string[], _: unknown, command: Command) => {
      const options = command.optsWithGlobals<Options>()
      const [source, target, ...more] = (options.langs ?? []).map(languageSubtag)
      if (source === undefined || target === undefined || more.length > 0)
        throw new UsageError(say('cli:lexicon.train.twoLangs'))
      const {trainOnTexts} = await import('../../pipeline/language/lexicon/train-texts.ts')
      const read = await Promise.all(files.map(file => pairsOf(file, [source, target], context)))
      const {text, entries} = trainOnTexts(() => allOf(read), [source, target])
      if (entries === 0) throw new FileError(say('cli:lexicon.train.nothing'))
      await writeResult(text, options, context)
      if (!options.quiet) context.terminal.err(`${say('cli:lexicon.train.done', {count: entries})}\n`)
      context.end(0)
    })
  return new Command('lexicon')
    .description(say('cli:lexicon.description'))
    .summary(say('cli:lexicon.summary'))
    .addCommand(train)
    .addCommand(learnCommand(context))
}

/** Distils the confirmed units of all works into lexicons under `sources/`. */
function learnCommand(context: Context): Command {
  const {say, signal, terminal} = context
  return new Command('learn')
    .description(say('cli:lexicon.learn.description'))
    .summary(say('cli:lexicon.learn.summary'))
    .action(async (_: unknown, command: Command) => {
      const options = command.optsWithGlobals<GeneralOptions>()
      const {learnLexicons} = await import('../../pipeline/index.ts')
      const report = await learnLexicons({root: rootFolder(options, context), signal})
      const {lexicons, removed, diagnostics} = report
      const print = diagnosticPrinter(context, options)
      for (const {work, diagnostic} of diagnostics) print(diagnostic, work)
      if (options.json) terminal.out(`${JSON.stringify({type: 'learned', lexicons, removed})}\n`)
      else if (!options.quiet) for (const line of learned(report, context)) terminal.out(`${line}\n`)
      context.end(diagnostics.some(({diagnostic}) => diagnostic.severity === 'error') ? 1 : 0)
    })
}

/** What was learnt, in words. */
function learned({lexicons, removed}: LearnReport, {say}: Context): readonly string[] {
  const found = lexicons.map(({file, words, units, terms}) =>
    say('cli:lexicon.learn.done', {
      file,
      words: say('cli:lexicon.learn.words', {count: words}),
      units: say('cli:summary.units', {count: units}),
      terms: say('cli:lexicon.learn.terms', {count: terms})
    })
  )
  const gone = removed.map(file => say('cli:lexicon.learn.removed', {file}))
  return [
    ...(found.length > 0 ? [...found, say('cli:lexicon.learn.next')] : [say('cli:lexicon.learn.nothing')]),
    ...gone
  ]
}

type Reader = () => Iterable<TextPair>

function* allOf(readers: readonly Reader[]): Generator<TextPair> {
  for (const read of readers) yield* read()
}

/** The pairs of a file by what its name ends in; read anew every time they are asked for. */
async function pairsOf(file: string, languages: PairLanguages, context: Context): Promise<Reader> {
  const path = filePath(file, context)
  const parse = await parserOf(extname(file).toLowerCase())
  if (!parse) throw new FileError(context.say('cli:lexicon.train.unknown', {file}))
  return function* () {
    try {
      yield* parse(readChunks(path), languages)
    } catch (error) {
      const {code, message} = error as NodeJS.ErrnoException
      throw new FileError(context.say('cli:unreadable', {file, code: code ?? message}))
    }
  }
}

async function parserOf(
  extension: string
): Promise<((chunks: Iterable<string>, languages: PairLanguages) => Iterable<TextPair>) | null> {
  if (extension === '.tmx') return (await import('../../pipeline/language/lexicon/pairs/tmx.ts')).tmxPairs
  if (extension === '.po') return (await import('../../pipeline/language/lexicon/pairs/po.ts')).poPairs
  if (extension === '.tsv') return (await import('../../pipeline/language/lexicon/pairs/tsv.ts')).tsvPairs
  return null
}
