import {
  authority,
  type ExchangeEdition,
  type ExchangeFile,
  type ExchangePair,
  type ExchangeSide,
  type ExchangeUnit,
  origin,
  ownTag,
  parseLangMap,
  sideOf,
  unitStatus
} from '../../model/index.ts'
import type {ReadFile, ReadUnit, ReadVariant} from './read-file.ts'

/** A unit that has a text where Samsvar exported none, or that Samsvar did not export at all. */
export interface Added {
  readonly unit: string
  readonly lang: string
  readonly text: string
}

/**
 * A file that Samsvar exported, whatever a tool made of it since. Null where no unit names segments. `added` is what stands in it and has no segment:
 * it cannot become a decision on one. `rows` count the units of the file, those of others too.
 */
export function toExchangeFile(
  read: ReadFile
): {readonly file: ExchangeFile; readonly rows: readonly number[]; readonly added: readonly Added[]} | null {
  if (!read.units.some(({variants}) => variants.some(({segments}) => segments !== null))) return null
  const map = parseLangMap(read.facts.get('langs') ?? '') ?? {}
  const own = (variant: ReadVariant): string => ownTag(variant.lang, map)
  const named = Object.keys(map)
  const langs = named.length > 0 ? named : [...new Set(read.langs.map(lang => ownTag(lang, map)))]
  const added: Added[] = []
  const units = read.units.flatMap((unit, index) => {
    const sides = unit.variants.flatMap((variant): readonly (readonly [string, ExchangeSide])[] => {
      const lang = own(variant)
      const side = variant.segments === null ? undefined : sideFrom(lang, variant, variant.segments)
      if (side) return [[lang, side]]
      if (variant.text.trim() !== '') added.push({unit: unit.id, lang, text: variant.text})
      return []
    })
    return sides.length === 0 ? [] : [{row: index + 1, unit: unitFrom(unit, sides, langs)}]
  })
  const [first] = read.units
  return {
    file: {
      work: read.facts.get('work') ?? first?.facts.get('work') ?? '',
      part: read.facts.get('part') ?? first?.facts.get('part') ?? '',
      langs,
      editions: langs.flatMap(lang => editionFrom(lang, read.editions.get(lang))),
      after: (read.facts.get('after') ?? '').split(/\s+/u).filter(id => id !== ''),
      units: units.map(({unit}) => unit)
    },
    rows: units.map(({row}) => row),
    added
  }
}

function sideFrom(lang: string, {text, pieces}: ReadVariant, written: string): ExchangeSide | undefined {
  const side = sideOf(lang, written, text)
  return side && pieces?.length === side.segments.length ? {...side, texts: pieces} : side
}

function unitFrom(
  {id, facts, notes}: ReadUnit,
  sides: readonly (readonly [string, ExchangeSide])[],
  langs: readonly string[]
): ExchangeUnit {
  const keys = langs.flatMap((a, index) => langs.slice(index + 1).map(b => `${a}-${b}`))
  const pairs = keys.flatMap((pair): readonly (readonly [string, ExchangePair])[] => {
    const was = unitStatus.safeParse(facts.get(`was-${pair}`))
    if (!was.success) return []
    const confidence = Number(facts.get(`confidence-${pair}`) ?? 0)
    return [[pair, {confidence, status: facts.get(`status-${pair}`) ?? was.data, was: was.data}]]
  })
  return {
    id,
    section: facts.get('section') ?? '',
    type: facts.get('type') ?? '',
    sides: Object.fromEntries(sides),
    confidence: Number(facts.get('confidence') ?? 0),
    pairs: Object.fromEntries(pairs),
    changed: facts.get('changed') ?? null,
    notes
  }
}

function editionFrom(lang: string, facts: ReadonlyMap<string, string> | undefined): readonly ExchangeEdition[] {
  const [said, from] = [authority.safeParse(facts?.get('authority')), origin.safeParse(facts?.get('origin'))]
  if (!facts || !said.success || !from.success) return []
  const fact = (name: string): string | null => facts.get(name) ?? null
  return [
    {
      lang,
      title: fact('title'),
      authority: said.data,
      origin: from.data,
      rights: {basis: fact('rights-basis') ?? '', licence: fact('licence'), attribution: fact('attribution')},
      translationOf: fact('translation-of'),
      url: fact('url'),
      retrieved: fact('retrieved')
    }
  ]
}
