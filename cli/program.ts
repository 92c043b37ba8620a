import {Command} from 'commander'
import {addCommand} from './commands/add.ts'
import {alignCommand} from './commands/align.ts'
import {buildCommand} from './commands/build.ts'
import {cacheCommand} from './commands/cache.ts'
import {checkCommand} from './commands/check.ts'
import {diffCommand} from './commands/diff.ts'
import {exportCommand} from './commands/export.ts'
import {extractCommand} from './commands/extract.ts'
import {fetchCommand} from './commands/fetch.ts'
import {importCommand} from './commands/import.ts'
import {initCommand} from './commands/init.ts'
import {lexiconCommand} from './commands/lexicon.ts'
import {reviewCommand} from './commands/review.ts'
import type {Context} from './context.ts'
import {help} from './help.ts'
import {localeOption} from './option-values.ts'
import {usageError} from './usage-error.ts'
import {version} from './version.ts'

/** Every command by its own file, in the order of help. */
const COMMANDS = [
  initCommand,
  buildCommand,
  addCommand,
  fetchCommand,
  diffCommand,
  checkCommand,
  extractCommand,
  alignCommand,
  exportCommand,
  importCommand,
  lexiconCommand,
  reviewCommand,
  cacheCommand
]

/** The command line, all of its words in the user's language. Mistakes come as `UsageError`; nothing ends the process. */
export function program(context: Context): Command {
  const {say, terminal} = context
  const root = new Command('samsvar')
    .description(say('cli:program.description'))
    .option('--root <folder>', say('cli:option.root'))
    .addOption(localeOption(context))
    .option('--json', say('cli:option.json'))
    .option('--quiet', say('cli:option.quiet'))
    .version(version(), '--version', say('cli:option.version'))
    .helpCommand('help [command]', say('cli:help.command'))
  for (const command of COMMANDS) root.addCommand(command(context))
  for (const command of withInner(root)) speak(command, context)
  return root.configureOutput({writeOut: terminal.out, writeErr: terminal.err})
}

/** A command and those inside it. */
function withInner(command: Command): readonly Command[] {
  return [command, ...command.commands.flatMap(withInner)]
}

/** Commander's help and errors in the user's language; its own error output is left out, as `main` prints errors. */
function speak(command: Command, context: Context): void {
  const {say, terminal} = context
  command
    .configureHelp(help(context))
    .helpOption('-h, --help', say('cli:option.help'))
    .configureOutput({
      writeOut: terminal.out,
      writeErr: terminal.err,
      outputError: () => {},
      getErrHelpWidth: terminal.columns,
      getOutHelpWidth: terminal.columns
    })
    .exitOverride(error => {
      if (error.exitCode === 0 || error.code === 'commander.help') throw error
      throw usageError(error, say)
    })
}
