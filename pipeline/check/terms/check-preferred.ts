import type {Finding} from '../../model/finding.ts'
import {findingOf} from '../finding-of.ts'
import {fixIn} from '../fix-in.ts'
import {placesOfSide, textOfSide, type UnitPair} from '../unit-side.ts'
import type {TermPair} from './check-terms.ts'
import {isSpecific, isVariant, type TermUse, usesOfTerms} from './term-uses.ts'

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
    return wanted.length > 0 ? [admitted(wanted, best.term)] : []
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

function admitted(uses: readonly TermUse[], expected: string): Finding {
  const {pair, match, said} = uses[0]!
  const actual = textOfSide(pair.target).slice(match.start, match.end)
  return findingOf('check:term-admitted', {
    part: pair.part,
    unit: pair.unit.id,
    detail: {
      sourceLang: pair.source.lang,
      targetLang: pair.target.lang,
      term: said,
      actual,
      expected,
      count: uses.length
    },
    places: uses.flatMap(use => placesOfSide(use.pair.target)),
    related: placesOfSide(pair.source),
    actual,
    expected,
    fix: fixIn(pair.target, match.start, match.end, expected)
  })
}
