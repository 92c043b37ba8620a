import {headsOf, replay} from '../decisions/index.ts'
import {collectingRun} from '../diagnostics/index.ts'
import {exchangeFile} from '../emit/index.ts'
import type {Alignment, ExchangeFile} from '../model/index.ts'
import type {ProcessedWork} from '../pipeline.ts'

/** A part of a work as exchange files hold it, with what reviewers said of its units. */
export function exchangeFileOf(
  {documents, journal, lock}: Pick<ProcessedWork, 'documents' | 'journal' | 'lock'>,
  alignment: Alignment
): ExchangeFile {
  // What the journal is wrong about was reported when the work was processed.
  const {comments, translationErrors} = replay(journal, documents, collectingRun(), lock)
  const notes = new Map<string, string[]>()
  const said = [
    ...comments.map(({part, seen, result}) => ({part, seen, text: result.text})),
    ...translationErrors.map(({part, seen, result: {kind, better}}) => ({
      part,
      seen,
      text: better === undefined ? kind : `${kind}: ${better}`
    }))
  ]
  for (const {part, seen, text} of said) {
    if (part !== alignment.part) continue
    for (const {id} of Object.values(seen).flat()) notes.set(id, [...(notes.get(id) ?? []), text])
  }
  return exchangeFile({
    alignment,
    documents,
    heads: headsOf(journal.events),
    decided: new Map(journal.events.map(({id, when}) => [id, when])),
    notes
  })
}
