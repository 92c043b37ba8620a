import type {Finding} from '../model/finding.ts'
import {findingOf} from './finding-of.ts'
import {fixIn} from './fix-in.ts'
import {isSettled, type PlacedSegment, placesOfSide, textOfSide, type UnitPair} from './unit-side.ts'

/** What a text ends with, in kinds that languages share. */
const kinds: readonly (readonly [kind: string, pattern: RegExp, latin: string, chinese: string])[] = [
  ['question', /[?？][)）»”"’'」“„‘]*$/u, '?', '？'],
  ['exclamation', /[!！][)）»”"’'」“„‘]*$/u, '!', '！'],
  ['colon', /[:：]$/u, ':', '：'],
  // A quotation that is closed by the wrong mark is for `check:quotes` to tell.
  ['stop', /[.。…．][)）»”"’'」“„‘]*$/u, '.', '。'],
  ['comma', /[,，、;；]$/u, ',', '，']
]

/**
 * A sentence that ends with another mark than its source: a question that became a statement, a full stop that was lost. Items and cells end as their
 * list or table does, headings often without any mark; they are not looked at.
 */
export function checkEndMark(pair: UnitPair): readonly Finding[] {
  const {source, target, unit, part} = pair
  const [last, other] = [source.segments.at(-1), target.segments.at(-1)]
  if (!last || !other || isSettled(pair.pair) || !isSentence(last) || !isSentence(other)) return []
  const [from, to] = [textOfSide(source).trim(), textOfSide(target).trim()]
  const [wanted, seen] = [kindOf(from), kindOf(to)]
  if (!isTold(wanted?.[0], seen?.[0]) && !isStopGone(from, to, seen?.[0])) return []
  const isChinese = /\p{Script=Han}/u.test(to)
  const expected = isChinese ? wanted![3] : wanted![2]
  const actual = seen ? (to.at(-1) ?? '') : ''
  return [
    findingOf('check:end-mark', {
      part,
      unit: unit.id,
      detail: {sourceLang: source.lang, targetLang: target.lang, actual: actual === '' ? '–' : actual, expected},
      places: placesOfSide(target),
      related: placesOfSide(source),
      actual,
      expected,
      fix: fixIn(target, to.length - (seen && /[\p{P}]$/u.test(to) ? 1 : 0), to.length, expected)
    })
  ]
}

/**
 * A question is one in every language, and a full stop may not be lost. It may become a comma where the target runs on, a colon before a list,
 * and a question where the language asks politely.
 */
function isTold(wanted: string | undefined, seen: string | undefined): boolean {
  if (wanted === 'question') return seen === 'stop' || seen === undefined
  return wanted === 'stop' && seen === undefined
}

/**
 * "… heter «Felles framtid»." against "… is called “A common future”": the stop behind the quotation or bracket is gone, and inside there is none. Or the source
 * ends with a stop behind the very address that the target ends with.
 */
function isStopGone(source: string, target: string, seen: string | undefined): boolean {
  if (seen !== UNKNOWN[0]) return false
  const last = /\S+$/u.exec(source)?.[0] ?? ''
  return (
    (/[»”")）][.。]$/u.test(source) && /[^\p{P}][»”")）]$/u.test(target)) ||
    (/\w[.。]$/u.test(last) && target.endsWith(last.slice(0, -1)))
  )
}

function kindOf(text: string) {
  // What ends with a bracket, a quotation or an address may end as its language likes.
  if (/[)）\]】»”"’'」』>]$|\S*[/@.]\w+$/u.test(text))
    return kinds.find(([kind, pattern]) => kind !== 'comma' && pattern.test(text)) ?? UNKNOWN
  return kinds.find(([, pattern]) => pattern.test(text))
}

/** An end that says nothing. */
const UNKNOWN = ['unknown', /$/u, '', ''] as const

/** Text that runs: long enough, ending its block or followed by more. */
function isSentence({block, segment}: PlacedSegment): boolean {
  return (
    block.type === 'paragraph' &&
    (segment.text.match(/[\p{L}\p{N}]/gu)?.length ?? 0) >= (/\p{Script=Han}/u.test(segment.text) ? 8 : 24)
  )
}
