import {randomUUID} from 'node:crypto'
import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import type {AlignedPart} from '../align-part.ts'
import {decisionsFromTable, decodeSpreadsheet} from '../decisions/index.ts'
import {collectingRun, type Diagnostic, diagnostic, FileUnusable, type Run} from '../diagnostics/index.ts'
import {asTable, type Returned, readExchange} from '../ingest/index.ts'
import {type ExchangeFile, type Place, readTable, type Table} from '../model/index.ts'
import type {ProcessedWork} from '../pipeline.ts'
import {fileCache} from '../store/file-cache.ts'
import {readGivenFile} from '../store/read-given-file.ts'
import {workNames} from '../store/work-folder.ts'
import {addEditions} from './add-editions.ts'
import {addToJournal} from './add-to-journal.ts'
import {confirmFromMemory} from './confirm-from-memory.ts'
import {exchangeFileOf} from './exchange-file-of.ts'
import type {ImportOptions, ImportReport} from './import-options.ts'
import {importTerms} from './import-terms.ts'
import {processStoredWork} from './process-stored-work.ts'

const nothing = {work: null, part: null, events: [], editions: [], concepts: 0} as const

/**
 * Takes a file in. What `exportWork` wrote and a translator changed adds decisions to the work's journal; a TBX adds to the work's termbase;
 * a memory, catalogue or spreadsheet of others becomes editions of a part, or confirms those that the part has. Writes nothing where the file cannot be used.
 */
export async function importFile(path: string, options: ImportOptions): Promise<ImportReport> {
  const run = collectingRun()
  try {
    const bytes = await readGivenFile(path, path, run)
    const returned = await readExchange({file: path, bytes}, run)
    const report = await take(returned, {path, bytes}, options, run)
    return {...report, diagnostics: [...run.diagnostics, ...report.diagnostics]}
  } catch (error) {
    if (error instanceof FileUnusable) return {...nothing, diagnostics: run.diagnostics}
    throw error
  }
}

interface Handed {
  readonly path: string
  readonly bytes: Uint8Array
}

async function take(returned: Returned, handed: Handed, options: ImportOptions, run: Run): Promise<ImportReport> {
  const place = {kind: 'file', file: handed.path} as const
  switch (returned.kind) {
    case 'sheet': {
      const table = returned.table ?? readTable(decodeSpreadsheet(handed.bytes))
      const ids = table.rows.flatMap(({cells}) => [...cells.values()].flatMap(cell => cell.match(segmentId) ?? []))
      return takeDecisions({table: () => table, ids: new Set(ids), path: handed.path}, options)
    }
    case 'units': {
      const {file, rows, added, foreign} = returned
      if (foreign > 0) run.report('exchange:unit-foreign', place, {count: foreign})
      for (const {unit, lang, text} of added)
        run.report('exchange:text-added', {kind: 'unit', file: handed.path, id: unit}, {lang, text})
      const whole = withAdded(file, added)
      const ids = whole.units.flatMap(({sides}) =>
        Object.values(sides).flatMap(({segments}) => segments.map(({id}) => id))
      )
      const table = (processed: ProcessedWork, aligned: AlignedPart) =>
        asTable(whole, new Set(exchangeFileOf(processed, aligned.alignment).units.flatMap(({notes}) => notes)))
      return takeDecisions(
        {
          table,
          ids: new Set(ids),
          path: handed.path,
          work: whole.work,
          units: whole.units.map(({id}, index) => ({id, row: rows[index]!}))
        },
        options
      )
    }
    case 'terms':
      return {...nothing, ...(await importTerms(returned.termbase, options, place, run)), diagnostics: []}
    case 'foreign':
      if (returned.langs.length === 0)
        return {...nothing, diagnostics: [diagnostic('store:spreadsheet-unknown', place)]}
      return (
        (await confirmed(returned, handed, options, run)) ?? {
          ...nothing,
          ...(await addEditions(returned, handed, options, run)),
          diagnostics: []
        }
      )
  }
}

