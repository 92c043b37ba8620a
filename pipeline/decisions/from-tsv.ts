import type {RuleId} from '../diagnostics/catalogue.ts'
import {type Diagnostic, diagnostic} from '../diagnostics/diagnostic.ts'
import {contentHash} from '../model/content-hash.ts'
import type {Decision, DecisionAction, SeenSegment} from '../model/decision.ts'
import {
  idsColumn,
  isGuarded,
  type ShownSegment,
  splitSegments,
  splitShown,
  statusColumn,
  unguardCell
} from '../model/spreadsheet.ts'
import type {Alignment, TranslationUnit} from '../model/unit.ts'
import type {Claim} from './claims.ts'
import {claimsInForce} from './claims-in-force.ts'
import {type CurrentSegments, currentSegments, type Edited} from './current-segments.ts'
import {headsOf} from './journal.ts'
import {type PairLangs, pairsOf} from './pair-langs.ts'
import {canonical} from './read-event.ts'
import {readTable, type TableRow} from './read-table.ts'
import {doubtOf} from './text-change.ts'

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

/** What is said before it has an id and a place in the journal. */
type Draft = Pick<Decision, 'action' | 'pair' | 'seen' | 'result'>

/** Actions by the status that a translator sets. */
const actionOf: Readonly<Record<string, DecisionAction>> = {
  reviewed: 'confirm',
  approved: 'approve',
  rejected: 'reject',
  untranslated: 'untranslated',
  'not-translation': 'not-translation'
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
  {alignment, documents, journal, who, when, newId, file = 'units.tsv'}: FromTsv
): {readonly events: readonly Decision[]; readonly diagnostics: readonly Diagnostic[]} {
  const table = readTable(text)
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
  const context: Context = {
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
    for (const draft of read.drafts) {
      const key = sayingKey(draft)
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
        ...draft
      }
      last.set(chain, event.id)
      events.push(event)
    }
  }
  return {events, diagnostics}
}

interface Context {
  readonly alignment: Alignment
  readonly current: CurrentSegments
  readonly claims: readonly Claim[]
  readonly langs: readonly string[]
  readonly columns: readonly string[]
  readonly file: string
  /** Units by id and by what they show. */
  readonly units: ReadonlyMap<string, TranslationUnit>
}

function unitIndex(alignment: Alignment, langs: readonly string[]): ReadonlyMap<string, TranslationUnit> {
  return new Map(
    alignment.units.flatMap(unit => [
      [unit.id, unit] as const,
      [membersKey(langs, lang => unit.members[lang] ?? []), unit] as const
    ])
  )
}

