import type {Finding} from '../model/finding.ts'
import {languageSubtag} from '../model/language-tag.ts'
import {findingOf} from './finding-of.ts'
import {isSettled, placesOfSide, textOfSide, type UnitPair} from './unit-side.ts'

/** Letters that make a repetition a mistake rather than a heading or a set phrase; a Chinese character counts as three. */
const LEAST_LETTERS = 30

/** Two different sources with one translation: a segment that was pasted twice. `pairs` are of one source and one target language. */
export function checkRepeats(pairs: readonly UnitPair[]): readonly Finding[] {
  const first = new Map<string, UnitPair>()
  return pairs.flatMap(pair => {
    const {source, target, unit, part} = pair
    if (source.segments.length === 0 || target.segments.length === 0 || isSettled(pair.pair)) return []
    if (target.segments.some(({block}) => block.type === 'code')) return []
    const text = fold(textOfSide(target))
    const weight = [...text].length * (languageSubtag(target.lang) === 'zh' ? 3 : 1)
    const earlier = first.get(text)
    if (earlier === undefined) first.set(text, pair)
    if (
      earlier === undefined ||
      weight < LEAST_LETTERS ||
      fold(textOfSide(earlier.source)) === fold(textOfSide(source))
    )
      return []
    return [
      findingOf('check:repeated', {
        part,
        unit: unit.id,
        detail: {
          sourceLang: source.lang,
          targetLang: target.lang,
          source: textOfSide(source),
          other: textOfSide(earlier.source)
        },
        places: placesOfSide(target),
        related: placesOfSide(earlier.target)
      })
    ]
  })
}

/** Letters alone: numbers and marks make no two sentences, but sources that differ in them alone are the same. */
function fold(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
}
