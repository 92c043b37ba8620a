import type {ExchangeFile, ExchangeUnit} from '../../model/index.ts'

/** A file with some of its languages; units that have none of them are left out. The confidence of a unit in two languages is its pair's. */
export function restrictTo(file: ExchangeFile, langs: readonly string[]): ExchangeFile {
  const kept = file.langs.filter(lang => langs.includes(lang))
  return {
    ...file,
    langs: kept,
    editions: file.editions.filter(({lang}) => kept.includes(lang)),
    units: file.units.map(unit => restrictUnit(unit, kept)).filter(({sides}) => Object.keys(sides).length > 0)
  }
}

/** A unit with some of its languages and the pairs between them, in the order of the languages. */
export function restrictUnit(unit: ExchangeUnit, langs: readonly string[]): ExchangeUnit {
  const pairs = pairsBetween(langs).flatMap(pair => (unit.pairs[pair] ? [[pair, unit.pairs[pair]] as const] : []))
  const [only] = pairs
  return {
    ...unit,
    sides: Object.fromEntries(langs.flatMap(lang => (unit.sides[lang] ? [[lang, unit.sides[lang]] as const] : []))),
    pairs: Object.fromEntries(pairs),
    confidence: pairs.length === 1 && only ? only[1].confidence : unit.confidence
  }
}

/** Keys of the pairs between languages: nb, en, zh-Hans → nb-en, nb-zh-Hans, en-zh-Hans. */
export function pairsBetween(langs: readonly string[]): readonly string[] {
  return langs.flatMap((a, index) => langs.slice(index + 1).map(b => `${a}-${b}`))
}