function membersKey(langs: readonly string[], members: (lang: string) => readonly string[]): string {
  return langs.map(lang => [...members(lang)].sort().join(' ')).join('|')
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
function sayingKey({action, pair, seen, result}: Draft): string {
  const shown = Object.entries(seen).map(
    ([lang, segments]) => [lang, segments.map(({id, hash}) => [id, hash])] as const
  )
  return canonical([action, pair, Object.fromEntries(shown.filter(([, segments]) => segments.length > 0)), result])
}

interface ReadRow {
  readonly drafts: readonly Draft[]
  readonly diagnostics: readonly Diagnostic[]
}

function readRow(row: TableRow, context: Context): ReadRow {
  const {current, langs} = context
  const shown = new Map<string, readonly ShownSegment[]>()
  for (const lang of langs) {
    const segments = splitShown(row.cells.get(idsColumn(lang)) ?? '')
    if (segments) shown.set(lang, segments)
  }
  if (shown.size < langs.length || ![...shown.values()].some(segments => segments.length > 0)) {
    const content = [...row.cells.values()].filter(cell => cell !== '').join(' | ')
    return {drafts: [], diagnostics: [inRow('decisions:row-unreadable', row, 'unit', context, {content})]}
  }
  const diagnostics: Diagnostic[] = []
  const unit = unitOf(row, shown, context)
  if (!unit) diagnostics.push(inRow('decisions:row-unknown', row, 'unit', context))
  const everyShown = [...shown.values()].flat()
  if (everyShown.some(({id, hash}) => current.get(id)?.hash !== hash)) {
    diagnostics.push(inRow('decisions:row-stale', row, 'unit', context))
  }
  const texts = langs.map(lang => readTexts(row, lang, shown.get(lang)!, context))
  const seen = Object.fromEntries(langs.map((lang, index) => [lang, texts[index]!.seen]))
  const statuses = pairsOf(langs).map(pair => readStatus(row, pair, seen, unit, context))
  const comment = unguardCell(row.cells.get('comment') ?? '').trim()
  const parts: readonly ReadRow[] = [...texts, ...statuses]
  return {
    drafts: [
      ...parts.flatMap(part => part.drafts),
      ...(comment === '' ? [] : [{action: 'comment' as const, pair: null, seen, result: {text: comment}}])
    ],
    diagnostics: [...diagnostics, ...parts.flatMap(part => part.diagnostics)]
  }
}

/** By id, or by showing exactly what a unit has in these languages. */
function unitOf(
  row: TableRow,
  shown: ReadonlyMap<string, readonly ShownSegment[]>,
  {units, langs}: Context
): TranslationUnit | undefined {
  const byId = units.get(row.cells.get('unit')?.trim() ?? '')
  return byId ?? units.get(membersKey(langs, lang => shown.get(lang)!.map(segment => segment.id)))
}

/** What was seen in a language, and the corrections made there. */
function readTexts(
  row: TableRow,
  lang: string,
  shown: readonly ShownSegment[],
  context: Context
): ReadRow & {readonly seen: readonly SeenSegment[]} {
  const cell = row.cells.get(lang)
  const guarded = cell !== undefined && isGuarded(cell)
  const whole = cell === undefined ? '' : unguardCell(cell)
  const pieces = whole.trim() === '' && shown.length === 0 ? [] : splitSegments(whole)
  const known = (segment: ShownSegment): string | undefined => {
    const now = context.current.get(segment.id)
    return now?.hash === segment.hash ? now.text : undefined
  }
  const seenAs = (segment: ShownSegment): SeenSegment => {
    const same = pieces.find(piece => contentHash(piece) === segment.hash)
    return {...segment, text: known(segment) ?? same ?? ''}
  }
  const seen = shown.map(seenAs)
  if (cell === undefined) return {seen, drafts: [], diagnostics: []}
  if (pieces.length !== shown.length) {
    const detail = {column: lang, found: pieces.length, expected: shown.length, text: whole}
    const kept: Draft = {action: 'comment', pair: null, seen: {[lang]: seen}, result: {text: whole}}
    return {seen, drafts: [kept], diagnostics: [inRow('decisions:segments-miscounted', row, lang, context, detail)]}
  }
  const drafts: Draft[] = []
  const diagnostics: Diagnostic[] = []
  for (const [index, segment] of shown.entries()) {
    const text = pieces[index]!
    if (contentHash(text) === segment.hash) continue
    const original = known(segment)
    const doubt = doubtOf(text, original, guarded)
    if (doubt) {
      const detail = {column: lang, actual: text, expected: original ?? ''}
      diagnostics.push(inRow(doubt, row, lang, context, detail))
    } else drafts.push({action: 'edit', pair: null, seen: {[lang]: [seen[index]!]}, result: {text}})
  }
  return {seen, drafts, diagnostics}
}

function readStatus(
  row: TableRow,
  langs: PairLangs,
  seen: Readonly<Record<string, readonly SeenSegment[]>>,
  unit: TranslationUnit | undefined,
  context: Context
): ReadRow {
  const pair = langs.join('-')
  const column = statusColumn(pair, context.langs.length)
  const status = unguardCell(row.cells.get(column) ?? '')
    .trim()
    .toLowerCase()
  const was = statusBefore(row, pair, unit)
  if (status === '' || status === was) return {drafts: [], diagnostics: []}
  const sides = Object.fromEntries(langs.map(lang => [lang, seen[lang]!]))
  const action = actionOf[status]
  if (status === 'auto' || (status === 'reviewed' && was === 'approved')) {
    const events = eventsBehind(langs, sides, context).filter(event => status === 'auto' || event.action === 'approve')
    const drafts = events.map((event): Draft => ({action: 'undo', pair, seen: sides, result: {event: event.id}}))
    return {drafts, diagnostics: []}
  }
  if (action === undefined) {
    return {drafts: [], diagnostics: [inRow('decisions:status-unknown', row, column, context, {status})]}
  }
  // What it was makes the same status set again, after another one, a new decision.
  return {drafts: [{action, pair, seen: sides, result: {was}}], diagnostics: []}
}

/** The status that was exported; what the alignment says where the spreadsheet does not tell. */
function statusBefore(row: TableRow, pair: string, unit: TranslationUnit | undefined): string {
  const told = (row.cells.get('was') ?? '').split(/\s+/u).find(item => item.startsWith(`${pair}=`))
  if (told !== undefined) return told.slice(pair.length + 1)
  return unit?.pairs[pair]?.status ?? 'auto'
}

/** The events in force that say something of a bead within these segments. */
function eventsBehind(
  langs: PairLangs,
  sides: Readonly<Record<string, readonly SeenSegment[]>>,
  {alignment, claims}: Context
): readonly Decision[] {
  const ids = new Set(Object.values(sides).flatMap(side => side.map(({id}) => id)))
  const pair = [...langs].sort().join(' ')
  const behind = claims.filter(claim => {
    const members = claim.langs.flatMap(lang => claim.members[lang] ?? [])
    const isSamePair = claim.part === alignment.part && [...claim.langs].sort().join(' ') === pair
    return isSamePair && members.every(id => ids.has(id))
  })
  return [...new Map(behind.flatMap(claim => claim.events).map(event => [event.id, event])).values()]
}

function inRow(
  rule: RuleId,
  {row}: TableRow,
  column: string,
  {columns, file}: Context,
  detail: Readonly<Record<string, string | number>> = {}
): Diagnostic {
  const place = {kind: 'cell', file, sheet: '', row, column: Math.max(1, columns.indexOf(column) + 1)} as const
  return diagnostic(rule, place, {row, ...detail})
}
