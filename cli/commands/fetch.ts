import {Command} from 'commander'
import type {FetchEvent, FetchedEdition, FetchReport} from '../../pipeline/index.ts'
import type {Context, GeneralOptions} from '../context.ts'
import {countOption} from '../option-values.ts'
import {diagnosticPrinter} from '../report/diagnostic-printer.ts'
import {fetchProgress} from '../report/fetch-progress.ts'
import {statusLine} from '../report/status-line.ts'
import {structuralChanges} from '../report/structural-changes.ts'
import {existingRoot} from '../root-folder.ts'
import {workName} from '../work-name.ts'

interface Options extends GeneralOptions {
  readonly adopt?: boolean
  readonly discover?: boolean
  readonly delay?: number
  readonly maxSize?: number
  readonly hostTime?: number
  readonly allowHttp?: boolean
  readonly allowPrivate?: boolean
}

const SECOND = 1000
const MINUTE = 60_000
const MEBIBYTE = 1_048_576

/** `samsvar fetch [WORK…]`: new snapshots beside the old ones. */
export function fetchCommand(context: Context): Command {
  const {say, signal} = context
  return new Command('fetch')
    .description(say('cli:fetch.description'))
    .summary(say('cli:fetch.summary'))
    .argument('[work...]', say('cli:build.works'))
    .option('--adopt', say('cli:fetch.adopt'))
    .option('--discover', say('cli:fetch.discover'))
    .addOption(countOption('--delay <seconds>', say('cli:fetch.delay'), say))
    .addOption(countOption('--host-time <minutes>', say('cli:fetch.hostTime'), say))
    .addOption(countOption('--max-size <megabytes>', say('cli:fetch.maxSize'), say))
    .option('--allow-http', say('cli:fetch.allowHttp'))
    .option('--allow-private', say('cli:fetch.allowPrivate'))
    .action(async (given: readonly string[], _: unknown, command: Command) => {
      const options = command.optsWithGlobals<Options>()
      const root = existingRoot(options, context)
      const works = given.map(name => workName(name, root, context))
      const {adopt = false, discover = false, delay, hostTime, maxSize, allowHttp = false, allowPrivate} = options
      const {fetchWorks} = await import('../../pipeline/index.ts')
      const reporter = fetchReporter(context, options)
      const report = await fetchWorks({
        root,
        ...(works.length > 0 && {works}),
        adopt,
        discover,
        policy: {
          allowHttp,
          ...(delay !== undefined && {delay: delay * SECOND}),
          ...(hostTime !== undefined && {hostTime: hostTime * MINUTE}),
          ...(maxSize !== undefined && {maxBytes: maxSize * MEBIBYTE}),
          ...(allowPrivate && {isPrivate: () => false})
        },
        signal,
        onEvent: reporter.event
      }).finally(reporter.close)
      summarize(report, context, options)
      context.end(report.exitCode)
    })
}

interface FetchReporter {
  event(event: FetchEvent): void
  close(): void
}

function fetchReporter(context: Context, options: GeneralOptions): FetchReporter {
  const {terminal, say} = context
  const print = diagnosticPrinter(context, options)
  const status = statusLine(terminal)
  const progress = fetchProgress(context)
  const isShown = !(options.json || options.quiet)
  return {
    event(event) {
      progress.event(event)
      if (event.type === 'diagnostic') {
        status.clear()
        return print(event.diagnostic, event.work)
      }
      if (options.json) return terminal.out(`${JSON.stringify(event)}\n`)
      if (event.type === 'fetched') tell(event.edition)
      if (isShown) status.show(progress.line())
    },
    close: () => status.clear()
  }

  function tell({work, part, lang, state, file, changes}: FetchedEdition): void {
    // What is as it was, what waits for the next run, and what failed and was said above need no line of their own.
    if (options.quiet || ['unchanged', 'skipped', 'left', 'failed'].includes(state)) return
    status.clear()
    terminal.out(`${work} ${part}.${lang}: ${say(`cli:fetch.state.${state}`)}${file === null ? '' : ` (${file})`}\n`)
    for (const line of structuralChanges(changes, context)) terminal.out(`${line}\n`)
  }
}

function summarize({counts, exitCode}: FetchReport, {terminal, say}: Context, {json, quiet}: GeneralOptions): void {
  if (json) terminal.out(`${JSON.stringify({type: 'done', exitCode, counts})}\n`)
  else if (!quiet) {
    const told = Object.entries(counts).map(([state, count]) => `${say(`cli:fetch.state.${state}`)} ${count}`)
    // What stopped everything has been said.
    if (told.length === 0 && exitCode !== 0) return
    terminal.out(`${told.length > 0 ? told.join(', ') : say('cli:fetch.nothing')}\n`)
  }
}
