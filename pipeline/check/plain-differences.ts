import type {Value} from '../model/value.ts'
import type {ValueDifference} from './value-difference.ts'

/*
 * Differences that are told by the values themselves, before it is asked whether the parts of a value stand somewhere on the other side: the 4 of
 * "section 4" is no answer to 4 May.
 */

/** The only whole date of each side that is not the same, and years that a translation left out of the only date. */
export function plainDifferences(source: readonly Value[], target: readonly Value[]): readonly ValueDifference[] {
  const [from, to] = [unmatched(source, target), unmatched(target, source)]
  return [...otherDates(from, to), ...lostYears(target, from, to), ...otherMonths(source, target)]
}

/** Dates and quarters that the other side does not have as they are. */
function unmatched(values: readonly Value[], others: readonly Value[]): readonly Value[] {
  const keys = new Set(others.map(({key}) => key))
  return values.filter(({kind, key, weak}) => (kind === 'date' || kind === 'quarter') && !weak && !keys.has(key))
}

const whole = /^\d{4}-\d{2}-\d{2}$/u

/** The only whole date of each side, where the other side does not have its day and month without the year either: in "1. januar–31. mars 2020" the year stands once. */
function otherDates(from: readonly Value[], to: readonly Value[]): readonly ValueDifference[] {
  const isTold = (others: readonly Value[]) => (date: Value) =>
    whole.test(date.key) && !others.some(({key}) => key === date.key.replace(/^\d{4}/u, '-'))
  const [a, ...moreA] = from.filter(isTold(to))
  const [b, ...moreB] = to.filter(isTold(from))
  return a && b && moreA.length + moreB.length === 0 ? [{group: 'date', source: [a], target: [b]}] : []
}

/** The only month that each side names without a day, "in June" against "in July". */
function otherMonths(source: readonly Value[], target: readonly Value[]): readonly ValueDifference[] {
  const months = (values: readonly Value[]) => values.filter(({kind, key}) => kind === 'date' && /^--\d{2}$/u.test(key))
  const [a, ...moreA] = months(source)
  const [b, ...moreB] = months(target)
  if (!a || !b || a.key === b.key || moreA.length + moreB.length > 0) return []
  // 2017-06 on the other side names the month too.
  const isNamed = (values: readonly Value[], {key}: Value) =>
    values.some(value => value.key.includes(`-${key.slice(2)}`) && value.key !== key)
  return isNamed(target, a) || isNamed(source, b) ? [] : [{group: 'date', source: [a], target: [b]}]
}

/** "5 May 2015" against "5. mai", "2027-Q2" against "Q2": the year is gone, and stands nowhere else in the target. */
function lostYears(target: readonly Value[], from: readonly Value[], to: readonly Value[]): readonly ValueDifference[] {
  const years = new Set(target.flatMap(({key}) => key.match(/(?<!\d)\d{4}(?!\d)/gu) ?? []))
  return from.flatMap(date => {
    const found = /^(\d{4})-(\d{2}-\d{2}|[QH]\d)$/u.exec(date.key)
    const [, year = '', rest = ''] = found ?? []
    const short = found && !years.has(year) ? to.find(({key}) => key === rest || key === `--${rest}`) : undefined
    return short ? [{group: 'date', source: [date], target: [short]} as const] : []
  })
}
