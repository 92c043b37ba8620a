import type {Alignment, TranslationUnit} from '../../pipeline/model/index.ts'
import {type PartPair, partPairs} from './part-pairs.ts'

/** An alignment without what decisions laid over it. */
export function bareAlignment(alignment: Alignment): Alignment {
  const pairs = partPairs(alignment.langs)
  return {...alignment, units: alignment.units.map(unit => bareUnit(unit, pairs))}
}

function bareUnit(unit: TranslationUnit, pairs: readonly PartPair[]): TranslationUnit {
  const bare = pairs.map(({key, langs}) => {
    const isWhole = langs.every(lang => (unit.members[lang] ?? []).length > 0)
    return [key, {confidence: unit.pairs[key]?.confidence ?? 0, status: isWhole ? 'auto' : 'untranslated'} as const]
  })
  return {...unit, pairs: Object.fromEntries(bare)}
}
