import {randomUUID} from 'node:crypto'
import {join} from 'node:path'
import {decisionsFromMemory} from '../decisions/index.ts'
import type {Diagnostic, Run} from '../diagnostics/index.ts'
import type {Returned} from '../ingest/index.ts'
import type {Decision} from '../model/index.ts'
import {fileCache} from '../store/file-cache.ts'
import {addToJournal} from './add-to-journal.ts'
import type {ImportOptions} from './import-options.ts'
import {processStoredWork} from './process-stored-work.ts'

/**
 * Takes a memory of others as confirmations of a part that has editions in two of its languages or more. Null where it has not, so that
 * the file can become editions instead.
 */
export async function confirmFromMemory(
  {langs: own, unitsIn}: Extract<Returned, {kind: 'foreign'}>,
  path: string,
  {root, work, part, langs = own, who, when = new Date().toISOString(), signal}: ImportOptions,
  run: Run
): Promise<{
  readonly work: string
  readonly part: string
  readonly events: readonly Decision[]
  readonly diagnostics: readonly Diagnostic[]
} | null> {
  if (work === undefined || part === undefined || langs.length < 2) return null
  const cache = fileCache(join(root, '.cache'))
  const {folder, processed, diagnostics} = await processStoredWork(work, {root, cache, ...(signal && {signal})})
  const editions = Object.keys(folder?.work.parts[part]?.editions ?? {}).filter(lang => langs.includes(lang))
  if (!processed || editions.length < 2) return null
  const units = unitsIn(editions)
  const {journal, documents} = processed
  const {events, unmatched} = decisionsFromMemory(units, {
    part,
    documents: documents.filter(({lang}) => editions.includes(lang)),
    journal: journal.events,
    who,
    when,
    newId: randomUUID
  })
  if (unmatched > 0)
    run.report('exchange:memory-unmatched', {kind: 'file', file: path}, {count: unmatched, all: units.length})
  await addToJournal(root, work, events)
  return {work, part, events, diagnostics}
}