async function confirmed(
  returned: Extract<Returned, {kind: 'foreign'}>,
  {path}: Handed,
  options: ImportOptions,
  run: Run
): Promise<ImportReport | null> {
  const report = await confirmFromMemory(returned, path, options, run)
  return report && {...nothing, ...report}
}

/** What was written where no segment stands is kept as a note of its unit. */
function withAdded(
  file: ExchangeFile,
  added: readonly {readonly unit: string; readonly lang: string; readonly text: string}[]
): ExchangeFile {
  if (added.length === 0) return file
  const units = file.units.map(unit => {
    const texts = added.filter(addition => addition.unit === unit.id).map(({lang, text}) => `${lang}: ${text}`)
    return {...unit, notes: [...unit.notes, ...texts]}
  })
  return {...file, units}
}

interface Sheet {
  readonly table: (processed: ProcessedWork, aligned: AlignedPart) => Table
  /** Segments that it speaks of. */
  readonly ids: ReadonlySet<string>
  readonly path: string
  /** The work that the file names; a work that was never built has no lock to be found by. */
  readonly work?: string
  /** The units in the order of the rows, and where they stand in the file, where it is no spreadsheet. */
  readonly units?: readonly UnitRow[]
}

interface UnitRow {
  readonly id: string
  readonly row: number
}

/** Ids of segments, as a spreadsheet holds them. */
const segmentId = /\b[0-9a-f]{16}\b/g

async function takeDecisions({table, ids, path, units, work}: Sheet, options: ImportOptions): Promise<ImportReport> {
  const {root, who, when = new Date().toISOString(), signal} = options
  const cache = fileCache(join(root, '.cache'))
  for (const name of options.work === undefined ? await candidates(root, ids, work) : [options.work]) {
    const {processed, diagnostics} = await processStoredWork(name, {root, cache, ...(signal && {signal})})
    const aligned = processed && partWith(processed, ids)
    if (!processed || !aligned) continue
    const {journal, documents} = processed
    const {part} = aligned.alignment
    const read = decisionsFromTable(table(processed, aligned), {
      alignment: aligned.alignment,
      documents: documents.filter(document => document.part === part),
      journal: journal.events,
      who,
      when,
      newId: randomUUID,
      file: path
    })
    await addToJournal(root, name, read.events)
    const told = units === undefined ? read.diagnostics : read.diagnostics.map(said => atUnit(said, path, units))
    return {...nothing, work: name, part, events: read.events, diagnostics: [...diagnostics, ...told]}
  }
  return {...nothing, diagnostics: [diagnostic('store:spreadsheet-unknown', {kind: 'file', file: path})]}
}

/** What is said of a row, said of the unit that stands there: only a spreadsheet has rows. */
function atUnit(said: Diagnostic, file: string, units: readonly UnitRow[]): Diagnostic {
  if (said.place.kind !== 'cell') return said
  // `asTable` puts the first unit into row 2.
  const unit = units[said.place.row - 2]
  if (!unit) return said
  const place: Place = {kind: 'unit', file, id: unit.id}
  return {...said, place, detail: {...said.detail, row: unit.row}}
}

/** The work that the file names, where there is one of that name, and those whose lock knows any of the ids. */
async function candidates(root: string, ids: ReadonlySet<string>, named = ''): Promise<readonly string[]> {
  const names = await workNames(root)
  const known = await Promise.all(
    names.map(async name => {
      const lock = await readFile(join(root, 'sources', name, 'ids.jsonl'), 'utf8').catch(() => '')
      return (lock.match(segmentId) ?? []).some(id => ids.has(id))
    })
  )
  return names.filter((name, index) => known[index] || name === named)
}

/** The part that shares most ids with the file. */
function partWith({alignments}: ProcessedWork, ids: ReadonlySet<string>): AlignedPart | undefined {
  const counted = alignments.map(aligned => ({aligned, shared: sharedIds(aligned, ids)}))
  return counted.filter(({shared}) => shared > 0).sort((a, b) => b.shared - a.shared)[0]?.aligned
}

function sharedIds({alignment}: AlignedPart, ids: ReadonlySet<string>): number {
  return alignment.units.flatMap(({members}) => Object.values(members).flat()).filter(id => ids.has(id)).length
}
