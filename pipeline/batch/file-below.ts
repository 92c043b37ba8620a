import {relative, resolve, sep} from 'node:path'

/** How diagnostics and places name a file: relative to a folder, with forward slashes. */
export function fileBelow(root: string, path: string): string {
  return relative(resolve(root), resolve(path)).split(sep).join('/')
}
