import type {Finding} from '../model/finding.ts'
import {languageSubtag} from '../model/language-tag.ts'
import {hasLeftOut} from './check-left-out.ts'
import {findingOf} from './finding-of.ts'
import {isSettled, placesOfSide, textOfSide, type UnitPair} from './unit-side.ts'

/** Letters of a source that cannot have become nothing. */
const LEAST_LETTERS = 4

/** What translators write where the translation is to come. */
const placeholder =
  /^[^\p{L}\p{N}]*(?:TODO|TBD|TBC|FIXME|XXX+|lorem ipsum.*|(?:to be )?translat(?:ed|e|ion)(?: (?:missing|pending|to come))?|(?:missing|no) translation|ikke oversatt|oversettelse (?:mangler|kommer)|mangler oversettelse|(?:待|未|尚未)(?:翻译|译)(?:完)?|翻译(?:缺失|待补))[^\p{L}\p{N}]*$/iu

/** Letters by which the length of a translation may differ from what its part leads to expect, as shares; see `checkLength`. */
const SHORTEST = 0.45
/** The same where words of the source have no counterpart, too. */
const SHORT = 0.57
/** Letters of a source, in those of the Latin script, from which on its length says something. */
const LEAST_LENGTH = 45
/** Units that a part needs before its own ratio is known better than that of the languages. */
const LEAST_UNITS = 8
/** What a Chinese character weighs in letters of the Latin script. */
const HAN_WEIGHT = 3

/** A target without words, or with a note in their place. */
export function checkEmptied(pair: UnitPair): readonly Finding[] {
  const {source, target, unit, part} = pair
  if (source.segments.length === 0 || target.segments.length === 0 || isSettled(pair.pair)) return []
  const [from, to] = [textOfSide(source), textOfSide(target)]
  const isEmpty = !/[\p{L}\p{N}]/u.test(to) && (from.match(/\p{L}/gu)?.length ?? 0) >= LEAST_LETTERS
  if (!isEmpty && !(placeholder.test(to) && !placeholder.test(from))) return []
  if (from === to || target.segments.some(({block}) => block.type === 'code')) return []
  const detail = {sourceLang: source.lang, targetLang: target.lang, source: from, text: to}
  const places = {places: placesOfSide(target), related: placesOfSide(source)}
  return [findingOf('check:emptied', {part, unit: unit.id, detail, ...places, actual: to})]
}

/**
 * Translations that are far shorter than their part leads to expect: a sentence or half of one was left out. Chinese characters are weighed; the expected
 * ratio is the median of the part. `pairs` are of one source and one target language.
 */
export function checkLength(pairs: readonly UnitPair[]): readonly Finding[] {
  const measured = pairs
    .filter(({source, target, pair}) => source.segments.length > 0 && target.segments.length > 0 && !isSettled(pair))
    .filter(({target}) => !target.segments.some(({block}) => block.type === 'code'))
    .map(pair => ({pair, source: weigh(textOfSide(pair.source)), target: weigh(textOfSide(pair.target))}))
  const ratios = measured.filter(({source}) => source >= LEAST_LENGTH / 2).map(({source, target}) => target / source)
  const usual = ratios.length >= LEAST_UNITS ? Math.min(1.2, Math.max(0.8, median(ratios))) : 1
  return measured.flatMap(({pair, source: from, target: to}) => {
    const {source, target, unit, part} = pair
    const ratio = to / (from * usual)
    if (from < LEAST_LENGTH || ratio >= SHORT || languageSubtag(source.lang) === languageSubtag(target.lang)) return []
    if (ratio >= SHORTEST && !hasLeftOut(textOfSide(source), source.lang, textOfSide(target), target.lang)) return []
    const percent = Math.round(ratio * 100)
    return [
      findingOf('check:shortened', {
        part,
        unit: unit.id,
        detail: {sourceLang: source.lang, targetLang: target.lang, percent},
        places: placesOfSide(target),
        related: placesOfSide(source)
      })
    ]
  })
}

function weigh(text: string): number {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0
  return (text.match(/[\p{L}\p{N}]/gu)?.length ?? 0) + han * (HAN_WEIGHT - 1)
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 1
}
