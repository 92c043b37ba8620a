import {createHash} from 'node:crypto'
import {readdirSync, readFileSync} from 'node:fs'
import {dependencyVersions} from './dependency-versions.ts'

/** What a stage's result hangs on beside its input: its own code, the floors below it, the packages that it is made with, and the toolchain. */
export function stageFingerprint(stage: string): string {
  const made = fingerprints.get(stage)
  if (made) return made
  const hash = createHash('sha256').update(JSON.stringify([toolchain, packages()]))
  for (const room of [stage, 'language', 'model']) hash.update(folderHash(room))
  const fingerprint = hash.digest('hex')
  fingerprints.set(stage, fingerprint)
  return fingerprint
}

/** Node and ICU decide how text is read (`Intl`, `TextDecoder`), so a difference can change a result. */
export const toolchain = {node: process.versions.node, icu: process.versions.icu ?? ''} as const

let known: Readonly<Record<string, string>> | undefined

/** `dependencyVersions`, looked up once. */
export function packages(): Readonly<Record<string, string>> {
  known ??= dependencyVersions()
  return known
}

const fingerprints = new Map<string, string>()
const folders = new Map<string, string>()

function folderHash(room: string): string {
  const known = folders.get(room)
  if (known) return known
  const folder = new URL(`./${room}/`, import.meta.url)
  const hash = createHash('sha256')
  const files = readdirSync(folder, {recursive: true, withFileTypes: true}).filter(entry => entry.isFile())
  const paths = files.map(entry => `${entry.parentPath}/${entry.name}`).sort()
  for (const path of paths) hash.update(readFileSync(path))
  const result = hash.digest('hex')
  folders.set(room, result)
  return result
}
