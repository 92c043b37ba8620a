import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {collectingRun, diagnostic} from '../diagnostics/index.ts'
import {schemaFiles, schemaPath, toJson} from '../emit/index.ts'
import {srx} from '../language/srx.ts'
import {type IndexEntry, indexArtifact, manifest as manifestSchema} from '../model/index.ts'
import {toolchain} from '../stage-fingerprint.ts'
import {type ArtifactReport, syncArtifacts} from '../store/artifacts.ts'
import {readSettings} from '../store/read-settings.ts'
import {sha256} from '../store/sha256.ts'
import {workNames} from '../store/work-folder.ts'
import {buildLock} from './build-lock.ts'
import type {BuildOptions, BuildReport} from './build-options.ts'
import {type BuildTotals, noTotals, withLoose, withWork} from './build-totals.ts'
import type {BuiltWork} from './build-work.ts'
import {buildWorks} from './build-works.ts'
import {cannotWrite} from './cannot-write.ts'
import {changeLog} from './change-log.ts'
import {siteArtifacts} from './site-artifacts.ts'
import {tooMuchChanged} from './too-much-changed.ts'
import {withdrawn} from './withdrawn-works.ts'

/** The whole pipeline for some works or all, into `output/`. A work that fails is reported, and the others go on. */
export async function build(options: BuildOptions): Promise<BuildReport> {
  const {root, check = false, onEvent = () => {}} = options
  // A check writes nothing, and in a folder that is no root nothing is to be left behind.
  if (check || (await workNames(root)).length === 0) return buildAlone(options)
  try {
    return await buildLocked(options)
  } catch (error) {
    const found = cannotWrite(error, root)
    if (!found) throw error
    onEvent({type: 'diagnostic', work: null, diagnostic: found})
    return {totals: withLoose(noTotals, [], [found]), works: [], artifacts: [], diagnostics: [found], exitCode: 1}
  }
}

/** A build that waits its turn where another one runs in the folder. */
async function buildLocked(options: BuildOptions): Promise<BuildReport> {
  const {root, signal, onEvent = () => {}} = options
  const release = await buildLock(root, signal, ({pid, host}) =>
    onEvent({
      type: 'diagnostic',
      work: null,
      diagnostic: diagnostic('batch:waiting', {kind: 'file', file: 'output'}, {pid, host})
    })
  )
  try {
    return await buildAlone(options)
  } finally {
    await release()
  }
}

/** The build of a folder in which no other one runs. */
async function buildAlone(options: BuildOptions): Promise<BuildReport> {
  const {root, works, check = false, cache = true, strict = false, maxChange, onEvent = () => {}} = options
  const all = await workNames(root)
  const names = works ?? all
  const cacheFolder = cache ? join(root, '.cache') : null
  const log = check || all.length === 0 ? null : changeLog(root)
  if (maxChange !== undefined && !check) {
    const stopped = await tooMuchChanged(options, {all, names, cacheFolder}, maxChange)
    if (stopped) {
      onEvent({type: 'diagnostic', work: null, diagnostic: stopped})
      const totals = withLoose(noTotals, [], [stopped])
      return {totals, works: [], artifacts: [], diagnostics: [stopped], exitCode: 1}
    }
  }
  let totals = noTotals
  const built = await buildWorks(names, options, cacheFolder, async (report, changes) => {
    totals = withWork(totals, report)
    await log?.add(changes)
  })
  const run = collectingRun()
  if (names.length === 0) run.report('store:no-works', {kind: 'file', file: 'sources'})
  // In a folder that is no root, nothing is to be left behind.
  const gone = await withdrawn(root, all)
  const artifacts = all.length > 0 ? await syncRoot(options, all, built, run) : []
  await log?.add(gone.flatMap(({changes}) => changes))
  await log?.close()
  for (const diagnostic of run.diagnostics) onEvent({type: 'diagnostic', work: null, diagnostic})
  totals = withLoose(totals, artifacts, run.diagnostics)
  const reports = built.map(({report}) => report)
  return {
    totals,
    works: reports,
    artifacts,
    diagnostics: run.diagnostics,
    exitCode: isGood(totals, {check, strict}) ? 0 : 1
  }
}

/** Brings what belongs to no single work up to date: the index, the manifest, the schemas; removes works that are gone. */
async function syncRoot(
  {root, check = false}: BuildOptions,
  all: readonly string[],
  built: readonly Omit<BuiltWork, 'changes'>[],
  run: ReturnType<typeof collectingRun>
): Promise<readonly ArtifactReport[]> {
  const output = join(root, 'output')
  const before = await readBefore(output)
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
  const loose = [
    ...schemaFiles(),
    {path: 'segmentation.srx', content: srx()},
    {path: 'index.json', content: toJson({$schema: schemaPath('index'), works})},
    ...(await siteArtifacts(output, works, site, run))
  ]
  const manifest = {
    path: 'manifest.json',
    content: toJson({
      $schema: schemaPath('manifest'),
      toolchain: check ? (before.toolchain ?? toolchain) : toolchain,
      works: Object.fromEntries(works.map(({work}) => [work, manifests.get(work)])),
      artifacts: Object.fromEntries(loose.map(({path, content}) => [path, sha256(content)]))
    })
  }
  const kept = new Set(works.map(({work}) => work))
  const keep = (name: string) => kept.has(name)
  const reports = await syncArtifacts(output, [...loose, manifest], {check, keep})
  return reports.map(({path, state}) => ({path: `output/${path}`, state}))
}

/** What the last build said of all works, so that a build of one leaves the others in the index. */
async function readBefore(output: string) {
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

function isGood(
  {failed, findings, diagnostics, differing}: BuildTotals,
  {check, strict}: {readonly check: boolean; readonly strict: boolean}
): boolean {
  const found = findings.error + findings.warning + findings.info
  return failed === 0 && diagnostics.error === 0 && !(strict && found > 0) && !(check && differing.count > 0)
}

/** `node 24.1.0, icu 77.1`. */
function named(tools: Readonly<Record<string, string>>): string {
  return Object.entries(tools)
    .map(([name, version]) => `${name} ${version}`)
    .join(', ')
}
