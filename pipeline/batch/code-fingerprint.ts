import {createHash} from 'node:crypto'
import {readdirSync, readFileSync} from 'node:fs'
import {packages, toolchain} from '../stage-fingerprint.ts'

let known: string | undefined

/** Hash of everything that a work's artifacts hang on beside its sources: our code, the catalogues with the labels, the packages it is made with, and the toolchain. */
export function codeFingerprint(): string {
  if (known !== undefined) return known
  const hash = createHash('sha256').update(JSON.stringify([toolchain, packages()]))
  for (const folder of ['../', '../../locales/']) {
    const url = new URL(folder, import.meta.url)
    const files = readdirSync(url, {recursive: true, withFileTypes: true}).filter(entry => entry.isFile())
    const paths = files.map(entry => `${entry.parentPath}/${entry.name}`).sort()
    for (const path of paths) hash.update(readFileSync(path))
  }
  known = hash.digest('hex')
  return known
}
