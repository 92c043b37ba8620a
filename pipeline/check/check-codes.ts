import type {Finding} from '../model/finding.ts'
import {findingOf} from './finding-of.ts'
import {fixIn} from './fix-in.ts'
import {isSettled, placesOfSide, textOfSide, type UnitPair} from './unit-side.ts'

/** A name with digits in it: PM2.5, CO2, E39, id2568993, ISO27001, amd64. What stands in an address is compared with it. */
const code =
  /(?<![\p{L}\d/@.:_-])(?=[\p{Script=Latin}\d-]{0,20}\p{Script=Latin})\p{Script=Latin}[\p{Script=Latin}\d-]{0,30}\d[\p{Script=Latin}\d]{0,10}(?![\p{L}\d]|[.:/@-][\p{L}\d])/gu

/** Names with digits are copied, not translated: one of the target that is one of the source but for its digits has a slip. */
export function checkCodes(pair: UnitPair): readonly Finding[] {
  const {source, target, unit, part} = pair
  if (source.segments.length === 0 || target.segments.length === 0 || isSettled(pair.pair)) return []
  const [from, to] = [textOfSide(source), textOfSide(target)]
  const [codes, others] = [codesOf(from), codesOf(to)]
  return [...others].flatMap(actual => {
    if (has(from, actual)) return []
    const [expected, ...more] = [...codes].filter(one => !has(to, one) && letters(one) === letters(actual))
    if (expected === undefined || more.length > 0) return []
    const at = to.indexOf(actual)
    return [
      findingOf('check:number-differs', {
        part,
        unit: unit.id,
        detail: {sourceLang: source.lang, targetLang: target.lang, source: expected, target: actual},
        places: placesOfSide(target),
        related: placesOfSide(source),
        actual,
        expected,
        fix: fixIn(target, at, at + actual.length, expected)
      })
    ]
  })
}

/** Dom0 at the start of a sentence is dom0. */
function has(text: string, one: string): boolean {
  return text.toLowerCase().includes(one.toLowerCase())
}

function codesOf(text: string): ReadonlySet<string> {
  return new Set(text.match(code) ?? [])
}

/** A code without its digits, whatever its capitals. */
function letters(text: string): string {
  return text.replace(/\d+/gu, '0').toLowerCase()
}
