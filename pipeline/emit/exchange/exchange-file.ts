import type {Leaf, Segment} from '../../model/index.ts'
import {
  type Alignment,
  type Document,
  type ExchangeFile,
  type ExchangePair,
  type ExchangeSide,
  type ExchangeUnit,
  segmentsOf,
  type TranslationUnit
} from '../../model/index.ts'
import {sectionName} from '../section-name.ts'

export interface ToExchange {
  readonly alignment: Alignment
  /** The editions of the part, as they were aligned. */
  readonly documents: readonly Document[]
  /** Ids of the journal's last events. */
  readonly heads: readonly string[]
  /** ISO 8601 instants of the journal's events, by id. */
  readonly decided: ReadonlyMap<string, string>
  /** What was said of a unit's segments, by segment id. */
  readonly notes: ReadonlyMap<string, readonly string[]>
}

interface Shown extends Leaf {
  readonly segment: Segment
  readonly document: Document
}

/** A part as exchange files hold it: every unit, in all languages. */
export function exchangeFile(input: ToExchange): ExchangeFile {
  const {alignment, documents, heads} = input
  const {work, part, langs} = alignment
  const editions = documents.filter(document => document.part === part)
  const segments = new Map<string, Shown>()
  for (const document of editions)
    for (const leaf of segmentsOf(document.sections)) segments.set(leaf.segment.id, {...leaf, document})
  return {
    work,
    part,
    langs,
    editions: langs.flatMap(lang => editions.filter(document => document.lang === lang).map(editionOf)),
    after: heads,
    units: alignment.units.map(unit => unitOf(unit, langs, segments, input))
  }
}

function editionOf({lang, metadata, authority, origin, rights, translationOf, url, snapshot}: Document) {
  return {
    lang,
    title: metadata.title,
    authority,
    origin,
    rights,
    translationOf: translationOf ?? null,
    url,
    retrieved: snapshot.fetched ?? null
  }
}

function unitOf(
  unit: TranslationUnit,
  langs: readonly string[],
  segments: ReadonlyMap<string, Shown>,
  {decided, notes}: ToExchange
): ExchangeUnit {
  const members = langs.map(lang => ({lang, shown: (unit.members[lang] ?? []).flatMap(id => segments.get(id) ?? [])}))
  const [first] = members.flatMap(({shown}) => shown)
  const sides = members.filter(({shown}) => shown.length > 0).map(({lang, shown}) => [lang, sideOf(shown)] as const)
  const pairs = Object.entries(unit.pairs).map(([pair, {confidence, status}]): [string, ExchangePair] => [
    pair,
    {confidence, status, was: status}
  ])
  const instants = Object.values(unit.pairs).flatMap(({decision}) => decided.get(decision ?? '') ?? [])
  const said = members.flatMap(({shown}) => shown.flatMap(({segment}) => notes.get(segment.id) ?? []))
  return {
    id: unit.id,
    section: first ? sectionName(first, first.document) : '',
    type: first?.block.type ?? '',
    sides: Object.fromEntries(sides),
    confidence: unit.confidence,
    pairs: Object.fromEntries(pairs),
    changed: [...instants].sort().at(-1) ?? null,
    notes: [...new Set(said)]
  }
}

function sideOf(shown: readonly Shown[]): ExchangeSide {
  return {
    segments: shown.map(({segment}) => ({id: segment.id, hash: segment.contentHash})),
    texts: shown.map(({segment}) => segment.text)
  }
}
