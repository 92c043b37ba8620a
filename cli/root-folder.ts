import {statSync} from 'node:fs'
import {resolve} from 'node:path'
import type {Context, GeneralOptions} from './context.ts'
import {UsageError} from './usage-error.ts'

/** The folder that holds `sources/` and `output/`: `--root`, else the current one. It may still have to be made. */
export function rootFolder({root = '.'}: GeneralOptions, {cwd}: Pick<Context, 'cwd'>): string {
  return resolve(cwd, root)
}

/** The same where it has to be there already; a path that leads to no folder is wrong usage. */
export function existingRoot(options: GeneralOptions, context: Pick<Context, 'cwd' | 'say'>): string {
  const root = rootFolder(options, context)
  if (statSync(root, {throwIfNoEntry: false})?.isDirectory()) return root
  throw new UsageError(context.say('cli:usage.rootMissing', {folder: options.root ?? root}))
}
