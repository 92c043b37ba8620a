import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {readJournal, serialiseEvents} from '../decisions/index.ts'
import {collectingRun} from '../diagnostics/index.ts'
import type {Decision} from '../model/index.ts'
import {appendJournal} from '../store/append-journal.ts'
import {writeJournal} from '../store/write-journal.ts'

/**
 * Adds events to the journal of a work as it stands on disk now, and not as it was read: while a file is taken in, which means to align the work first,
 * somebody may have decided something in the review app. An end that was torn when writing was interrupted is taken away.
 */
export async function addToJournal(root: string, work: string, events: readonly Decision[]): Promise<void> {
  if (events.length === 0) return
  const path = join(root, 'sources', work, 'review.jsonl')
  const lines = serialiseEvents(events)
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return ''
    throw error
  })
  const whole = readJournal(text, path, collectingRun()).text
  if (whole === text) await appendJournal(path, lines)
  else await writeJournal(path, whole + lines)
}
