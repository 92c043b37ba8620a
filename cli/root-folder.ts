import {resolve} from 'node:path'
import type {Context, GeneralOptions} from './context.ts'

/** The folder that holds `sources/` and `output/`: `--root`, else the current one. */
export function rootFolder({root = '.'}: GeneralOptions, {cwd}: Pick<Context, 'cwd'>): string {
  return resolve(cwd, root)
}
