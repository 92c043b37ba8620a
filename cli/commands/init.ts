import {statSync} from 'node:fs'
import {resolve} from 'node:path'
import {Command} from 'commander'
import type {Context, GeneralOptions} from '../context.ts'
import {filePath} from '../file-path.ts'
import {languagesOption} from '../option-values.ts'
import {PART_NAME} from '../part-name.ts'
import {registrationReporter} from '../report/registration-reporter.ts'
import {existingRoot, rootFolder} from '../root-folder.ts'
import {UsageError} from '../usage-error.ts'
import {workName} from '../work-name.ts'

interface Options extends GeneralOptions {
  readonly work?: string
  readonly part?: string
  readonly lang?: readonly string[]
}

/** `samsvar init FILE FILE [FILE]`: a new root from one's own files, first build included. */
export function initCommand(context: Context): Command {
  const {say, signal, terminal} = context
  return new Command('init')
    .description(say('cli:init.description'))
    .summary(say('cli:init.summary'))
    .argument('<file...>', say('cli:init.files'))
    .option('--work <work>', say('cli:init.work'))
    .option('--part <part>', say('cli:add.part'))
    .addOption(languagesOption('--lang <tags>', say('cli:init.lang'), say))
    .action(async (files: readonly string[], _: unknown, command: Command) => {
      const options = command.optsWithGlobals<Options>()
      const {lang: langs, part} = options
      if (files.length < 2 || files.length > 3) throw new UsageError(say('cli:init.wrongNumber'))
      if (part !== undefined && !PART_NAME.test(part)) throw new UsageError(say('cli:add.badPart', {value: part}))
      if (langs && langs.length !== files.length)
        throw new UsageError(say('cli:init.langNumber', {langs: langs.length, files: files.length}))
      const root = rootFolder(options, context)
      // It may have to be made, but must not be a file.
      if (statSync(root, {throwIfNoEntry: false})) existingRoot(options, context)
      const {initRoot} = await import('../../pipeline/index.ts')
      const {settingsStub} = await import('../settings-stub.ts')
      const work = await initRoot({
        root,
        files: files.map(file => filePath(resolve(context.cwd, file), context)),
        ...(options.work !== undefined && {work: workName(options.work, root, context)}),
        ...(part !== undefined && {part}),
        ...(langs && {langs}),
        settings: name => settingsStub(name, context),
        signal,
        onEvent: registrationReporter(context, options)
      })
      if (work !== null) {
        const {runBuild} = await import('../report/run-build.ts')
        context.end(await runBuild({root, works: [work]}, context, options))
        if (!options.json && !options.quiet) context.terminal.out(`${say('cli:init.rights', {work})}\n`)
        return
      }
      if (options.json) terminal.out(`${JSON.stringify({type: 'done', exitCode: 1})}\n`)
      context.end(1)
    })
}
