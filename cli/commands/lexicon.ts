import {extname} from 'node:path'
import {Command} from 'commander'
import type {PairLanguages, TextPair} from '../../pipeline/language/lexicon/pairs/text-pair.ts'
import {languageSubtag} from '../../pipeline/model/language-tag.ts'
import type {Context, GeneralOptions} from '../context.ts'
import {FileError} from '../file-error.ts'
import {filePath} from '../file-path.ts'
import {languagesOption} from '../option-values.ts'
import {readChunks} from '../read-chunks.ts'
import {UsageError} from '../usage-error.ts'
import {writeResult} from '../write-result.ts'

interface Options extends GeneralOptions {
  readonly langs?: readonly string[]
  readonly output?: string
}

/** `samsvar lexicon train FILES… -o OUT`: a lexicon from texts and their translations. */
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
