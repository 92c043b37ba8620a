import {relative, resolve} from 'node:path'
import type {Context} from './context.ts'

/** A file that the command line names, as a path from the process's folder: short enough to print. */
export function filePath(file: string, {cwd}: Pick<Context, 'cwd'>): string {
  return relative(process.cwd(), resolve(cwd, file)) || file
}
