import {resolve} from 'node:path'
import {Command} from 'commander'
import {contained} from '../../pipeline/batch/contained.ts'
import {fileBelow} from '../../pipeline/batch/file-below.ts'
import type {Context, GeneralOptions} from '../context.ts'
import {filePath} from '../file-path.ts'
import {addLimits, type LimitOptions, limitsFrom} from '../limits.ts'
import {choiceOption, languagesOption} from '../option-values.ts'
import {rootFolder} from '../root-folder.ts'
import {runOnFiles} from '../run-on-files.ts'
import {writeResult} from '../write-result.ts'

const FORMATS = ['json', 'markdown', 'blocks'] as const

interface Options extends GeneralOptions, LimitOptions {
  readonly lang?: readonly string[]
  readonly url?: string
  readonly format: (typeof FORMATS)[number]
  readonly keepFurniture?: boolean
  readonly ocr: boolean
  readonly debug?: string
  readonly words?: string
  readonly output?: string
}

/** `samsvar extract FILE`: one file to structure. */
export function extractCommand(context: Context): Command {
  const {say} = context
  const command = new Command('extract')
    .description(say('cli:extract.description'))
    .summary(say('cli:extract.summary'))
    .argument('<file>', say('cli:extract.file'))
    .addOption(languagesOption('--lang <tag>', say('cli:extract.lang'), say))
    .option('--url <url>', say('cli:extract.url'))
    .addOption(choiceOption('--format <format>', say('cli:extract.format'), FORMATS, context).default('json'))
    .option('--keep-furniture', say('cli:extract.keepFurniture'))
    .option('--no-ocr', say('cli:extract.noOcr'))
    .option('--debug <dir>', say('cli:extract.debug'))
    .option('--words <file>', say('cli:extract.words'))
    .option('-o, --output <file>', say('cli:extract.output'))
  return addLimits(command, 'file', context).action(async (file: string, _: unknown, command: Command) => {
    const options = command.optsWithGlobals<Options>()
    const {lang = [], url, format, keepFurniture = false, ocr, debug, words} = options
    const root = rootFolder(options, context)
    await runOnFiles(context, options, async run => {
      const settings = {
        root,
        keepFurniture,
        ocr,
        ...(lang[0] && {lang: lang[0]}),
        ...(url && {url}),
        ...(debug && {debug: resolve(context.cwd, debug)}),
        ...(words && {words: resolve(context.cwd, words)})
      }
      const path = filePath(file, context)
      const task = {path, options: settings, format}
      const at = () => ({file: fileBelow(root, path)})
      await writeResult(await contained('extract', task, limitsFrom(options), at, run), options, context)
    })
  })
}
