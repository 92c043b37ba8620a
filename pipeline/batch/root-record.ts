import {readdirSync, readFileSync} from 'node:fs'
import {mkdir} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import writeFileAtomic from 'write-file-atomic'
import {z} from 'zod'
import type {Diagnostic} from '../diagnostics/index.ts'
import type {ArtifactReport} from '../store/artifacts.ts'
import {compareStamps, fileStamp, filesBelow, stampFiles} from '../store/file-stamps.ts'
import {readSettingsText} from '../store/read-settings.ts'
import {sha256} from '../store/sha256.ts'
import type {BuiltWork} from './build-work.ts'
import {codeFingerprint} from './code-fingerprint.ts'

/** What a build made of all works together, and said of it. */
export interface SyncedRoot {
  readonly artifacts: readonly ArtifactReport[]
  /** SHA-256 of artifacts by path, as far as they are known. */
  readonly hashes: ReadonlyMap<string, string>
  readonly diagnostics: readonly Diagnostic[]
}

/** The same as the last build left it; kept in the cache. */
const rootRecord = z.object({
  v: z.literal(1),
  /** Of all that it hangs on. */
  key: z.string(),
  outputs: z.record(z.string(), fileStamp),
  diagnostics: z.array(z.custom<Diagnostic>(value => typeof value === 'object' && value !== null))
})

const pathOf = (root: string) => join(root, '.cache', 'root.json')

/** A hash of what the artifacts of all works together hang on: the works and their manifests, the settings, the code. */
export async function rootKey(
  root: string,
  all: readonly string[],
  built: readonly Pick<BuiltWork, 'report' | 'manifestHash'>[]
): Promise<string> {
  const hashes = new Map(built.map(({report, manifestHash}) => [report.work, manifestHash]))
  const works = all.map(name => [name, hashes.get(name) ?? null])
  return sha256(JSON.stringify([codeFingerprint(), await readSettingsText(root), works]))
}

/** What the last build said, where it would come out the same now and its files stand as it left them; else null. */
export async function readRootRecord(
  root: string,
  key: string,
  all: readonly string[],
  {verify}: {readonly verify: boolean}
): Promise<SyncedRoot | null> {
  try {
    const record = rootRecord.parse(JSON.parse(readFileSync(pathOf(root), 'utf8')))
    if (record.key !== key) return null
    const loose = new Set(Object.keys(record.outputs).map(topOf))
    const works = new Set(all)
    const top = readdirSync(join(root, 'output'))
    if (top.some(name => !works.has(name) && !loose.has(name))) return null
    const there = filesBelow(
      root,
      [...loose].map(name => `output/${name}`)
    )
    // Only builds write here, so there is no doubt about what was written a moment ago.
    const {differs} = await compareStamps(root, record.outputs, there, {stampedAt: Number.POSITIVE_INFINITY, verify})
    if (differs !== null) return null
    const artifacts = there.map(path => ({path, state: 'unchanged' as const}))
    return {artifacts, hashes: new Map(), diagnostics: record.diagnostics}
  } catch {
    return null
  }
}

/** Notes what a build made of all works together. */
export async function keepRootRecord(
  root: string,
  key: string,
  {artifacts, hashes, diagnostics}: SyncedRoot
): Promise<void> {
  const paths = artifacts.filter(({state}) => state !== 'removed').map(({path}) => path)
  const record = {v: 1, key, outputs: await stampFiles(root, paths, hashes), diagnostics}
  await mkdir(dirname(pathOf(root)), {recursive: true})
  await writeFileAtomic(pathOf(root), JSON.stringify(record))
}

/** `output/schema/v1/a.json` → `schema`. */
function topOf(path: string): string {
  return path.split('/')[1] ?? ''
}
