import {Command} from 'commander'
import {contained} from '../../pipeline/batch/contained.ts'
import {fileBelow} from '../../pipeline/batch/file-below.ts'
import type {Context, GeneralOptions} from '../context.ts'
import {filePath} from '../file-path.ts'
import {addLimits, type LimitOptions, limitsFrom} from '../limits.ts'
import {choiceOption, languagesOption} from '../option-values.ts'
import {readLexiconFile} from '../read-lexicon.ts'
import {rootFolder} from '../root-folder.ts'
import {runOnFiles} from '../run-on-files.ts'
import {UsageError} from '../usage-error.ts'
import {writeResult} from '../write-result.ts'

const FORMATS = ['json', 'tsv', 'markdown', 'tmx', 'xliff'] as const

/** Files that one part can have beside each other. */
const FEWEST = 2
const MOST = 3

interface Options extends GeneralOptions, LimitOptions {
  readonly langs?: readonly string[]
  readonly segments?: string
  readonly format: (typeof FORMATS)[number]
  readonly output?: string
  readonly lexicon?: string
  readonly plot?: string
}

/** `samsvar align A B [C]`, and `samsvar align --segments FILE` for pre-segmented text. */
export function alignCommand(context: Context): Command {
  const {say} = context
  const command = new Command('align')
    .description(say('cli:align.description'))
    .summary(say('cli:align.summary'))
    .argument('[file...]', say('cli:align.files'))
    .option('--segments <file>', say('cli:align.segments'))
    .addOption(languagesOption('--langs <tags>', say('cli:align.langs'), say))
    .addOption(choiceOption('--format <format>', say('cli:align.format'), FORMATS, context).default('json'))
    .option('-o, --output <file>', say('cli:align.output'))
    .option('--plot <file>', say('cli:align.plot'))
    .option('--lexicon <file>', say('cli:align.lexicon'))
  return addLimits(command, 'file', context).action(async (files: readonly string[], _: unknown, command: Command) => {
    const options = command.optsWithGlobals<Options>()
    const words = options.lexicon === undefined ? {} : {lexicon: await readLexiconFile(options.lexicon, context)}
    if (options.segments !== undefined) {
      if (files.length > 0) throw new UsageError(say('cli:align.notBoth'))
      await writeResult(await beads(options.segments, words, context), options, context)
      return context.end(0)
    }
    if (files.length < FEWEST || files.length > MOST) throw new UsageError(say('cli:align.tooFew'))
    if (options.langs && options.langs.length !== files.length) throw new UsageError(say('cli:align.langsDiffer'))
    if (options.format === 'xliff' && files.length > FEWEST) throw new UsageError(say('cli:align.pairOnly'))
    const root = rootFolder(options, context)
    const paths = files.map(file => filePath(file, context))
    const task = {
      paths,
      options: {root, ...(options.langs && {langs: options.langs})},
      ...words,
      format: options.format,
      locale: context.locale,
      plot: options.plot !== undefined
    }
    await runOnFiles(context, options, async run => {
      const at = (path: string | null) => ({file: fileBelow(root, path ?? paths[0]!)})
      const {text, plot} = await contained('align', task, limitsFrom(options), at, run)
      await writeResult(text, options, context)
      if (plot !== null && options.plot !== undefined) await writeResult(plot, {output: options.plot}, context)
    })
  })
}

/** The predictions for an evaluation set, as JSON on one line. */
async function beads(file: string, {lexicon}: {readonly lexicon?: string}, context: Context): Promise<string> {
  const [{readSegments}, {alignSegments}, {lexiconFromText}] = await Promise.all([
    import('../read-segments.ts'),
    import('../../pipeline/align/index.ts'),
    import('../../pipeline/batch/lexicon-from-text.ts')
  ])
  const words = lexicon === undefined ? {} : {lexicon: lexiconFromText(lexicon)}
  return `${JSON.stringify(alignSegments(await readSegments(file, context), words))}\n`
}
