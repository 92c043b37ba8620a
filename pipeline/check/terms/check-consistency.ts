import type {Finding} from '../../model/finding.ts'
import {placesOfSide, type UnitPair} from '../unit-side.ts'
import type {TermPair} from './check-terms.ts'
import {termFinding} from './term-finding.ts'
import {isVariant, type TermUse, usesOfTerms} from './term-uses.ts'

/**
 * One concept by two terms in the same part: the rarer ones, each once, with every place. `pairs` are of one source and one target language. Acronyms beside the
 * full term are no second way, and where the source itself uses two terms, the target may.
 */
export function checkConsistency(pairs: readonly UnitPair[], terms: TermPair): readonly Finding[] {
  const uses = pairs.flatMap(pair => usesOfTerms(pair, terms))
  const bySourceTerm = Map.groupBy(uses, ({match, sourceTerm}) => `${match.entry.concept} ${sourceTerm}`)
  return [...bySourceTerm.values()].flatMap(of => {
    const byTerm = [...Map.groupBy(of, ({match}) => match.entry.term).values()]
    if (byTerm.length < 2) return []
    const [most, ...rarer] = byTerm.sort((a, b) => b.length - a.length || rank(a[0]!) - rank(b[0]!))
    return rarer
      .filter(list => !isVariant(list[0]!.match.entry, most![0]!.match.entry))
      .map(list => inconsistent(list, most!))
  })
}

function inconsistent(uses: readonly TermUse[], [usual]: readonly TermUse[]): Finding {
  return termFinding('check:term-inconsistent', uses, usual!.match.entry.term, placesOfSide(usual!.pair.target))
}

function rank({match}: TermUse): number {
  return match.entry.standing === 'preferred' ? 0 : 1
}
