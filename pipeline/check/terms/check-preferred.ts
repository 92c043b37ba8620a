import type {Finding} from '../../model/finding.ts'
import {placesOfSide, type UnitPair} from '../unit-side.ts'
import type {TermPair} from './check-terms.ts'
import {termFinding} from './term-finding.ts'
import {isSpecific, isVariant, usesOfTerms} from './term-uses.ts'

/**
 * Terms that the termbase admits where it prefers another one: each once in a part, with every place. Not where the source uses an admitted term of its own, nor
 * for terms that hold one another or shorten one another, nor for short words, which have as many translations as senses, and not where the part says both: that is for `check:term-inconsistent`. `pairs` are of one source and one target
 * language.
 */
export function checkPreferred(pairs: readonly UnitPair[], terms: TermPair): readonly Finding[] {
  const uses = pairs.flatMap(pair => usesOfTerms(pair, terms))
  return [...Map.groupBy(uses, ({match}) => match.entry.concept).values()].flatMap(of => {
    const [first] = of
    const [best] = terms.target.termsOf(first!.match.entry.concept)
    const isMixed = new Set(of.map(({match}) => match.entry.term)).size > 1
    if (best?.standing !== 'preferred' || isMixed || first!.match.entry.standing !== 'admitted') return []
    if (isVariant(best, first!.match.entry) || isShortFor(first!.match.entry.term, best.term)) return []
    const wanted = of.filter(
      ({sourceEntry}) => sourceEntry.standing === 'preferred' && (sourceEntry.isBody || isSpecific(sourceEntry.term))
    )
    return wanted.length > 0
      ? [termFinding('check:term-admitted', wanted, best.term, placesOfSide(wanted[0]!.pair.source))]
      : []
  })
}

/** 欧盟 is 欧洲联盟, UN is United Nations: characters of the longer one, in their order. */
function isShortFor(short: string, long: string): boolean {
  let at = 0
  for (const char of short) {
    at = long.indexOf(char, at) + 1
    if (at === 0) return false
  }
  return short.length < long.length
}
