import {join} from 'node:path'
import {type Cache, collectingRun} from '../diagnostics/index.ts'
import {catalogueEntry, schemaPath, toJson, workArtifacts, workEntry} from '../emit/index.ts'
import {serialiseLock} from '../identify/index.ts'
import {labelsFor} from '../language/labels.ts'
import type {IndexEntry, Site} from '../model/index.ts'
import type {ProcessedWork} from '../pipeline.ts'
import {type ArtifactReport, put, syncArtifacts} from '../store/artifacts.ts'
import {readSettings, readSettingsText, SETTINGS_FILE} from '../store/read-settings.ts'
import {sha256} from '../store/sha256.ts'
import type {WorkFolder} from '../store/work-folder.ts'
import type {BuildOptions, WorkReport} from './build-options.ts'
import {processStoredWork} from './process-stored-work.ts'

/** A built work: its report, and what the index says of it (null where the work was given up). */
export interface BuiltWork {
  readonly report: WorkReport
  readonly entry: IndexEntry | null
  readonly manifest: string | null
}

/** Which of the build's works it is, from 0. */
export interface WorkPosition {
  readonly index: number
  readonly total: number
}

/** Builds one work: reads its folder, runs the pipeline, and makes `output/<work>/` hold exactly its artifacts. */
export async function buildWork(
  name: string,
  {root, check = false, ocr = true, signal, onEvent = () => {}}: BuildOptions,
  cache: Cache,
  position: WorkPosition = {index: 0, total: 1}
): Promise<BuiltWork> {
  onEvent({type: 'work-started', work: name, ...position})
  const stages = {ran: 0, cached: 0}
  const onStage = (stage: string, of: string, state: 'ran' | 'cached') => {
    stages[state]++
    onEvent({type: 'stage', work: name, stage, of, state})
  }
  const {folder, processed, diagnostics} = await processStoredWork(name, {
    root,
    cache,
    ocr,
    onStage,
    ...(signal && {signal})
  })
  for (const diagnostic of diagnostics) onEvent({type: 'diagnostic', work: name, diagnostic})
  const about = {work: name, stages, diagnostics}
  if (!folder || !processed) {
    const report = {...about, ok: false, units: 0, findings: [], artifacts: []}
    onEvent({type: 'work-done', report})
    return {report, entry: null, manifest: null}
  }

  // Mistakes in the settings are reported once, by the build of all works.
  const {site = {}} = await readSettings(root, collectingRun())
  const {content: manifest, artifacts} = outputOf(folder, processed, site, await readSettingsText(root))
  const output = await syncArtifacts(join(root, 'output', name), artifacts, {check})
  const lock = Buffer.from(serialiseLock(processed.lock))
  const lockPath = `sources/${name}/ids.jsonl`
  const lockReport: ArtifactReport = {path: lockPath, state: await put(join(root, lockPath), lock, check)}
  for (const finding of processed.findings) onEvent({type: 'finding', work: name, finding})
  const report: WorkReport = {
    ...about,
    ok: true,
    units: processed.alignments.reduce((sum, {alignment}) => sum + alignment.units.length, 0),
    findings: processed.findings,
    artifacts: [...output.map(({path, state}) => ({path: `output/${name}/${path}`, state})), lockReport]
  }
  onEvent({type: 'work-done', report})
  return {report, entry: catalogueEntry({...processed, title: workEntry(processed).title}), manifest}
}

/** The work's artifacts, its manifest among them, and the manifest's text. */
function outputOf(folder: WorkFolder, processed: ProcessedWork, site: Site, settings: string) {
  const emitted = workArtifacts({...processed, site}, labelsFor)
  const inputs = {
    ...Object.fromEntries(
      folder.editions.flatMap(({file, bytes, alsoIn}) => [
        [file, sha256(bytes)],
        ...alsoIn.map(other => [other.file, other.sha256])
      ])
    ),
    ...(folder.journal !== '' && {[`sources/${folder.name}/review.jsonl`]: sha256(folder.journal)}),
    ...(settings !== '' && {[SETTINGS_FILE]: sha256(settings)})
  }
  const content = toJson({
    $schema: `../${schemaPath('work-manifest')}`,
    work: folder.name,
    inputs,
    artifacts: Object.fromEntries(emitted.map(({path, content}) => [path, sha256(content)]))
  })
  return {content, artifacts: [...emitted, {path: 'manifest.json', content}]}
}
