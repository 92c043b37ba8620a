import {readWeekdays} from '../language/weekdays.ts'
import type {Value} from '../model/value.ts'
import type {ComparedText} from './compared-text.ts'
import type {ValueDifference} from './value-difference.ts'

/*
 * Differences in what stands beside the digits: the day of the week, the half of the day, the sign. The digits agree, and so the values would answer
 * each other.
 */

/** What the only weekday, the only time and the only number of each side say to the contrary. */
export function contraryValues(
  source: ComparedText,
  target: ComparedText,
  values: readonly [source: readonly Value[], target: readonly Value[]]
): readonly ValueDifference[] {
  return [...otherWeekday(source, target), ...otherHalf(...values), ...otherSign(source, target, values)]
}

/** "tirsdag 13. mai" against "Wednesday 13 May". */
function otherWeekday(source: ComparedText, target: ComparedText): readonly ValueDifference[] {
  const [a, b] = [source, target].map(({texts, lang}) => readWeekdays(texts.join('\n'), lang))
  const [day, other] = [a?.[0], b?.[0]]
  if (!day || !other || day.key === other.key) return []
  const isOnly = [a!, b!].every(days => new Set(days.map(({key}) => key)).size === 1)
  return isOnly ? [{group: 'date', source: [day], target: [other]}] : []
}

const morning = /a\. ?m\b|\bam$|上午|早上|早晨|凌晨|清晨/iu

/** "kl. 14.30" against "2.30 a.m.": twelve hours apart, the earlier one by a word of its own. The clock of twelve hours alone may mean either. */
function otherHalf(source: readonly Value[], target: readonly Value[]): readonly ValueDifference[] {
  const [a, ...moreA] = source.filter(({kind}) => kind === 'time')
  const [b, ...moreB] = target.filter(({kind}) => kind === 'time')
  if (!a || !b || moreA.length + moreB.length > 0) return []
  const [early, late] = a.key < b.key ? [a, b] : [b, a]
  const isApart = minutes(late) - minutes(early) === 12 * 60
  return isApart && morning.test(early.text) ? [{group: 'date', source: [a], target: [b]}] : []
}

function minutes({key}: Value): number {
  const [hours, rest] = key.split(':').map(Number)
  return hours! * 60 + rest!
}

/** A cell of nothing but a number, with its sign or in the brackets of an account: −4,1 against 4.1. A dash before a number in running text is no sign. */
function otherSign(
  source: ComparedText,
  target: ComparedText,
  [[a, ...moreA], [b, ...moreB]]: readonly [source: readonly Value[], target: readonly Value[]]
): readonly ValueDifference[] {
  if (!a || !b || moreA.length + moreB.length > 0 || a.key.replace('-', '') !== b.key.replace('-', '')) return []
  const [from, to] = [source, target].map(({texts}) => isNegative(texts.join('\n')))
  if (from === null || to === null || from === to) return []
  return [{group: 'number', source: [signed(a, source)], target: [signed(b, target)]}]
}

const onlyNumber = /^\s*(?<sign>[-−–‐‑＋+]|\()?\s?\d[\d.,\s\u00a0\u202f]*(?:%|％|‰)?\)?\s*$/u

function isNegative(text: string): boolean | null {
  const match = onlyNumber.exec(text)
  if (!match) return null
  return match.groups?.sign !== undefined && !/[＋+]/u.test(match.groups.sign)
}

/** The cell as a whole, which shows its sign. */
function signed(value: Value, {texts}: ComparedText): Value {
  const text = texts.join('\n').trim()
  return {...value, key: `${isNegative(text) ? '-' : ''}${value.key.replace('-', '')}`, text}
}
