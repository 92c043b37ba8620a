import {join} from 'node:path'
import {collectingRun, type Diagnostic, diagnostic} from '../diagnostics/index.ts'
import {readSettings, SETTINGS_FILE} from '../store/read-settings.ts'
import {workNames} from '../store/work-folder.ts'
import {buildLock} from './build-lock.ts'
import type {BuildOptions, BuildReport} from './build-options.ts'
import {type BuildTotals, noTotals, withLoose, withWork} from './build-totals.ts'
import type {BuiltWork} from './build-work.ts'
import {buildWorks} from './build-works.ts'
import {cannotWrite} from './cannot-write.ts'
import {changeLog} from './change-log.ts'
import {strikeAll, strikePublished, toldLate} from './publishing.ts'
import {keepRootRecord, readRootRecord, rootKey, type SyncedRoot} from './root-record.ts'
import {tooMuchChanged} from './too-much-changed.ts'
import {leftUnderWay} from './under-way.ts'
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
    return notBegun([found], onEvent)
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
  const unusable = all.length > 0 ? await settingsMistakes(root) : []
  if (unusable.length > 0) return notBegun(unusable, onEvent)
  // Named twice, it would be built twice at the same time.
  const names = works ? [...new Set(works)] : all
  // A check takes no lock, so that it cannot tell what is under way from what was left.
  const memory = {cacheFolder: cache ? join(root, '.cache') : null, left: check ? null : await leftUnderWay(root)}
  const interrupted = names
    .filter(name => memory.left?.has(name))
    .map(work => diagnostic('batch:ended-early', {kind: 'file', file: `sources/${work}/work.yaml`}, {work}))
  for (const diagnostic of interrupted) onEvent({type: 'diagnostic', work: null, diagnostic})
  const log = check || all.length === 0 ? null : await changeLog(root)
  if (maxChange !== undefined && !check) {
    const stopped = await tooMuchChanged(options, {all, names, memory}, maxChange)
    if (stopped) return notBegun([stopped], onEvent)
  }
  if (log) {
    await log.add(await toldLate(root))
    await strikeAll(root)
  }
  let totals = noTotals
  const built = await buildWorks(names, options, memory, async (report, changes) => {
    totals = withWork(totals, report)
    if (changes.length === 0) return
    await log?.add(changes)
    if (!check) await strikePublished(root, report.work)
  })
  // Told before it is done: a build that is killed between the two has only to do it.
  const gone = all.length > 0 ? await withdrawn(root, all) : []
  await log?.add(gone.flatMap(({changes}) => changes))
  const lost = gone.map(({work}) =>
    diagnostic('batch:work-lost', {kind: 'file', file: `sources/${work}/work.yaml`}, {work})
  )
  // In a folder that is no root, nothing is to be left behind.
  const {artifacts, diagnostics: found} = all.length > 0 ? await syncedRoot(options, all, built) : nothing
  await log?.close()
  for (const diagnostic of [...lost, ...found]) onEvent({type: 'diagnostic', work: null, diagnostic})
  const diagnostics = [...interrupted, ...lost, ...found]
  totals = withLoose(totals, artifacts, diagnostics)
  const reports = built.map(({report}) => report)
  return {
    totals,
    works: reports,
    artifacts,
    diagnostics,
    exitCode: isGood(totals, {check, strict}) ? 0 : 1
  }
}

/** What is wrong in the settings, where they cannot be used. */
async function settingsMistakes(root: string): Promise<readonly Diagnostic[]> {
  const run = collectingRun()
  await readSettings(root, run)
  if (!run.diagnostics.some(({severity}) => severity === 'error')) return []
  // Without them the site would lose its sitemap, its catalogue and every address, until somebody saw it.
  return [...run.diagnostics, diagnostic('settings:unusable', {kind: 'file', file: SETTINGS_FILE})]
}

/** A build that writes nothing, and why. */
function notBegun(diagnostics: readonly Diagnostic[], onEvent: NonNullable<BuildOptions['onEvent']>): BuildReport {
  for (const diagnostic of diagnostics) onEvent({type: 'diagnostic', work: null, diagnostic})
  return {totals: withLoose(noTotals, [], diagnostics), works: [], artifacts: [], diagnostics, exitCode: 1}
}

/** What belongs to no single work, brought up to date; after a look at it alone where nothing it hangs on has changed. */
async function syncedRoot(
  {root, check = false, cache = true, verify = false}: BuildOptions,
  all: readonly string[],
  built: readonly Pick<BuiltWork, 'report' | 'entry' | 'manifestHash'>[]
): Promise<SyncedRoot> {
  const keeps = cache && !check && built.length === all.length
  const key = keeps ? await rootKey(root, all, built) : null
  const same = key === null ? null : await readRootRecord(root, key, all, {verify})
  if (same) return same
  // Loaded when it is needed: it brings half of the pipeline with it.
  const {syncRoot} = await import('./sync-root.ts')
  const synced = await syncRoot({root, check, keeps: cache && !check, verify}, all, built)
  if (key !== null) await keepRootRecord(root, key, synced)
  return synced
}

const nothing: SyncedRoot = {
  artifacts: [],
  hashes: new Map(),
  diagnostics: [diagnostic('store:no-works', {kind: 'file', file: 'sources'})]
}

function isGood(
  {failed, findings, diagnostics, differing}: BuildTotals,
  {check, strict}: {readonly check: boolean; readonly strict: boolean}
): boolean {
  const found = findings.error + findings.warning + findings.info
  return failed === 0 && diagnostics.error === 0 && !(strict && found > 0) && !(check && differing.count > 0)
}
