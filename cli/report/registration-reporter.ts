import type {AddEvent} from '../../pipeline/index.ts'
import type {Context, GeneralOptions} from '../context.ts'
import {diagnosticPrinter} from './diagnostic-printer.ts'

/** Tells what is registered: with `--json` one event a line, else a line for each new edition. */
export function registrationReporter(context: Context, options: GeneralOptions): (event: AddEvent) => void {
  const {terminal} = context
  const print = diagnosticPrinter(context, options)
  return event => {
    if (event.type === 'diagnostic') print(event.diagnostic, event.work)
    else if (options.json) terminal.out(`${JSON.stringify(event)}\n`)
    else if (!options.quiet && event.state === 'added')
      terminal.out(`sources/${event.work}/work.yaml: ${event.part}.${event.lang}\n`)
  }
}
