import type {Finding} from '../model/finding.ts'
import {findingOf} from './finding-of.ts'
import {isSettled, placesOfSide, textOfSide, type UnitPair} from './unit-side.ts'

/** Letters of a source that repeats on purpose: shorter ones, such as "Mål" or "Norge og Kina", mean one thing here and another there. */
const LEAST_LETTERS = 15

/**
 * The same source text with two translations in one part: headings, list items and set phrases that should read alike. The rarer ones, each once. `pairs`
 * are of one source and one target language.
 */
export function checkVariants(pairs: readonly UnitPair[]): readonly Finding[] {
  const whole = pairs.filter(
    ({source, target, pair}) =>
      source.segments.length === 1 && target.segments.length === 1 && !isSettled(pair) && isWorthIt(source.segments[0]!)
  )
  return [...Map.groupBy(whole, ({source}) => fold(textOfSide(source))).values()].flatMap(same => {
    const byTarget = [...Map.groupBy(same, ({target}) => fold(textOfSide(target))).values()]
    if (byTarget.length < 2) return []
    const [most, ...rarer] = byTarget.sort((a, b) => b.length - a.length)
    const [usual] = most!
    const expected = textOfSide(usual!.target)
    return rarer.map(list => {
      const [first] = list
      const {part, unit, source, target} = first!
      const actual = textOfSide(target)
      return findingOf('check:translated-twice', {
        part,
        unit: unit.id,
        detail: {sourceLang: source.lang, targetLang: target.lang, source: textOfSide(source), actual, expected},
        places: list.flatMap(pair => placesOfSide(pair.target)),
        related: [...placesOfSide(usual!.target), ...placesOfSide(source)],
        actual,
        expected,
        fix: {segment: target.segments[0]!.segment.id, start: 0, end: actual.length, text: expected}
      })
    })
  })
}

function isWorthIt({segment, block}: UnitPair['source']['segments'][number]): boolean {
  return (
    block.type !== 'code' && (segment.text.match(/\p{L}/gu)?.length ?? 0) * hanWeight(segment.text) >= LEAST_LETTERS
  )
}

/** A Chinese character says as much as three letters. */
function hanWeight(text: string): number {
  return /\p{Script=Han}/u.test(text) ? 3 : 1
}

function fold(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
}
