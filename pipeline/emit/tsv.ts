import type {Segment} from '../model/block.ts'
import type {Document} from '../model/document.ts'
import {type Leaf, segmentsOf} from '../model/reading-order.ts'
import {guardCell, idsColumn, joinSegments, joinShown, statusColumn} from '../model/spreadsheet.ts'
import type {Alignment, TranslationUnit} from '../model/unit.ts'
import {sectionName} from './section-name.ts'

/** What the spreadsheet needs of a document. */
type Sectioned = Pick<Document, 'part' | 'lang' | 'sections'>

export interface UnitsToTsv {
  readonly alignment: Alignment
  /** The editions of the part, as they were aligned. */
  readonly documents: readonly Sectioned[]
  /** The languages to show, two or more; all of the alignment where left out. */
  readonly langs?: readonly string[]
  /** Ids of the journal's last events, so that decisions made meanwhile are noticed on import. */
  readonly heads?: readonly string[]
  /** Between cells; a tab where left out. */
  readonly delimiter?: '\t' | ','
  /** What the editions are and under which rights, for a last column. */
  readonly rights?: string
}

interface Shown extends Leaf {
  readonly segment: Segment
  readonly document: Sectioned
}

/** Confidences have four decimals everywhere. */
const DECIMALS = 4

/**
 * The translation units of a part as a spreadsheet (see `model/spreadsheet.ts`): UTF-8 with a byte order mark, so that Excel
 * opens it, tab-separated, CRLF. No cell can run as a formula.
 */
export function unitsToTsv({
  alignment,
  documents,
  langs = alignment.langs,
  heads,
  delimiter = '\t',
  rights
}: UnitsToTsv): string {
  const segments = new Map<string, Shown>()
  for (const document of documents) {
    if (document.part !== alignment.part) continue
    for (const leaf of segmentsOf(document.sections)) segments.set(leaf.segment.id, {...leaf, document})
  }
  const pairs = pairKeys(alignment, langs)
  const header = [
    'unit',
    'section',
    'type',
    ...langs.flatMap(lang => [lang, idsColumn(lang)]),
    'confidence',
    ...pairs.map(pair => statusColumn(pair, langs.length)),
    'comment',
    'was',
    ...(heads ? ['after'] : []),
    ...(rights === undefined ? [] : ['rights'])
  ]
  const rows = alignment.units
    .filter(unit => langs.some(lang => (unit.members[lang] ?? []).length > 0))
    .map(unit => [
      ...row(unit, segments, langs, pairs),
      ...(heads ? [heads.join(' ')] : []),
      ...(rights === undefined ? [] : [guardCell(rights)])
    ])
  return `\uFEFF${[header, ...rows].map(cells => `${cells.map(cell => quote(cell, delimiter)).join(delimiter)}\r\n`).join('')}`
}

function row(
  unit: TranslationUnit,
  segments: ReadonlyMap<string, Shown>,
  langs: readonly string[],
  pairs: readonly string[]
): readonly string[] {
  const members = langs.map(lang => (unit.members[lang] ?? []).flatMap(id => segments.get(id) ?? []))
  const first = members.flat()[0]
  const statuses = pairs.map(pair => unit.pairs[pair]?.status ?? 'auto')
  return [
    unit.id,
    guardCell(first ? sectionName(first, first.document) : ''),
    first?.block.type ?? '',
    ...members.flatMap(shown => [
      guardCell(joinSegments(shown.map(({segment}) => segment.text.replace(/\s+/gu, ' ')))),
      joinShown(shown.map(({segment}) => ({id: segment.id, hash: segment.contentHash})))
    ]),
    String(Number(unit.confidence.toFixed(DECIMALS))),
    ...statuses,
    '',
    pairs.map((pair, index) => `${pair}=${statuses[index]}`).join(' ')
  ]
}

/** The pairs between these languages, as the alignment calls them, in its order. */
function pairKeys(alignment: Alignment, langs: readonly string[]): readonly string[] {
  const wanted = new Set(langs.flatMap(a => langs.filter(b => b !== a).map(b => `${a}-${b}`)))
  const ordered = alignment.langs.flatMap((a, index) => alignment.langs.slice(index + 1).map(b => `${a}-${b}`))
  return ordered.filter(pair => wanted.has(pair))
}

/** RFC 4180, with tabs or commas: what holds a quote, the delimiter or a line break is quoted. */
function quote(cell: string, delimiter: string): string {
  return /["\r\n]/u.test(cell) || cell.includes(delimiter) ? `"${cell.replaceAll('"', '""')}"` : cell
}
