import type {RuleId} from '../diagnostics/catalogue.ts'
import {type Diagnostic, diagnostic} from '../diagnostics/diagnostic.ts'
import {contentHash} from '../model/content-hash.ts'
import type {Decision, DecisionAction, SeenSegment} from '../model/decision.ts'
import {
  idsColumn,
  joinSegments,
  type ShownSegment,
  splitSegments,
  splitShown,
  statusColumn,
  unguardCell
} from '../model/spreadsheet.ts'
import type {Alignment, TranslationUnit} from '../model/unit.ts'
import type {Claim} from './claims.ts'
import type {CurrentSegments} from './current-segments.ts'
import {type PairLangs, pairsOf} from './pair-langs.ts'
import type {TableRow} from './read-table.ts'
import {doubtOf, isCut} from './text-change.ts'

const LOST = 'decisions:characters-lost'

/** What is said before it has an id and a place in the journal. */
export type Saying = Pick<Decision, 'action' | 'pair' | 'seen' | 'result'>

/** Actions by the status that a translator sets. */
const actionOf: Readonly<Record<string, DecisionAction>> = {
  reviewed: 'confirm',
  approved: 'approve',
  rejected: 'reject',
  untranslated: 'untranslated',
  'not-translation': 'not-translation'
}

/** What a row is read against. */
export interface RowContext {
  readonly alignment: Alignment
  readonly current: CurrentSegments
  readonly claims: readonly Claim[]
  readonly langs: readonly string[]
  readonly columns: readonly string[]
  readonly file: string
  /** Units by id and by what they show. */
  readonly units: ReadonlyMap<string, TranslationUnit>
}

