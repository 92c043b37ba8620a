import {existsSync, readFileSync} from 'node:fs'

/** The version in the package's `package.json`, which stands above `pipeline/`, or above `dist/` where this is compiled. */
export function samsvarVersion(): string {
  const [file] = ['../../package.json', '../../../package.json']
    .map(path => new URL(path, import.meta.url))
    .filter(existsSync)
  const {version} = JSON.parse(readFileSync(file ?? '', 'utf8')) as {version: string}
  return version
}
