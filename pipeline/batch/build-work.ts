import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import type {HangsOn} from '../cached-stage.ts'
import {type Cache, collectingRun, noCache} from '../diagnostics/index.ts'
import {catalogueEntry, type EmitInput, inForce, schemaPath, toJson, workArtifacts, workEntry} from '../emit/index.ts'
import {serialiseLock} from '../identify/index.ts'
import {RecognitionDue} from '../ingest/ocr/recognition-due.ts'
import {labelsFor} from '../language/labels.ts'
import type {IndexEntry} from '../model/index.ts'
import type {PageReaders} from '../model/page-readers.ts'
import type {RecognitionShare} from '../model/recognition-share.ts'
import type {OnStage, RecognisedFile} from '../read-edition.ts'
import {type ArtifactReport, put, syncArtifacts} from '../store/artifacts.ts'
import {readSettings, readSettingsText, SETTINGS_FILE} from '../store/read-settings.ts'
import {recognisedPath} from '../store/recognised-path.ts'
import {removeUnfinished} from '../store/remove-unfinished.ts'
import {sha256} from '../store/sha256.ts'
import {readSnapshots} from '../store/snapshot-log.ts'
import type {WorkFolder} from '../store/work-folder.ts'
import type {BuildOptions} from './build-options.ts'
import {keepBuildRecord, optionsKey, readBuildRecord, seeInputs} from './build-record.ts'
import {type Change, changesBetween, publishedHashes} from './changes.ts'
import {lostEditions} from './lost-editions.ts'
import {processStoredWork} from './process-stored-work.ts'
import {notePublishing} from './publishing.ts'
import type {WorkReport} from './work-report.ts'

/** A built work: its report, and what the index says of it (null where the work was given up). */
export interface BuiltWork {
  readonly report: WorkReport
  readonly entry: IndexEntry | null
  /** SHA-256 of the work's manifest. */
  readonly manifestHash: string | null
  readonly changes: readonly Change[]
}

/** Scanned pages that one build of a work may read; where it queues and there are any, the work is not built. */
export type WorkShare = Readonly<Pick<RecognitionShare, 'left' | 'queues'>> & {
  /** When the time for reading is used up, on the clock of `Date.now()`. */
  readonly until?: number
}

/** A built work, and how many scanned pages may still be read; `waits` where it has some and was told to wait. */
export type WorkDone = {readonly built: BuiltWork; readonly left: number | undefined} | 'waits'

/** Which of the build's works it is, from 0. */
export interface WorkPosition {
  readonly index: number
  readonly total: number
}

/** What the thread that builds a work has. */
export interface WorkTools {
  readonly cache: Cache
  /** Other threads that its large files can be read with. */
  readonly readers?: PageReaders
}

/** Builds one work: reads its folder, runs the pipeline, and makes `output/<work>/` hold exactly its artifacts. */
export async function buildWork(
  name: string,
  options: BuildOptions,
  tools: WorkTools,
  {until, ...counted}: WorkShare
): Promise<WorkDone> {
  const share = {...counted, ...(until !== undefined && {over: () => Date.now() >= until})}
  try {
    const built = await buildNow(name, options, tools, share)
    return {built, left: share.left}
  } catch (error) {
    if (!(error instanceof RecognitionDue)) throw error
    options.onEvent?.({type: 'work-waiting', work: name})
    return 'waits'
  }
}

