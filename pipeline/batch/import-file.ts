import {randomUUID} from 'node:crypto'
import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {decisionsFromTsv, decodeSpreadsheet, serialiseEvents} from '../decisions/index.ts'
import {type Diagnostic, diagnostic} from '../diagnostics/index.ts'
import type {Decision} from '../model/index.ts'
import type {AlignedPart, ProcessedWork} from '../pipeline.ts'
import {fileCache} from '../store/file-cache.ts'
import {workNames} from '../store/work-folder.ts'
import {writeJournal} from '../store/write-journal.ts'
import {processStoredWork} from './process-stored-work.ts'

export interface ImportOptions {
  readonly root: string
  /** Who decided; goes into the journal. */
  readonly who: string
  /** Where the file belongs; found by the ids in it where left out. */
  readonly work?: string
  /** ISO 8601 instant in UTC; now where left out. */
  readonly when?: string
  readonly signal?: AbortSignal
}

export interface ImportReport {
  readonly work: string | null
  readonly part: string | null
  /** What was added to the journal. */
  readonly events: readonly Decision[]
  readonly diagnostics: readonly Diagnostic[]
}

/** Ids of segments, as a spreadsheet holds them. */
const segmentId = /\b[0-9a-f]{16}\b/g

/** Takes a spreadsheet that `exportWork` wrote and a translator changed, and adds what it says to the work's journal. */
export async function importFile(path: string, options: ImportOptions): Promise<ImportReport> {
  const {root, who, when = new Date().toISOString(), signal} = options
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => error)
  if (bytes instanceof Error) {
    const unreadable = diagnostic(
      'store:file-unreadable',
      {kind: 'file', file: path},
      {reason: bytes.code ?? bytes.message}
    )
    return {work: null, part: null, events: [], diagnostics: [unreadable]}
  }
  const text = decodeSpreadsheet(bytes)
  const ids = new Set(text.match(segmentId))
  const cache = fileCache(join(root, '.cache'))
  for (const name of options.work === undefined ? await worksWith(root, ids) : [options.work]) {
    const {processed, diagnostics} = await processStoredWork(name, {root, cache, ...(signal && {signal})})
    const aligned = processed && partWith(processed, ids)
    if (!processed || !aligned) continue
    const {journal, documents} = processed
    const {part} = aligned.alignment
    const read = decisionsFromTsv(text, {
      alignment: aligned.alignment,
      documents: documents.filter(document => document.part === part),
      journal: journal.events,
      who,
      when,
      newId: randomUUID,
      file: path
    })
    if (read.events.length > 0)
      await writeJournal(join(root, 'sources', name, 'review.jsonl'), journal.text + serialiseEvents(read.events))
    return {work: name, part, events: read.events, diagnostics: [...diagnostics, ...read.diagnostics]}
  }
  const stranger = diagnostic('store:spreadsheet-unknown', {kind: 'file', file: path})
  return {work: null, part: null, events: [], diagnostics: [stranger]}
}

/** Works whose lock knows any of the ids. */
async function worksWith(root: string, ids: ReadonlySet<string>): Promise<readonly string[]> {
  const names = await workNames(root)
  const known = await Promise.all(
    names.map(async name => {
      const lock = await readFile(join(root, 'sources', name, 'ids.jsonl'), 'utf8').catch(() => '')
      return (lock.match(segmentId) ?? []).some(id => ids.has(id))
    })
  )
  return names.filter((_, index) => known[index])
}

/** The part that shares most ids with the file. */
function partWith({alignments}: ProcessedWork, ids: ReadonlySet<string>): AlignedPart | undefined {
  const counted = alignments.map(aligned => ({aligned, shared: sharedIds(aligned, ids)}))
  return counted.filter(({shared}) => shared > 0).sort((a, b) => b.shared - a.shared)[0]?.aligned
}

function sharedIds({alignment}: AlignedPart, ids: ReadonlySet<string>): number {
  return alignment.units.flatMap(({members}) => Object.values(members).flat()).filter(id => ids.has(id)).length
}
