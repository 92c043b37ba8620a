import {type Cache, collectingRun, type Diagnostic, FileUnusable, saidOnce} from '../diagnostics/index.ts'
import type {PageReaders} from '../model/page-readers.ts'
import type {RecognitionShare} from '../model/recognition-share.ts'
import {type ProcessedWork, processWork} from '../pipeline.ts'
import type {OnStage} from '../read-edition.ts'
import {withHashes} from '../store/with-hashes.ts'
import {readWorkFolder, type WorkFolder} from '../store/work-folder.ts'

/** A work read from its folder and taken through all stages; `folder` and `processed` are null where it was given up. */
export interface StoredWork {
  readonly folder: WorkFolder | null
  readonly processed: ProcessedWork | null
  readonly diagnostics: readonly Diagnostic[]
}

export interface ProcessOptions {
  readonly root: string
  readonly cache: Cache
  readonly ocr?: boolean
  readonly share?: RecognitionShare
  readonly readers?: PageReaders
  readonly signal?: AbortSignal
  readonly onStage?: OnStage
}

/** Reads `sources/<name>/` and runs the pipeline; writes nothing. */
export async function processStoredWork(
  name: string,
  {root, cache, ocr = true, share = {}, readers, signal, onStage}: ProcessOptions
): Promise<StoredWork> {
  const run = collectingRun({cache, ...(signal && {signal}), ...(readers && {readers})})
  try {
    const folder = await readWorkFolder(root, name, run)
    const processed = await processWork(withHashes(folder, ocr, share), run, onStage)
    return {folder, processed, diagnostics: saidOnce(run.diagnostics)}
  } catch (error) {
    if (error instanceof FileUnusable) return {folder: null, processed: null, diagnostics: saidOnce(run.diagnostics)}
    throw error
  }
}
