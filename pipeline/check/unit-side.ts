import type {Segment} from '../model/block.ts'
import type {Document} from '../model/document.ts'
import type {LanguageTag} from '../model/language-tag.ts'
import type {Place} from '../model/place.ts'
import {type Leaf, segmentsOf} from '../model/reading-order.ts'
import type {Alignment, Pair, TranslationUnit} from '../model/unit.ts'

/** A segment of an edition with the block and sections that it stands in. */
export type PlacedSegment = Leaf & {readonly segment: Segment}

/** What one language says in a unit. */
export interface UnitSide {
  readonly lang: LanguageTag
  readonly segments: readonly PlacedSegment[]
}

/** One unit between its source and one other language. */
export interface UnitPair {
  readonly unit: TranslationUnit
  readonly part: string
  readonly source: UnitSide
  readonly target: UnitSide
  readonly pair: Pair | undefined
  /** The pair's key: `nb-en`. */
  readonly key: string
}

/**
 * The languages of an alignment with the one first that the others are translations of: the original, else what a translation
 * names, else the first.
 */
export function languagesInOrder(alignment: Alignment, documents: readonly Document[]): readonly LanguageTag[] {
  const editions = documents.filter(d => d.part === alignment.part && alignment.langs.includes(d.lang))
  const named =
    editions.find(d => d.authority === 'original')?.lang ??
    editions.find(d => d.translationOf !== undefined)?.translationOf
  const source = named !== undefined && alignment.langs.includes(named) ? named : alignment.langs[0]!
  return [source, ...alignment.langs.filter(lang => lang !== source)]
}

/** Every unit as pairs of the source and each other language, in the order of the units. */
export function unitPairs(alignment: Alignment, documents: readonly Document[]): Generator<UnitPair> {
  const [source, ...others] = languagesInOrder(alignment, documents)
  return pairsOfUnits(
    alignment,
    documents,
    others.map(target => [source!, target])
  )
}

/** Every unit as pairs of two translations of the same source, in the order of the units. */
export function translationPairs(alignment: Alignment, documents: readonly Document[]): Generator<UnitPair> {
  const [, ...others] = languagesInOrder(alignment, documents)
  const pairs = others.flatMap((a, index) => others.slice(index + 1).map(b => [a, b] as const))
  return pairsOfUnits(alignment, documents, pairs)
}

function* pairsOfUnits(
  alignment: Alignment,
  documents: readonly Document[],
  pairs: readonly (readonly [source: LanguageTag, target: LanguageTag])[]
): Generator<UnitPair> {
  const index = new Map<string, PlacedSegment>()
  for (const document of documents) {
    if (document.part === alignment.part)
      for (const placed of segmentsOf(document.sections)) index.set(placed.segment.id, placed)
  }
  for (const unit of alignment.units) {
    const side = (lang: LanguageTag): UnitSide => ({
      lang,
      segments: (unit.members[lang] ?? []).flatMap(id => index.get(id) ?? [])
    })
    for (const [source, target] of pairs) {
      const key = pairKeyOf(alignment.langs, source, target)
      yield {unit, part: alignment.part, source: side(source), target: side(target), pair: unit.pairs[key], key}
    }
  }
}

/** `nb-en`: the two languages in the order of the alignment. */
export function pairKeyOf(langs: readonly LanguageTag[], a: LanguageTag, b: LanguageTag): string {
  return langs.indexOf(a) < langs.indexOf(b) ? `${a}-${b}` : `${b}-${a}`
}

/** True where a translator has said that the two do not correspond, or are not to. */
export function isSettled(pair: Pair | undefined): boolean {
  return pair?.status === 'not-translation' || pair?.status === 'rejected'
}

export function placesOfSide(side: UnitSide): readonly Place[] {
  return side.segments.flatMap(({segment}) => segment.places)
}

export function textOfSide(side: UnitSide): string {
  return side.segments.map(({segment}) => segment.text).join(' ')
}
