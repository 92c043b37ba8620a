import {existsSync, readFileSync} from 'node:fs'
import {dirname, join} from 'node:path'

interface PackageJson {
  readonly name: string
  readonly version: string
  readonly dependencies?: Readonly<Record<string, string>>
}

/** The packages that Samsvar is made with, by name, as they are installed: another version of one may read a file otherwise. */
export function dependencyVersions(): Readonly<Record<string, string>> {
  const folders = foldersAbove(import.meta.dirname)
  const own = folders.flatMap(folder => readJson(join(folder, 'package.json')) ?? [])[0]
  const installed = (name: string) =>
    folders.flatMap(folder => readJson(join(folder, 'node_modules', name, 'package.json')) ?? [])[0]
  return Object.fromEntries(
    Object.keys(own?.dependencies ?? {})
      .sort()
      .map(name => [name, installed(name)?.version ?? ''])
  )
}

function foldersAbove(folder: string): readonly string[] {
  const above = dirname(folder)
  return above === folder ? [folder] : [folder, ...foldersAbove(above)]
}

function readJson(path: string): PackageJson | null {
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as PackageJson) : null
}
