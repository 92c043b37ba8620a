import {type Command, CommanderError} from 'commander'
import {messages} from '../pipeline/language/messages.ts'
import type {Context, ExitCode} from './context.ts'
import {FileError} from './file-error.ts'
import {program} from './program.ts'
import {diagnosticPrinter} from './report/diagnostic-printer.ts'
import {rootFolder} from './root-folder.ts'
import {styled, type Terminal} from './terminal.ts'
import {UsageError} from './usage-error.ts'
import {userLocale} from './user-locale.ts'

/** What a run of the command line gets from the process that it runs in. */
export interface Surroundings {
  readonly terminal: Terminal
  readonly env: Readonly<Record<string, string | undefined>>
  readonly cwd: string
  readonly signal: AbortSignal
  readonly readInput: () => Promise<string>
}

/** Runs `samsvar` with these arguments (the program's own name left out) and gives its exit code. Never throws. */
export async function run(args: readonly string[], surroundings: Surroundings): Promise<ExitCode> {
  const {terminal, env, signal} = surroundings
  const locale = userLocale(args, env)
  const t = messages(locale)
  let code: ExitCode = 0
  const context: Context = {
    ...surroundings,
    locale,
    say: (key, values) => t(key, {...values}),
    end: ended => {
      code = ended
    }
  }
  const complain = (message: string) => {
    const line = context.say('cli:complaint', {message})
    const label = line.slice(0, line.length - message.length).trimEnd()
    terminal.err(`${styled(terminal, ['bold', 'red'], label)}${line.slice(label.length)}\n`)
  }
  const commandLine = program(context)
  try {
    await commandLine.parseAsync(args, {from: 'user'})
    return code
  } catch (error) {
    if (signal.aborted) {
      terminal.err(`${context.say('cli:interrupted')}\n`)
      return 130
    }
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    if (error instanceof UsageError) {
      complain(error.message)
      terminal.err(`${context.say('cli:usage.seeHelp', {command: commandOf(args, commandLine)})}\n`)
      return 2
    }
    if (error instanceof FileError) {
      complain(error.message)
      return 1
    }
    const root = rootFolder(commandLine.opts(), context)
    const {cannotWrite} = await import('../pipeline/batch/cannot-write.ts')
    const unwritable = cannotWrite(error, root)
    if (unwritable) {
      diagnosticPrinter(context, commandLine.opts())(unwritable, null)
      return 1
    }
    complain(context.say('cli:crash', {reason: error instanceof Error ? error.message : String(error)}))
    terminal.err(`${context.say('cli:crashHint')}\n`)
    if (error instanceof Error && error.stack) terminal.err(`${error.stack}\n`)
    return 1
  }
}

/** `samsvar lexicon train` as far as the arguments name commands that there are, else `samsvar`. */
function commandOf(args: readonly string[], {commands}: Pick<Command, 'commands'>): string {
  const named = ['samsvar']
  for (const arg of args) {
    const found = commands.find(command => command.name() === arg)
    if (!found) continue
    named.push(arg)
    commands = found.commands
  }
  return named.join(' ')
}