async function buildNow(
  name: string,
  {root, check = false, ocr = true, explain = false, signal, onEvent = () => {}}: BuildOptions,
  {cache, readers}: WorkTools,
  share: RecognitionShare
): Promise<BuiltWork> {
  const keeps = cache !== noCache
  const seen = await seeInputs(root, name)
  const last = explain && keeps ? readBuildRecord(root, name)?.stages() : undefined
  const stages = {ran: 0, cached: 0}
  const hashes: Record<string, HangsOn> = {}
  let since = performance.now()
  const onStage: OnStage = (stage, of, state, hangsOn) => {
    const time = Math.round(performance.now() - since)
    since += time
    stages[state]++
    hashes[`${stage} ${of}`] = hangsOn
    const because = explain && state === 'ran' ? {because: differing(last?.[`${stage} ${of}`], hangsOn)} : {}
    onEvent({type: 'stage', work: name, stage, of, state, time, ...because})
  }
  const {folder, processed, diagnostics} = await processStoredWork(name, {
    root,
    cache,
    ocr,
    share,
    onStage,
    ...(readers && {readers}),
    ...(signal && {signal})
  })
  for (const diagnostic of diagnostics) onEvent({type: 'diagnostic', work: name, diagnostic})
  const about = {work: name, stages, diagnostics}
  if (!folder || !processed) {
    const report = {...about, ok: false, editions: 0, units: 0, findings: [], artifacts: []}
    onEvent({type: 'work-done', report})
    return {report, entry: null, manifestHash: null, changes: []}
  }

  const lock = Buffer.from(serialiseLock(processed.lock))
  const lockPath = `sources/${name}/ids.jsonl`
  // Mistakes in the settings are reported once, by the build of all works.
  const {site = {}} = await readSettings(root, collectingRun())
  const log = await readFile(join(root, 'sources', name, 'snapshots.jsonl')).catch(() => Buffer.alloc(0))
  const {
    artifacts,
    hashes: after,
    manifestHash
  } = outputOf(
    folder,
    {...processed, site, snapshots: await readSnapshots(root, name)},
    {
      [`sources/${name}/work.yaml`]: Buffer.from(folder.yaml),
      [lockPath]: lock,
      [`sources/${name}/snapshots.jsonl`]: log,
      ...Object.fromEntries(
        processed.recognised.map(({file, lang, text}) => [recognisedPath(name, file, lang), Buffer.from(text)])
      ),
      [SETTINGS_FILE]: Buffer.from(await readSettingsText(root))
    }
  )
  // Kept beside the sources so that it is made once; a check is about `output/` and the ids alone.
  const recognised = check ? [] : await keepRecognised(root, name, processed.recognised)
  const changes = changesBetween(name, await publishedHashes(root, name), after)
  const lost = lostEditions(folder, changes)
  for (const diagnostic of lost) onEvent({type: 'diagnostic', work: name, diagnostic})
  if (!check) await notePublishing(root, name, changes)
  const output = await syncArtifacts(join(root, 'output', name), artifacts, {check})
  const lockReport: ArtifactReport = {path: lockPath, state: await put(join(root, lockPath), lock, check)}
  if (!check) await removeUnfinished(join(root, lockPath))
  for (const finding of processed.findings) onEvent({type: 'finding', work: name, finding})
  const report: WorkReport = {
    ...about,
    diagnostics: [...diagnostics, ...lost],
    ok: true,
    editions: processed.documents.length,
    units: processed.alignments.reduce((sum, {alignment}) => sum + alignment.units.length, 0),
    findings: processed.findings,
    artifacts: [...output.map(({path, state}) => ({path: `output/${name}/${path}`, state})), lockReport, ...recognised]
  }
  const entry = catalogueEntry({...inForce(processed), title: workEntry(processed).title})
  if (keeps && !check)
    await keepBuildRecord(root, name, seen, {
      options: optionsKey({ocr}),
      stages: hashes,
      manifestHash,
      wrote: [lockPath, ...recognised.map(({path}) => path)],
      hashes: after,
      entry,
      report
    })
  onEvent({type: 'work-done', report})
  return {report, entry, manifestHash, changes}
}

/** Writes what was recognised in scanned files beside them, where it is not there yet. */
function keepRecognised(
  root: string,
  name: string,
  recognised: readonly RecognisedFile[]
): Promise<readonly ArtifactReport[]> {
  return Promise.all(
    recognised.map(async ({file, lang, text}) => {
      const path = recognisedPath(name, file, lang)
      return {path, state: await put(join(root, path), Buffer.from(text), false)}
    })
  )
}

/** What a stage hangs on that is not as it was; `cache` where all is, and only its result was gone. */
function differing(before: HangsOn | undefined, now: HangsOn): readonly string[] {
  if (!before) return ['first']
  const names = Object.keys(now).filter(name => before[name] !== now[name])
  return names.length > 0 ? names : ['cache']
}

/** The work's artifacts, its manifest last, and their hashes by path. `others` are inputs beside the editions; empty ones count as absent. */
function outputOf(folder: WorkFolder, emit: EmitInput, others: Readonly<Record<string, Buffer>>) {
  const emitted = workArtifacts(emit, labelsFor)
  const hashes = emitted.map(({path, content}) => [path, sha256(content)] as const)
  const {replaced} = folder
  const inputs = {
    ...Object.fromEntries([
      ...folder.termbases.map(({file, bytes}) => [file, sha256(bytes)]),
      ...folder.lexicons.map(({file, sha256}) => [file, sha256]),
      ...(replaced?.editions ?? []).map(({file, bytes}) => [file, sha256(bytes)])
    ]),
    ...Object.fromEntries(
      folder.editions.flatMap(({file, bytes, alsoIn}) => [
        [file, sha256(bytes)],
        ...alsoIn.map(other => [other.file, other.sha256])
      ])
    ),
    ...(folder.journal !== '' && {[`sources/${folder.name}/review.jsonl`]: sha256(folder.journal)}),
    ...Object.fromEntries(
      Object.entries(others).flatMap(([path, bytes]) => (bytes.length > 0 ? [[path, sha256(bytes)]] : []))
    )
  }
  const content = toJson({
    $schema: `../${schemaPath('work-manifest')}`,
    work: folder.name,
    inputs,
    artifacts: Object.fromEntries(hashes)
  })
  const manifestHash = sha256(content)
  const all = [...hashes, ['manifest.json', manifestHash] as const]
  return {
    artifacts: [...emitted, {path: 'manifest.json', content}],
    hashes: new Map(all.map(([path, hash]) => [`output/${folder.name}/${path}`, hash])),
    manifestHash
  }
}
