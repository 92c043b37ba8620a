import type {AddEvent} from '../../pipeline/index.ts'
import type {Context, GeneralOptions} from '../context.ts'
import {diagnosticPrinter} from './diagnostic-printer.ts'

/** Tells what is registered: with `--json` one event a line, else a line for each new edition. */
export function registrationReporter(context: Context, options: GeneralOptions): (event: AddEvent) => void {
  const {terminal, say} = context
  const print = diagnosticPrinter(context, options)
  return event => {
    if (event.type === 'diagnostic') print(event.diagnostic, event.work)
    else if (options.json) terminal.out(`${JSON.stringify(event)}\n`)
    else if (!options.quiet && event.state === 'added') {
      const {work, part, lang, authority, translationOf} = event
      const standing = authority === undefined ? '' : say(`labels:authority.${authority}`)
      const of = translationOf === undefined ? standing : say('cli:add.translationOf', {standing, lang: translationOf})
      terminal.out(
        `${say('cli:add.registered', {file: `sources/${work}/work.yaml`, edition: `${part}.${lang}`, standing: of})}\n`
      )
    }
  }
}
