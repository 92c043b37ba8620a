import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import type {Run} from '../diagnostics/index.ts'
import {toTbx} from '../emit/index.ts'
import {readTermbase} from '../ingest/index.ts'
import {type Concept, foldText, type Place, type Termbase} from '../model/index.ts'
import {SHARED_TERMS, termsOf} from '../store/work-folder.ts'
import {writeSource} from '../store/write-source.ts'
import type {ImportOptions} from './import-options.ts'

/**
 * Adds concepts to a work's own termbase, in the order of their ids: those that neither it nor the shared one has in the same words. A concept of a
 * known id replaces the one there if it has a term of it; else the two only share a number, and the one that comes gets an id of its own. Gives up
 * with `exchange:work-needed`.
 */
export async function importTerms(
  brought: Termbase,
  {root, work}: Pick<ImportOptions, 'root' | 'work'>,
  place: Place,
  run: Run
): Promise<{readonly work: string; readonly concepts: number}> {
  if (work === undefined) return run.fail('exchange:work-needed', place)
  const [own, shared] = await Promise.all([termbaseAt(root, termsOf(work), run), termbaseAt(root, SHARED_TERMS, run)])
  const known = new Map([...(shared?.concepts ?? []), ...(own?.concepts ?? [])].map(concept => [concept.id, concept]))
  const named = brought.concepts.map(concept => ({...concept, id: idFor(concept, known)}))
  const added = named.filter(concept => spelling(known.get(concept.id)) !== spelling(concept))
  if (added.length === 0) return {work, concepts: 0}
  const concepts = new Map([...(own?.concepts ?? []), ...added].map(concept => [concept.id, concept]))
  const sorted = [...concepts.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
  await writeSource(root, termsOf(work), toTbx({...(own ?? brought), concepts: sorted}))
  return {work, concepts: added.length}
}

async function termbaseAt(root: string, file: string, run: Run): Promise<Termbase | undefined> {
  const bytes = await readFile(join(root, file)).catch(() => null)
  return bytes === null ? undefined : readTermbase({file, bytes}, run)
}

/** Termbases of others count their concepts: c1, c2. */
function idFor(concept: Concept, known: ReadonlyMap<string, Concept>): string {
  for (let count = 1; ; count++) {
    const id = count === 1 ? concept.id : `${concept.id}-${count}`
    const there = known.get(id)
    if (there === undefined || sharesTerm(there, concept)) return id
  }
}

function sharesTerm(a: Concept, b: Concept): boolean {
  const terms = new Set(termsIn(a))
  return termsIn(b).some(term => terms.has(term))
}

function termsIn({languages}: Concept): readonly string[] {
  return languages.flatMap(({lang, terms}) => terms.map(({term}) => `${lang} ${foldText(term).toLowerCase()}`))
}

function spelling(concept: Concept | undefined): string {
  return JSON.stringify(concept ?? null)
}
