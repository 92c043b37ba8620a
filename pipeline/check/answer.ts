import type {Value} from '../model/value.ts'

/*
 * When a value on one side of a correspondence is answered by the other side. Equal keys answer each other; beyond that,
 * translators write "31 August" where the year stands before, "from 2017" and "to 2020" apart, "14.30" for "14:30", and
 * none of this is an error. So a value is answered where each of its parts stands somewhere on the other side.
 */

/** The values of one side, without those in words, that the other side does not answer. `otherText` is the other side's whole text. */
export function unanswered(values: readonly Value[], other: readonly Value[], otherText: string): readonly Value[] {
  const [amounts, others] = [other.filter(isAmount), other.filter(value => !isAmount(value))]
  const said = new Set([...others.flatMap(spellings), ...amounts.map(({key}) => key)])
  const printed = new Set([...said, ...amounts.flatMap(spellings), ...digitRuns(otherText)])
  const keys = new Set(other.map(({key}) => key))
  // 5 kroner is no answer to 5 euros, but a bare 5 is, where one side leaves the currency to the context.
  return values.filter(
    value =>
      (!value.weak || isPlainCount(value)) &&
      !isAnswered(value, isAmount(value) ? said : printed) &&
      !vaguer(value.key).some(key => keys.has(key))
  )
}

/** From here on, number words count things and are no manner of speaking, save hundreds and thousands. */
const LEAST_PLAIN_COUNT = 13

/** "Forty", "tjueåtte": a number word that stands for its number alone. */
function isPlainCount({kind, key, weak}: Value): boolean {
  const value = Number(key)
  return weak === true && kind === 'number' && value >= LEAST_PLAIN_COUNT && value % 100 !== 0
}

function isAmount({kind}: Value): boolean {
  return kind === 'amount'
}

function isAnswered(value: Value, heard: ReadonlySet<string>): boolean {
  if (whole(value).some(spelling => heard.has(spelling))) return true
  const needed = parts(value)
  return needed.length > 0 && needed.every(part => heard.has(part))
}

/**
 * The same value with the year left to the context: `2017-08-31` → `--08-31`, `2027-Q2` → `Q2`. The other side must say just that: another year
 * is another value.
 */
function vaguer(key: string): readonly string[] {
  const date = /^\d{4}-(\d{2}-\d{2})$/u.exec(key)
  const quarter = /^\d{4}-([QH]\d)$/u.exec(key)
  return date ? [`--${date[1]}`] : quarter ? [quarter[1]!] : []
}

/** Everything that a value answers to: itself, its number, its digits, and its parts. */
function spellings(value: Value): readonly string[] {
  return [...whole(value), ...parts(value)]
}

/** The digits of all that is written in digits, numbers and names alike: RFC2822, 2.6, 22 24 90 90. */
function digitRuns(text: string): readonly string[] {
  const runs = text.match(/\d+(?:[.,:/ \u00a0-]\d+)*/gu) ?? []
  return runs.flatMap(run => [run, ...run.split(/[ \u00a0/:-]/u)]).map(run => `digits:${run.replace(/\P{Nd}/gu, '')}`)
}

/** Spellings that stand for the whole value. */
function whole(value: Value): readonly string[] {
  // Digits alone, where no word stands in them: "5 million" is not 5.
  const digits = /\p{L}/u.test(value.text) ? '' : value.text.replace(/\P{Nd}/gu, '')
  return [
    value.key,
    bare(value.key),
    ...twelveHours(value),
    ...equivalents(value),
    ...(digits === '' ? [] : [`digits:${digits}`])
  ]
}

/** `#11` → `11`, `12.5%` → `12.5`, `5 NOK` → `5`, `-5` → `5`: what is left of a value when one side leaves its unit to the context. */
export function bare(key: string): string {
  return key.replace(/^[#-](?=\d)/u, '').replace(/(?:%| [A-Z]{3})$/u, '')
}

/** The hour alone, and on the twelve-hour clock: `14:00` → `14`, `2`, `2:00`. */
function twelveHours(value: Value): readonly string[] {
  const time = value.kind === 'time' ? /^(\d{2}):(\d{2})$/u.exec(value.key) : null
  if (!time) return []
  const hours = [Number(time[1]), Number(time[1]) % 12, (Number(time[1]) % 12) + 12]
  const minute = time[2]!
  return hours.flatMap(hour => [
    `${String(hour).padStart(2, '0')}:${minute}`,
    ...(minute === '00' ? [String(hour)] : [`digits:${hour}${minute}`])
  ])
}

/** Other ways to say a share: `1/2` is `50%`. */
function equivalents(value: Value): readonly string[] {
  const fraction = /^(\d+)\/(\d+)$/u.exec(value.key)
  if (value.kind !== 'number' || !fraction) return []
  const share = (Number(fraction[1]) * 100) / Number(fraction[2])
  return Number.isInteger(share * 100) ? [`${share}%`, String(share / 100)] : []
}

/** The parts of a date, period, quarter, fraction or time, each as a number: `2017-08-31` → 2017, 8, 31. A decade or century is its first year. */
function parts(value: Value): readonly string[] {
  const {kind, key} = value
  if (kind === 'date')
    return key
      .split('-')
      .filter(part => part !== '')
      .map(Number)
      .map(String)
  if (kind === 'time') return key.split(':').map(Number).map(String)
  if (kind === 'quarter') return key.replace(/[QH]/u, '').split('-')
  if (kind === 'period') {
    const [start = '', end = ''] = key.split('/')
    if (/^\d{2}00\/\d{2}99$/u.test(key)) return [String(Number(start.slice(0, 2)) + 1)]
    return /0\/\d{3}9$/u.test(key) ? [start] : [start, end]
  }
  if (/^\d+\/\d+$/u.test(key)) return key.split('/')
  // 15.30 may be a time that the other side writes as 15 h 30.
  return /^\d{1,2}[.:]\d{2}$/u.test(value.text) ? value.text.split(/[.:]/u).map(Number).map(String) : []
}
