import {Command} from 'commander'
import type {alignSegments as AlignSegments} from '../../pipeline/align/index.ts'
import type * as Pipeline from '../../pipeline/index.ts'
import type {Context, GeneralOptions} from '../context.ts'
import {filePath} from '../file-path.ts'
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

interface Options extends GeneralOptions {
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
  return new Command('align')
    .description(say('cli:align.description'))
    .summary(say('cli:align.summary'))
    .argument('[file...]', say('cli:align.files'))
    .option('--segments <file>', say('cli:align.segments'))
    .addOption(languagesOption('--langs <tags>', say('cli:align.langs'), say))
    .addOption(choiceOption('--format <format>', say('cli:align.format'), FORMATS, context).default('json'))
    .option('-o, --output <file>', say('cli:align.output'))
    .option('--plot <file>', say('cli:align.plot'))
    .option('--lexicon <file>', say('cli:align.lexicon'))
    .action(async (files: readonly string[], _: unknown, command: Command) => {
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
      const pipeline = await import('../../pipeline/index.ts')
      await runOnFiles(context, options, async run => {
        const paths = files.map(file => filePath(file, context))
        const settings = {root: rootFolder(options, context), ...(options.langs && {langs: options.langs}), ...words}
        const aligned = await pipeline.alignFiles(paths, settings, run)
        await writeResult(printed(aligned, options.format, context.locale, pipeline), options, context)
        if (options.plot !== undefined) await writeResult(await plotOf(aligned), {output: options.plot}, context)
      })
    })
}

/**
 * JSON holds everything, TSV a row a unit; Markdown is the parallel page, its labels in the user's language. TMX and XLIFF have every
 * unit, with its probability.
 */
function printed(
  aligned: Pipeline.AlignedFiles,
  format: Options['format'],
  locale: Context['locale'],
  pipeline: typeof Pipeline
): string {
  const {labelsFor, parallelMarkdown, toJson, unitsToTsv} = pipeline
  if (format === 'json') return toJson(aligned)
  if (format === 'tsv') return unitsToTsv(aligned)
  if (format === 'tmx' || format === 'xliff') return pipeline.alignedFilesAs(format, aligned)
  return parallelMarkdown(aligned.alignment, aligned.documents, labelsFor(locale))
}

/** The matrix of what was aligned, as SVG. */
async function plotOf({alignment, documents}: Pipeline.AlignedFiles): Promise<string> {
  const [{alignmentPlot}, {documentSide}] = await Promise.all([
    import('../../pipeline/align/plot.ts'),
    import('../../pipeline/align/document-side.ts')
  ])
  return alignmentPlot(
    alignment,
    documents.map(document => documentSide(document).segments.map(({id}) => id))
  )
}

/** A trained lexicon, where one was named. */
type Words = NonNullable<Parameters<typeof AlignSegments>[1]>

/** The predictions for an evaluation set, as JSON on one line. */
async function beads(file: string, words: Words, context: Context): Promise<string> {
  const [{readSegments}, {alignSegments}] = await Promise.all([
    import('../read-segments.ts'),
    import('../../pipeline/align/index.ts')
  ])
  return `${JSON.stringify(alignSegments(await readSegments(file, context), words))}\n`
}
