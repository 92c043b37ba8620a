import type {Finding} from '../model/finding.ts'
import {checkUnits} from './check-units.ts'
import {checkValues} from './check-values.ts'
import {checkTerms, type TermPair} from './terms/check-terms.ts'
import type {UnitPair} from './unit-side.ts'

/** What two translations can contradict each other in, also where the source says nothing of it. */
const contradictions = /^check:(?:(?:number|date|period|unit|name)-differs)$/u
/** What is said of a translation against its source and explains why it is at odds with another translation. */
const explains =
  /^check:(?:(?:number|date|period|unit|name|acronym)-differs|value-missing|term-forbidden|segment-missing|source-language|partly-translated|emptied|shortened)$/u

/**
 * Numbers, dates, units and names in which two translations of a unit contradict each other, English against Chinese: "i fjor" that became 2016 in one and
 * 2015 in the other. Silent where a finding against the source says which of them is wrong. Which is right is not known, so there is no fix.
 *
 * @param pairs of two translations
 * @param told what is said of the same part against its source
 */
export function checkBetween(
  pairs: readonly UnitPair[],
  told: readonly Finding[],
  termsOf: (pair: UnitPair) => TermPair
): readonly Finding[] {
  const explained = new Set(told.filter(({rule}) => explains.test(rule)).map(({unit}) => unit))
  return pairs
    .filter(({unit}) => !explained.has(unit.id))
    .flatMap(pair => [...checkValues(pair), ...checkUnits(pair), ...checkTerms(pair, termsOf(pair))])
    .filter(({rule}) => contradictions.test(rule))
    .map(({expected: _, fix: __, ...finding}) => finding)
}
