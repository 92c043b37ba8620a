import {readdirSync, readFileSync} from 'node:fs'
import {join, relative, sep} from 'node:path'

export interface SourceFile {
  /** Relative to the repository, with forward slashes. */
  readonly path: string
  readonly text: string
}

export const repository = join(import.meta.dirname, '..', '..')

/** TypeScript files below some folders of the repository. */
export function sourceFiles(...folders: readonly string[]): readonly SourceFile[] {
  return folders
    .flatMap(folder => filesBelow(folder))
    .filter(path => /\.tsx?$/.test(path))
    .map(path => ({path, text: readFileSync(join(repository, path), 'utf8')}))
}

/** Every file below a folder of the repository. */
export function filesBelow(folder: string): readonly string[] {
  return readdirSync(join(repository, folder), {recursive: true, withFileTypes: true})
    .filter(entry => entry.isFile())
    .map(entry => relative(repository, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort()
}
