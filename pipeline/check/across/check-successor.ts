import {outermost, type TermIndex} from '../../language/terms/term-index.ts'
import type {Document} from '../../model/document.ts'
import type {Finding} from '../../model/finding.ts'
import type {Place} from '../../model/place.ts'
import {leaves} from '../../model/reading-order.ts'
import type {Section} from '../../model/section.ts'
import type {Alignment} from '../../model/unit.ts'
import {findingOf} from '../finding-of.ts'
import {placesOfSide, textOfSide, type UnitPair, unitPairs} from '../unit-side.ts'
import {likeness} from './alike.ts'

/** The work that another one replaces, as far as checks look at it. */
export interface Predecessor {
  readonly name: string
  readonly documents: readonly Document[]
  readonly alignments: readonly Alignment[]
}

/** A work's own side of the comparison. */
export interface Successor {
  readonly documents: readonly Document[]
  readonly alignments: readonly Alignment[]
}

interface Item {
  readonly text: string
  readonly places: readonly Place[]
}

/** Share of the items of a list that another one must have for the two to be the same list. */
const SAME_LIST = 0.4
/** From this likeness on two items are the same, renamed or not. */
const SAME_ITEM = 0.5
/** Items that a list needs before one can tell it from others. */
const LEAST_ITEMS = 3

/**
 * What a work that replaces another one lets go: items of a list that it drops or renames, and terms that it translates in another way. Edition by edition of
 * the same part and language. Specimens are no documents that could be replaced.
 */
export function checkSuccessor(
  work: Successor,
  before: Predecessor,
  termsOf: (lang: string) => TermIndex
): readonly Finding[] {
  const lists = work.documents.flatMap(document => {
    const old = before.documents.find(({part, lang}) => part === document.part && lang === document.lang)
    const isOfficial = old !== undefined && old.authority !== 'specimen' && document.authority !== 'specimen'
    return isOfficial ? droppedItems(document, old, before.name) : []
  })
  return [...lists, ...renamedTerms(work, before, termsOf)]
}

function droppedItems(document: Document, old: Document, name: string): readonly Finding[] {
  const lists = listsOf(document.sections)
  return listsOf(old.sections).flatMap(items => {
    const counted = lists.map(list => ({
      list,
      same: items.filter(item => list.some(other => likeness(item.text, other.text, document.lang) >= SAME_ITEM)).length
    }))
    const best = counted.sort((a, b) => b.same - a.same)[0]
    if (!best || best.same < items.length * SAME_LIST) return []
    const partners = partnersOf(items, best.list, document.lang)
    return items.flatMap(item => ofItem(item, partners.get(item), best.list, document, name))
  })
}

/** Each item's likest partner in another list, nobody's twice: equal ones first. */
function partnersOf(items: readonly Item[], list: readonly Item[], lang: string): ReadonlyMap<Item, Partner> {
  const pairs = items.flatMap(item => list.map(other => ({item, other, like: likeness(item.text, other.text, lang)})))
  const partners = new Map<Item, Partner>()
  const taken = new Set<Item>()
  for (const {item, other, like} of pairs.sort((a, b) => b.like - a.like)) {
    if (like < SAME_ITEM || partners.has(item) || taken.has(other)) continue
    partners.set(item, {other, like})
    taken.add(other)
  }
  return partners
}

interface Partner {
  readonly other: Item
  readonly like: number
}

function ofItem(
  item: Item,
  partner: Partner | undefined,
  list: readonly Item[],
  {part, lang}: Document,
  work: string
): readonly Finding[] {
  const about = {part, unit: null, related: item.places}
  if (!partner) {
    const places = list.flatMap(({places}) => places)
    const detail = {lang, work, item: item.text}
    return [findingOf('check:successor-drops', {...about, detail, places, expected: item.text})]
  }
  const {other, like} = partner
  if (like === 1) return []
  const told = {actual: other.text, expected: item.text}
  return [
    findingOf('check:successor-renames', {...about, detail: {lang, work, ...told}, places: other.places, ...told})
  ]
}

/** Lists with enough items, by their own items without what is nested in them. */
function listsOf(sections: readonly Section[]): readonly (readonly Item[])[] {
  return sections.flatMap(section => {
    const items = [...leaves([{...section, title: null, introduction: null, sections: []}])].flatMap(({block}) =>
      block.type === 'listItem' && block.depth === 1 && block.open !== true
        ? [{text: block.text, places: block.places}]
        : []
    )
    return [...(items.length >= LEAST_ITEMS ? [items] : []), ...listsOf(section.sections)]
  })
}

/** A concept's term in a translation, and where it first stands. */
interface Translated {
  readonly term: string
  readonly count: number
  readonly pair: UnitPair
}

/** Concepts that both works name in the same words of the source and in other words of the translation. */
function renamedTerms(work: Successor, before: Predecessor, termsOf: (lang: string) => TermIndex): readonly Finding[] {
  const [now, then] = [translations(work, termsOf), translations(before, termsOf)]
  return [...now].flatMap(([key, {term, pair}]) => {
    const old = then.get(key)
    if (!old || old.term === term) return []
    const detail = {lang: pair.target.lang, work: before.name, expected: old.term, actual: term}
    return [
      findingOf('check:successor-renames', {
        part: pair.part,
        unit: pair.unit.id,
        detail,
        places: placesOfSide(pair.target),
        related: placesOfSide(old.pair.target),
        actual: term,
        expected: old.term
      })
    ]
  })
}

/** The commonest term of each concept by part, target language and source term; specimens say nothing. */
function translations(
  {documents, alignments}: Successor,
  termsOf: (lang: string) => TermIndex
): ReadonlyMap<string, Translated> {
  const found = new Map<string, Map<string, Translated>>()
  const official = documents.filter(({authority}) => authority !== 'specimen')
  for (const alignment of alignments)
    for (const pair of unitPairs(alignment, official)) {
      const [source, target] = [termsOf(pair.source.lang), termsOf(pair.target.lang)]
      const used = outermost(target.find(textOfSide(pair.target))).filter(({entry}) => !entry.isAcronym)
      for (const {entry} of outermost(source.find(textOfSide(pair.source)))) {
        const terms = new Set(
          used.filter(match => match.entry.concept === entry.concept).map(match => match.entry.term)
        )
        const [term, ...more] = terms
        if (term === undefined || more.length > 0) continue
        const key = JSON.stringify([pair.part, pair.target.lang, entry.concept, entry.term])
        const counts = found.get(key) ?? new Map<string, Translated>()
        counts.set(term, {term, pair: counts.get(term)?.pair ?? pair, count: (counts.get(term)?.count ?? 0) + 1})
        found.set(key, counts)
      }
    }
  return new Map([...found].map(([key, counts]) => [key, [...counts.values()].sort((a, b) => b.count - a.count)[0]!]))
}
