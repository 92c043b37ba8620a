import {type Diagnostic, diagnostic} from '../diagnostics/diagnostic.ts'
import type {Decision} from '../model/decision.ts'
import {idsColumn, statusColumn} from '../model/spreadsheet.ts'
import type {Alignment} from '../model/unit.ts'
import {claimsInForce} from './claims-in-force.ts'
import {currentSegments, type Edited} from './current-segments.ts'
import {headsOf} from './journal.ts'
import {canonical} from './read-event.ts'
import {type RowContext, readRow, type Saying, unitIndex} from './read-row.ts'
import {readTable, type Table, type TableRow} from './read-table.ts'

export interface FromTsv {
  /** The alignment that was exported, or what became of it since. */
  readonly alignment: Alignment
  /** The editions of the part, as they are aligned now. */
  readonly documents: readonly Edited[]
  readonly journal: readonly Decision[]
  readonly who: string
  /** ISO 8601 instant in UTC. */
  readonly when: string
  readonly newId: () => string
  /** Names the spreadsheet in diagnostics. */
  readonly file?: string
}

/**
 * The decisions in a spreadsheet that `unitsToTsv` wrote and a translator changed: statuses, comments and corrected texts. Unchanged rows
 * give none, and neither does what the journal has from an earlier import of the same spreadsheet. Rows are read by the segments that they
 * show, so that nothing is lost where the alignment or a text has changed since; that is reported.
 *
 * The events follow what the journal said when the spreadsheet was exported: what others decided meanwhile shows as a conflict.
 */
export function decisionsFromTsv(
  text: string,
  about: FromTsv
): {readonly events: readonly Decision[]; readonly diagnostics: readonly Diagnostic[]} {
  return decisionsFromTable(readTable(text), about)
}

/** The same of a table that was read from a file of another format. */
export function decisionsFromTable(
  table: Table,
  {alignment, documents, journal, who, when, newId, file = 'units.tsv'}: FromTsv
): {readonly events: readonly Decision[]; readonly diagnostics: readonly Diagnostic[]} {
  const diagnostics: Diagnostic[] = []
  const langs = alignment.langs.filter(lang => table.columns.includes(idsColumn(lang)))
  if (langs.length < 2) {
    const columns = alignment.langs.map(idsColumn).join(', ')
    return {events: [], diagnostics: [diagnostic('decisions:columns-missing', {kind: 'file', file}, {columns})]}
  }
  const current = currentSegments(
    documents.filter(({part}) => part === alignment.part),
    []
  )
  const {claims, order} = claimsInForce(journal, () => alignment.langs)
  const context: RowContext = {
    alignment,
    current,
    claims,
    langs,
    file,
    columns: table.columns,
    units: unitIndex(alignment, langs)
  }
  const said = new Map<string, Decision[]>()
  for (const event of journal) {
    if (event.part !== alignment.part) continue
    said.set(sayingKey(event), [...(said.get(sayingKey(event)) ?? []), event])
  }

  const baseOf = bases(journal)
  const events: Decision[] = []
  const last = new Map<string, string>()
  const made = new Set<string>()
  for (const row of table.rows) {
    const read = readRow(row, context)
    diagnostics.push(...read.diagnostics)
    const base = baseOf(row)
    const isTold = row.cells.has('after')
    for (const saying of read.sayings) {
      const key = sayingKey(saying)
      // What was said after the export, or in another row, is this very row read before.
      const isRepeated =
        said.get(key)?.some(event => !isTold || !base.some(head => order.knows(head, event.id))) ?? false
      if (isRepeated || made.has(key)) continue
      made.add(key)
      const chain = base.join(' ')
      const before = last.get(chain)
      const event: Decision = {
        v: 1,
        id: newId(),
        after: before === undefined ? base : [before],
        who,
        when,
        part: alignment.part,
        ...saying
      }
      last.set(chain, event.id)
      events.push(event)
    }
  }
  for (const lang of decidedElsewhere(table, alignment.langs))
    diagnostics.push(diagnostic('decisions:edition-missing', {kind: 'file', file}, {part: alignment.part, lang}))
  return {events, diagnostics}
}

/** Languages of the spreadsheet that the part no longer has, and of which somebody set a status. */
function decidedElsewhere(table: Table, langs: readonly string[]): readonly string[] {
  const idsOf = idsColumn('')
  const shown = table.columns.flatMap(column => (column.endsWith(idsOf) ? [column.slice(0, -idsOf.length)] : []))
  return shown.filter(lang => {
    if (langs.includes(lang)) return false
    const pairs = shown.flatMap(other => [`${lang}-${other}`, `${other}-${lang}`])
    return table.rows.some(row => pairs.some(pair => isSet(row, pair)))
  })
}

/** True where a row has another status of a pair than was exported. */
function isSet({cells}: TableRow, pair: string): boolean {
  const status = (cells.get(statusColumn(pair, 3)) ?? '').trim().toLowerCase()
  return status !== '' && !(cells.get('was') ?? '').split(/\s+/u).includes(`${pair}=${status}`)
}

/** The events that a row's author could know: what `after` names, as far as the journal has it, else all. */
function bases(journal: readonly Decision[]): (row: TableRow) => readonly string[] {
  const known = new Set(journal.map(event => event.id))
  const heads = headsOf(journal)
  return row =>
    row.cells
      .get('after')
      ?.split(/\s+/u)
      .filter(id => known.has(id)) ?? heads
}

/** One spelling of what is said, so that it is not said twice. */
function sayingKey({action, pair, seen, result}: Saying): string {
  const shown = Object.entries(seen).map(
    ([lang, segments]) => [lang, segments.map(({id, hash}) => [id, hash])] as const
  )
  return canonical([action, pair, Object.fromEntries(shown.filter(([, segments]) => segments.length > 0)), result])
}
