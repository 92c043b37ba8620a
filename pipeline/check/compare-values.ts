import {languageOf} from '../language/index.ts'
import {readValues} from '../language/read-values.ts'
import type {Value} from '../model/value.ts'
import {bare, unanswered} from './answer.ts'
import type {ComparedText} from './compared-text.ts'
import {contraryValues} from './contrary-values.ts'
import {plainDifferences} from './plain-differences.ts'
import {isConverted} from './unit-system.ts'
import type {ValueDifference} from './value-difference.ts'

/**
 * A whole number from here on is not left to words or to the context. Below it, languages choose freely ("2 land", "both", "a"), and a
 * lower bound raised more false alarms on gold correspondences without finding more errors.
 */
const SALIENT_NUMBER = 4

/** Where the numbers, dates and periods of two texts that correspond differ. Empty where each value is answered. */
export function compareValues(source: ComparedText, target: ComparedText): readonly ValueDifference[] {
  if (source.texts.join('\n') === target.texts.join('\n')) return []
  const [sourceValues, targetValues] = [valuesOf(source), valuesOf(target)]
  const contrary = contraryValues(source, target, [sourceValues, targetValues])
  return [...contrary, ...unansweredOn(source, target, sourceValues, targetValues)]
}

const valuesOf = ({texts, lang}: ComparedText): readonly Value[] => texts.flatMap(text => readValues(text, lang))

/** What stands before the number of a provision at the start of a text. */
const opening = /^\s*(?:§§?\s?|(?:artikkel|article|section|paragraf|punkt)\s)?$/iu

/** True for the number that a text begins with where the other side stands in the section of that number, and so need not say it. */
function isLabel({kind, key, start}: Value, {texts}: ComparedText, {within = []}: ComparedText): boolean {
  return kind === 'ordinal' && within.includes(bare(key)) && texts.some(text => opening.test(text.slice(0, start)))
}

function unansweredOn(
  source: ComparedText,
  target: ComparedText,
  sourceValues: readonly Value[],
  targetValues: readonly Value[]
): readonly ValueDifference[] {
  const [sourceText, targetText] = [source.texts.join('\n'), target.texts.join('\n')]
  const plain = plainDifferences(sourceValues, targetValues)
  if (plain.length > 0) return plain
  const left = {
    source: unanswered(sourceValues, targetValues, `${targetText}\n${target.beside ?? ''}`),
    target: unanswered(targetValues, sourceValues, `${sourceText}\n${source.beside ?? ''}`)
  }
  const open = {
    source: left.source.filter(value => !isLabel(value, source, target)),
    target: left.target.filter(value => !isLabel(value, target, source))
  }
  // A translation into other units of measure changes every number.
  const converted = isConverted(sourceText, targetText)
  const kept = converted
    ? {source: open.source.filter(v => v.kind !== 'number'), target: open.target.filter(v => v.kind !== 'number')}
    : open
  if (kept.source.length === 0 && kept.target.length === 0) return inWords(sourceValues, targetValues)
  const mixed = wordAgainstDigits(kept, sourceValues, targetValues)
  if (mixed !== null) return [mixed]
  // Without a language's words for numbers, one cannot know that they are missing.
  const known = [source, target].every(({lang}) => languageOf(lang).tag !== 'zxx')
  return grouped(kept.source, kept.target).filter(({source: a, target: b}) => known || (a.length > 0 && b.length > 0))
}

function grouped(source: readonly Value[], target: readonly Value[]): readonly ValueDifference[] {
  const groups = (['period', 'date', 'number'] as const).map(group => ({
    group,
    source: source.filter(value => groupOf(value) === group),
    target: target.filter(value => groupOf(value) === group)
  }))
  const both = groups.filter(g => g.source.length > 0 && g.target.length > 0)
  const left = groups.filter(g => !both.includes(g))
  const restSource = left.flatMap(g => g.source)
  const restTarget = left.flatMap(g => g.target)
  if (restSource.length > 0 && restTarget.length > 0) {
    return [...both, {group: groupOf(restSource[0]!), source: restSource, target: restTarget}]
  }
  const oneSided = {source: restSource.filter(isSalient), target: restTarget.filter(isSalient)}
  const rest = [...oneSided.source, ...oneSided.target]
  return rest.length > 0 ? [...both, {group: groupOf(rest[0]!), ...oneSided}] : both
}

function groupOf({kind, key}: Value): ValueDifference['group'] {
  if (kind === 'period') return 'period'
  return kind === 'date' || kind === 'quarter' || kind === 'time' || key.startsWith('--') ? 'date' : 'number'
}

/** True for a value whose absence on the other side is an error, not a manner of speaking. */
function isSalient(value: Value): boolean {
  if (value.kind === 'number') return /\.\d|^\d{3}|\//u.test(value.key) || Number(value.key) >= SALIENT_NUMBER
  return true
}

/** One number in digits that is not answered, and one in words on the other side that is not either: "tre" against "2". */
function wordAgainstDigits(
  open: {readonly source: readonly Value[]; readonly target: readonly Value[]},
  source: readonly Value[],
  target: readonly Value[]
): ValueDifference | null {
  const [value, ...more] = [...open.source, ...open.target]
  if (value === undefined || more.length > 0 || !isQuantity(value.kind)) return null
  const [here, there] = open.source.length > 0 ? [source, target] : [target, source]
  const [word, ...words] = there.filter(other => isCount(other) && !says(here, other))
  if (word === undefined || words.length > 0) return null
  return here === source
    ? {group: 'number', source: [value], target: [word]}
    : {group: 'number', source: [word], target: [value]}
}

/**
 * One number in words on each side that the other does not say: "tre områder" against "four areas", "tre av fire" against "three out of five". Where more
 * are left of a kind, they may be used in other senses, and nothing is told.
 */
function inWords(source: readonly Value[], target: readonly Value[]): readonly ValueDifference[] {
  return [isCount, isFraction, isPlace].flatMap(ofKind => {
    const [a, ...moreA] = source.filter(value => ofKind(value) && !says(target, value))
    const [b, ...moreB] = target.filter(value => ofKind(value) && !says(source, value))
    const isOnly = a !== undefined && b !== undefined && moreA.length + moreB.length === 0
    return isOnly ? [{group: 'number', source: [a], target: [b]}] : []
  })
}

/** A number, share or amount in words from two on: "one" is an article or a pronoun as often as a number. */
function isCount({kind, key, weak}: Value): boolean {
  return weak === true && isQuantity(kind) && !key.includes('/') && Number(bare(key)) > 1
}

function isQuantity(kind: Value['kind']): boolean {
  return kind === 'number' || kind === 'percent' || kind === 'amount'
}

function isFraction(value: Value): boolean {
  return value.weak === true && value.kind === 'number' && value.key.includes('/')
}

/** An ordinal in words from the third on, or of a part of the document, "page two": the first and second order arguments as often as things. */
function isPlace({kind, key, text, weak}: Value): boolean {
  return weak === true && kind === 'ordinal' && (Number(key.slice(1)) > 2 || /\p{L} \p{L}/u.test(text))
}

/** True where one of the values is this one, or its number where the unit is left to the context. */
function says(values: readonly Value[], {key}: Value): boolean {
  return values.some(value => bare(value.key) === bare(key))
}
