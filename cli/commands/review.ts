import {Command} from 'commander'
import type {Context, GeneralOptions} from '../context.ts'
import {gitUserName} from '../git-user-name.ts'
import {countOption} from '../option-values.ts'
import {diagnosticPrinter} from '../report/diagnostic-printer.ts'
import {existingRoot} from '../root-folder.ts'
import {UsageError} from '../usage-error.ts'
import {version} from '../version.ts'

interface Options extends GeneralOptions {
  readonly port?: number
  readonly as?: string
}

/** The port that is asked for where none is named, so that an address that was kept works again; a free one where that is taken. */
const PORT = 4870
/** The last port that there is. */
const LAST_PORT = 65_535

/** `samsvar review`: the review app, until the user interrupts. */
export function reviewCommand(context: Context): Command {
  const {say, terminal, signal, locale} = context
  return new Command('review')
    .description(say('review:command.description'))
    .summary(say('review:command.summary'))
    .addOption(countOption('--port <n>', say('review:command.port'), say))
    .option('--as <name>', say('review:command.as'))
    .action(async (_: unknown, command: Command) => {
      const options = command.optsWithGlobals<Options>()
      const {port} = options
      if (port !== undefined && port > LAST_PORT)
        throw new UsageError(say('review:command.portTooHigh', {value: port, option: '--port', max: LAST_PORT}))
      const root = existingRoot(options, context)
      const who = options.as?.trim() || (await gitUserName(root))
      if (!who) throw new UsageError(say('review:command.nobody'))
      const print = diagnosticPrinter(context, options)
      // Loaded when it is needed, so that help and mistakes answer at once.
      const {startReviewServer} = await import('../../review/server/start-review-server.ts')
      const settings = {root, who, locale, version: version()}
      const start = (at: number) =>
        startReviewServer({...settings, port: at, onDiagnostic: diagnostic => print(diagnostic, null)})
      const server = await start(port ?? PORT).catch((error: NodeJS.ErrnoException) => {
        if (error.code !== 'EADDRINUSE') throw error
        if (port !== undefined) throw new UsageError(say('review:command.portTaken', {port}))
        return start(0)
      })
      if (options.json) terminal.out(`${JSON.stringify({type: 'review', url: server.url})}\n`)
      else terminal.out(`${say('review:command.open', {url: server.url})}\n`)
      if (!options.json && !options.quiet) terminal.err(`${say('review:command.end')}\n`)
      await interrupted(signal)
      await server.close()
    })
}

function interrupted(signal: AbortSignal): Promise<void> {
  return new Promise(resolve => {
    if (signal.aborted) resolve()
    else signal.addEventListener('abort', () => resolve(), {once: true})
  })
}
