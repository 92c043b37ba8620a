import {Command} from 'commander'
import type {Context, GeneralOptions} from '../context.ts'
import {rootFolder} from '../root-folder.ts'

/** `samsvar cache prune`: takes out of the cache what no build asks for any more. */
export function cacheCommand(context: Context): Command {
  const {say} = context
  return new Command('cache')
    .description(say('cli:cache.description'))
    .summary(say('cli:cache.summary'))
    .addCommand(pruneCommand(context))
}

function pruneCommand(context: Context): Command {
  const {say, terminal, signal} = context
  return new Command('prune')
    .description(say('cli:cache.prune.description'))
    .summary(say('cli:cache.prune.summary'))
    .action(async (_: unknown, command: Command) => {
      const options = command.optsWithGlobals<GeneralOptions>()
      const {pruneCache} = await import('../../pipeline/index.ts')
      const pruned = await pruneCache(rootFolder(options, context), signal)
      if (options.json) terminal.out(`${JSON.stringify({type: 'done', exitCode: 0, ...pruned})}\n`)
      else if (!options.quiet) terminal.out(`${say('cli:cache.prune.done', {...pruned})}\n`)
      context.end(0)
    })
}
