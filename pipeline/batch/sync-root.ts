import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {collectingRun} from '../diagnostics/index.ts'
import {schemaFiles, schemaPath, toJson} from '../emit/index.ts'
import {srx} from '../language/srx.ts'
import {type IndexEntry, indexArtifact, manifest as manifestSchema} from '../model/index.ts'
import {toolchain} from '../stage-fingerprint.ts'
import {syncArtifacts} from '../store/artifacts.ts'
import {readSettings} from '../store/read-settings.ts'
import {sha256} from '../store/sha256.ts'
import type {BuiltWork} from './build-work.ts'
import {indexPieces} from './index-pieces.ts'
import {keptFiles, noKeptFiles} from './kept-files.ts'
import type {SyncedRoot} from './root-record.ts'
import {siteArtifacts} from './site-artifacts.ts'

/** Brings what belongs to no single work up to date: the index, the manifest, the schemas; removes works that are gone. */
export async function syncRoot(
  {
    root,
    check,
    keeps,
    verify
  }: {readonly root: string; readonly check: boolean; readonly keeps: boolean; readonly verify: boolean},
  all: readonly string[],
  built: readonly Pick<BuiltWork, 'report' | 'entry' | 'manifestHash'>[]
): Promise<SyncedRoot> {
  const run = collectingRun()
  const kept = keeps ? keptFiles(root, {verify}) : noKeptFiles
  const output = join(root, 'output')
  const whole = built.length === all.length && built.every(({entry}) => entry !== null)
  const before = whole && !check ? nothingBefore : await readBefore(output)
  if (check && before.toolchain && JSON.stringify(before.toolchain) !== JSON.stringify(toolchain))
    run.report(
      'store:toolchain-differs',
      {kind: 'file', file: 'output/manifest.json'},
      {
        before: named(before.toolchain),
        after: named(toolchain)
      }
    )
  const entries = new Map(before.entries)
  const manifests = new Map(before.manifests)
  for (const {report, entry, manifestHash} of built)
    if (entry && manifestHash !== null) {
      entries.set(report.work, entry)
      manifests.set(report.work, manifestHash)
    }
  const works = all.flatMap(name => entries.get(name) ?? [])
  const {site = {}} = await readSettings(root, run)
  // What is said of a work together with others hangs on what its manifest lists.
  const hangsOn = (work: string) => manifests.get(work)
  const {catalogue, feeds} = await siteArtifacts(output, works, site, run, hangsOn)
  const loose = [
    ...[...schemaFiles(), {path: 'segmentation.srx', content: srx()}].map(hashed),
    ...[indexPieces(works, hangsOn), ...catalogue].map(file => kept.settle(file)),
    ...feeds.map(hashed)
  ]
  const content = toJson({
    $schema: schemaPath('manifest'),
    toolchain: check ? (before.toolchain ?? toolchain) : toolchain,
    works: Object.fromEntries(works.map(({work}) => [work, manifests.get(work)])),
    artifacts: Object.fromEntries(loose.map(({path, sha256}) => [path, sha256]))
  })
  // Also works that the index does not have, as it was lost or their first build was killed: what they published goes with them alone.
  const stay = new Set(all)
  const files = [...loose, hashed({path: 'manifest.json', content})]
  const reports = await syncArtifacts(output, files, {check, keep: name => stay.has(name)})
  await kept.save()
  return {
    artifacts: reports.map(({path, state}) => ({path: `output/${path}`, state})),
    hashes: new Map(files.map(({path, sha256}) => [`output/${path}`, sha256])),
    diagnostics: run.diagnostics
  }
}

function hashed(file: {readonly path: string; readonly content: string}) {
  return {...file, sha256: sha256(file.content)}
}

interface Before {
  readonly entries: readonly (readonly [work: string, entry: IndexEntry])[]
  readonly manifests: readonly (readonly [work: string, hash: string])[]
  readonly toolchain: Readonly<Record<string, string>> | undefined
}

/** For a build of all works, which need not know what was said of any. */
const nothingBefore: Before = {entries: [], manifests: [], toolchain: undefined}

/** What the last build said of all works, so that a build of one leaves the others in the index. */
async function readBefore(output: string): Promise<Before> {
  const read = async (name: string): Promise<unknown> =>
    JSON.parse(await readFile(join(output, name), 'utf8').catch(() => 'null'))
  const index = indexArtifact.safeParse(await read('index.json').catch(() => null))
  const known = manifestSchema.safeParse(await read('manifest.json').catch(() => null))
  return {
    entries: (index.data?.works ?? []).map((entry): [string, IndexEntry] => [entry.work, entry]),
    manifests: Object.entries(known.data?.works ?? {}),
    toolchain: known.data?.toolchain
  }
}

/** `node 24.1.0, icu 77.1`. */
function named(tools: Readonly<Record<string, string>>): string {
  return Object.entries(tools)
    .map(([name, version]) => `${name} ${version}`)
    .join(', ')
}
