import {basename, dirname, join, resolve} from 'node:path'
import type {Context} from './context.ts'
import {UsageError} from './usage-error.ts'

/**
 * The name of a work as the command line gives it: the name, or the path of its folder, as the shell completes it
 * (`sources/strategi/`). Anything else that is a path is wrong usage: it would lead out of `sources/` and `output/`.
 */
export function workName(given: string, root: string, {cwd, say}: Pick<Context, 'cwd' | 'say'>): string {
  const path = resolve(cwd, given)
  if (/[/\\]/.test(given) && dirname(path) === join(root, 'sources')) return basename(path)
  if (given === '' || given === '.' || given === '..' || /[/\\]/.test(given))
    throw new UsageError(say('cli:usage.invalidWork', {value: given}))
  return given
}
