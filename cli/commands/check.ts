import {Command} from 'commander'
import {diagnostic} from '../../pipeline/diagnostics/index.ts'
import type {CheckReport} from '../../pipeline/index.ts'
import type {Context, GeneralOptions} from '../context.ts'
import {addLimits, type LimitOptions, limitsFrom} from '../limits.ts'
import {diagnosticPrinter} from '../report/diagnostic-printer.ts'
import {existingRoot} from '../root-folder.ts'
import {workName} from '../work-name.ts'

interface Options extends GeneralOptions, LimitOptions {
  readonly strict?: boolean
  readonly cache: boolean
}

/** `samsvar check [WORK…]`: findings only; nothing under `output/` is touched. */
export function checkCommand(context: Context): Command {
  const {say, signal} = context
  const command = new Command('check')
    .description(say('cli:check.description'))
    .summary(say('cli:check.summary'))
    .argument('[work...]', say('cli:check.works'))
    .option('--no-cache', say('cli:build.noCache'))
    .option('--strict', say('cli:check.strict'))
  return addLimits(command, 'work', context).action(async (given: readonly string[], _: unknown, command: Command) => {
    const options = command.optsWithGlobals<Options>()
    const {cache, strict = false} = options
    const root = existingRoot(options, context)
    const works = given.map(name => workName(name, root, context))
    const {checkContained} = await import('../../pipeline/batch/check-contained.ts')
    const limits = limitsFrom(options)
    const report = await checkContained({root, ...(works.length > 0 && {works}), cache, strict, signal, limits})
    const print = diagnosticPrinter(context, options)
    if (report.works.length === 0) print(diagnostic('store:no-works', {kind: 'file', file: 'sources'}), null)
    for (const {work, diagnostics, findings} of report.works)
      for (const reported of [...diagnostics, ...findings]) print(reported, work)
    summarize(report, context, options)
    context.end(report.exitCode)
  })
}

function summarize({works, exitCode}: CheckReport, {terminal, say}: Context, {json, quiet}: GeneralOptions): void {
  if (json) terminal.out(`${JSON.stringify({type: 'done', exitCode})}\n`)
  else if (!quiet) {
    const read = works.filter(({diagnostics}) => !diagnostics.some(({rule}) => rule === 'store:work-missing'))
    const count = works.reduce((sum, {findings}) => sum + findings.length, 0)
    const [checked, found] = [say('cli:summary.works', {count: read.length}), say('cli:summary.findings', {count})]
    terminal.out(`${say('cli:check.done', {works: checked, findings: found})}\n`)
  }
}