/** Units by id and by what they show in these languages. */
export function unitIndex(alignment: Alignment, langs: readonly string[]): ReadonlyMap<string, TranslationUnit> {
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

/** What a row says. */
export interface ReadRow {
  readonly sayings: readonly Saying[]
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * Reads a row: corrected texts, changed statuses, a comment. What cannot be taken as it is, is reported.
 */
export function readRow(row: TableRow, context: RowContext): ReadRow {
  const {current, langs} = context
  const shown = new Map<string, readonly ShownSegment[]>()
  for (const lang of langs) {
    const segments = splitShown(row.cells.get(idsColumn(lang)) ?? '')
    if (segments) shown.set(lang, segments)
  }
  if (shown.size < langs.length || ![...shown.values()].some(segments => segments.length > 0)) {
    const content = [...row.cells.values()].filter(cell => cell !== '').join(' | ')
    return {sayings: [], diagnostics: [inRow('decisions:row-unreadable', row, 'unit', context, {content})]}
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
    sayings: [
      ...parts.flatMap(part => part.sayings),
      ...(comment === '' ? [] : [{action: 'comment' as const, pair: null, seen, result: {text: comment}}])
    ],
    diagnostics: [...diagnostics, ...parts.flatMap(part => part.diagnostics)]
  }
}

/** By id, or by showing exactly what a unit has in these languages. */
function unitOf(
  row: TableRow,
  shown: ReadonlyMap<string, readonly ShownSegment[]>,
  {units, langs}: RowContext
): TranslationUnit | undefined {
  const byId = units.get(row.cells.get('unit')?.trim() ?? '')
  return byId ?? units.get(membersKey(langs, lang => shown.get(lang)!.map(segment => segment.id)))
}

/** What was seen in a language, and the corrections made there. */
function readTexts(
  row: TableRow,
  lang: string,
  shown: readonly ShownSegment[],
  context: RowContext
): ReadRow & {readonly seen: readonly SeenSegment[]} {
  const cell = row.cells.get(lang)
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
  if (cell === undefined) return {seen, sayings: [], diagnostics: []}
  // Where an encoding lost the marks between the segments too, nobody said anything.
  const before = shown.map(known)
  const original = before.every(text => text !== undefined) ? joinSegments(before) : undefined
  const isLost = isCut(whole, original) || (pieces.length !== shown.length && doubtOf(whole, original) === LOST)
  if (isLost) {
    const detail = {column: lang, actual: whole, expected: original ?? ''}
    return {seen, sayings: [], diagnostics: [inRow(LOST, row, lang, context, detail)]}
  }
  if (pieces.length !== shown.length) {
    const detail = {column: lang, found: pieces.length, expected: shown.length, text: whole}
    const kept: Saying = {action: 'comment', pair: null, seen: {[lang]: seen}, result: {text: whole}}
    return {seen, sayings: [kept], diagnostics: [inRow('decisions:segments-miscounted', row, lang, context, detail)]}
  }
  const sayings: Saying[] = []
  const diagnostics: Diagnostic[] = []
  for (const [index, segment] of shown.entries()) {
    const text = pieces[index]!
    if (contentHash(text) === segment.hash) continue
    const original = known(segment)
    const doubt = doubtOf(text, original)
    if (doubt) {
      const detail = {column: lang, actual: text, expected: original ?? ''}
      diagnostics.push(inRow(doubt, row, lang, context, detail))
    } else sayings.push({action: 'edit', pair: null, seen: {[lang]: [seen[index]!]}, result: {text}})
  }
  return {seen, sayings, diagnostics}
}

function readStatus(
  row: TableRow,
  langs: PairLangs,
  seen: Readonly<Record<string, readonly SeenSegment[]>>,
  unit: TranslationUnit | undefined,
  context: RowContext
): ReadRow {
  const pair = langs.join('-')
  const column = columnOf(langs, context)
  const status = unguardCell(row.cells.get(column) ?? '')
    .trim()
    .toLowerCase()
  const was = statusBefore(row, langs, unit)
  if (status === '' || status === was) return {sayings: [], diagnostics: []}
  const sides = Object.fromEntries(langs.map(lang => [lang, seen[lang]!]))
  const action = actionOf[status]
  if (status === 'auto' || (status === 'reviewed' && was === 'approved')) {
    const events = eventsBehind(langs, sides, context).filter(event => status === 'auto' || event.action === 'approve')
    const sayings = events.map((event): Saying => ({action: 'undo', pair, seen: sides, result: {event: event.id}}))
    return {sayings, diagnostics: []}
  }
  if (action === undefined) {
    return {sayings: [], diagnostics: [inRow('decisions:status-unknown', row, column, context, {status})]}
  }
  // What it was makes the same status set again, after another one, a new decision.
  return {sayings: [{action, pair, seen: sides, result: {was}}], diagnostics: []}
}

/** The column of a pair's status, also where the part had another language when it was exported, or its languages stood in another order. */
function columnOf([a, b]: PairLangs, {langs, columns}: RowContext): string {
  const usual = statusColumn(`${a}-${b}`, langs.length)
  const others = [`${a}-${b}`, `${b}-${a}`].map(pair => statusColumn(pair, langs.length + 1))
  return [usual, ...others].find(column => columns.includes(column)) ?? usual
}

/** The status that was exported; what the alignment says where the spreadsheet does not tell. */
function statusBefore(row: TableRow, [a, b]: PairLangs, unit: TranslationUnit | undefined): string {
  const told = (row.cells.get('was') ?? '')
    .split(/\s+/u)
    .find(item => item.startsWith(`${a}-${b}=`) || item.startsWith(`${b}-${a}=`))
  if (told !== undefined) return told.slice(told.indexOf('=') + 1)
  return unit?.pairs[`${a}-${b}`]?.status ?? 'auto'
}

/** The events in force that say something of a bead within these segments. */
function eventsBehind(
  langs: PairLangs,
  sides: Readonly<Record<string, readonly SeenSegment[]>>,
  {alignment, claims}: RowContext
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
  {columns, file}: RowContext,
  detail: Readonly<Record<string, string | number>> = {}
): Diagnostic {
  const place = {kind: 'cell', file, sheet: '', row, column: Math.max(1, columns.indexOf(column) + 1)} as const
  return diagnostic(rule, place, {row, ...detail})
}
