import {Command} from 'commander'
import type {Context, GeneralOptions} from '../context.ts'
import {addLimits, type LimitOptions, limitsFrom} from '../limits.ts'
import {diagnosticPrinter} from '../report/diagnostic-printer.ts'
import {structuralChanges} from '../report/structural-changes.ts'
import {existingRoot} from '../root-folder.ts'
import {workName} from '../work-name.ts'

/** `samsvar diff WORK`: what the newest snapshots of a work's editions differ in from its files. */
export function diffCommand(context: Context): Command {
  const {say, signal, terminal} = context
  const command = new Command('diff')
    .description(say('cli:diff.description'))
    .summary(say('cli:diff.summary'))
    .argument('<work>', say('cli:diff.work'))
  return addLimits(command, 'work', context).action(async (given: string, _: unknown, command: Command) => {
    const options = command.optsWithGlobals<GeneralOptions & LimitOptions>()
    const root = existingRoot(options, context)
    const name = workName(given, root, context)
    const {diffContained} = await import('../../pipeline/batch/diff-contained.ts')
    const {work, editions, diagnostics} = await diffContained(root, name, limitsFrom(options), signal)
    const print = diagnosticPrinter(context, options)
    for (const diagnostic of diagnostics) print(diagnostic, work)
    if (options.json) terminal.out(`${JSON.stringify({type: 'diff', work, editions})}\n`)
    else {
      for (const {from, to, changes} of editions) {
        terminal.out(`${say('cli:diff.versions', {from, to})}\n`)
        const lines = changes === null ? [] : structuralChanges(changes, context)
        for (const line of lines) terminal.out(`${line}\n`)
        if (changes?.length === 0) terminal.out(`    ${say('cli:diff.same')}\n`)
      }
      if (editions.length === 0 && diagnostics.length === 0) terminal.out(`${say('cli:diff.nothing', {work})}\n`)
    }
    context.end(diagnostics.some(({severity}) => severity === 'error') ? 1 : 0)
  })
}
