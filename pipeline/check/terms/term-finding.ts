import type {Finding} from '../../model/finding.ts'
import type {Place} from '../../model/place.ts'
import {type CheckRule, findingOf} from '../finding-of.ts'
import {placesOfSide, textOfSide} from '../unit-side.ts'
import {fixTerm} from './fix-term.ts'
import type {TermUse} from './term-uses.ts'

/** One finding for all uses of a term in a part, where another one is expected: at every place, with a fix for the first. */
export function termFinding(
  rule: CheckRule,
  uses: readonly TermUse[],
  expected: string,
  related: readonly Place[]
): Finding {
  const {pair, match, said} = uses[0]!
  const actual = textOfSide(pair.target).slice(match.start, match.end)
  return findingOf(rule, {
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
    related,
    actual,
    expected,
    fix: fixTerm(pair.target, {...match, text: actual, term: match.entry.term}, expected)
  })
}
