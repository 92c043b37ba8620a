import {languageSubtag} from '../model/language-tag.ts'
import type {Value} from '../model/value.ts'

/** How a language writes what all languages say. Text comes out as official prose has it. */
interface Spelling {
  date(year: string | null, month: number, day: number | null): string
  period(start: string, end: string): string
  quarter(year: string, quarter: number): string
  /** Digits with a full stop for the decimals, as in the key of a value. */
  number(digits: string): string
  /** What large numbers are counted in, the largest first. */
  readonly scales: readonly Scale[]
  /** How many of a scale: `1,5` → `1,5 millioner`. */
  scaled(number: string, scale: Scale): string
  percent(number: string): string
  /** `null` where the language has no short name for the currency. */
  amount(number: string, currency: string): string | null
}

interface Scale {
  readonly zeros: number
  readonly name: string
  /** Where there is more than one of it. */
  readonly names?: string
}

const months = {
  nb: 'januar februar mars april mai juni juli august september oktober november desember'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' ')
}
const ordinals = ['first', 'second', 'third', 'fourth']
const numerals = ['一', '二', '三', '四']
const currencies: Readonly<Record<string, readonly [nb: string, zh: string]>> = {
  NOK: ['kroner', '挪威克朗'],
  EUR: ['euro', '欧元'],
  USD: ['dollar', '美元'],
  CNY: ['yuan', '元人民币']
}

const present = (parts: readonly (string | null)[]): string => parts.filter(part => part !== null).join(' ')

const spellings: Readonly<Record<string, Spelling>> = {
  nb: norwegian('er'),
  no: norwegian('er'),
  nn: norwegian('ar'),
  en: {
    date: (year, month, day) => present([day === null ? null : String(day), months.en[month - 1]!, year]),
    period: (start, end) => `${start}–${end}`,
    quarter: (year, quarter) => `${ordinals[quarter - 1]} quarter of ${year}`,
    number: digits => grouped(digits, ',', '.'),
    scales: [
      {zeros: 12, name: 'trillion'},
      {zeros: 9, name: 'billion'},
      {zeros: 6, name: 'million'}
    ],
    scaled: (number, {name}) => `${number} ${name}`,
    percent: number => `${number} per cent`,
    amount: (number, currency) => `${currency} ${number}`
  },
  zh: {
    date: (year, month, day) => `${year === null ? '' : `${year}年`}${month}月${day === null ? '' : `${day}日`}`,
    period: (start, end) => `${start}—${end}年`,
    quarter: (year, quarter) => `${year}年第${numerals[quarter - 1]}季度`,
    number: digits => digits,
    scales: [
      {zeros: 8, name: '亿'},
      {zeros: 4, name: '万'}
    ],
    scaled: (number, {name}) => `${number}${name}`,
    percent: number => `${number}%`,
    amount: (number, currency) => (currencies[currency] ? `${number}${currencies[currency][1]}` : null)
  }
}

/** @param plural what `million` and the like end in where there are several */
function norwegian(plural: string): Spelling {
  return {
    date: (year, month, day) => present([day === null ? null : `${day}.`, months.nb[month - 1]!, year]),
    period: (start, end) => `${start}–${end}`,
    quarter: (year, quarter) => `${quarter}. kvartal ${year}`,
    number: digits => grouped(digits, '\u00a0', ','),
    scales: [
      {zeros: 12, name: 'billion', names: `billion${plural}`},
      {zeros: 9, name: 'milliard', names: `milliard${plural}`},
      {zeros: 6, name: 'million', names: `million${plural}`}
    ],
    scaled: (number, {name, names}) => `${number} ${number === '1' ? name : names}`,
    percent: number => `${number} prosent`,
    amount: (number, currency) => (currencies[currency] ? `${number} ${currencies[currency][0]}` : null)
  }
}

/**
 * A value as a language writes it, counted in millions and the like where its own text is (Chinese counts in 万 and 亿 in any case); `null` for what hangs on its sentence
 * (ordinals, times, shares) and for languages without rules.
 */
export function formatValue({kind, key, text}: Pick<Value, 'kind' | 'key' | 'text'>, lang: string): string | null {
  const spelling = spellings[languageSubtag(lang)]
  if (!spelling) return null
  const date = /^(\d{4}|-)-(\d{2})(?:-(\d{2}))?$/u.exec(key)
  if (kind === 'date' && date)
    return spelling.date(
      date[1] === '-' ? null : date[1]!,
      Number(date[2]),
      date[3] === undefined ? null : Number(date[3])
    )
  const period = /^(\d{4})\/(\d{4})$/u.exec(key)
  if (kind === 'period' && period) return spelling.period(period[1]!, period[2]!)
  const quarter = /^(\d{4})-Q([1-4])$/u.exec(key)
  if (kind === 'quarter' && quarter) return spelling.quarter(quarter[1]!, Number(quarter[2]))
  const number = /^(\d+(?:\.\d+)?)(%| [A-Z]{3})?$/u.exec(key)
  if (!number) return null
  const isWrittenOut = text.normalize('NFKC').replaceAll(/[^\d]/gu, '').startsWith(number[1]!)
  const written =
    isWrittenOut && languageSubtag(lang) !== 'zh' ? spelling.number(number[1]!) : counted(number[1]!, spelling)
  if (kind === 'percent') return spelling.percent(written)
  if (kind === 'amount' && number[2]) return spelling.amount(written, number[2].trim())
  return kind === 'number' && number[2] === undefined ? written : null
}

/** Thousands in groups from five digits on; four digits may be a year. */
function grouped(digits: string, separator: string, decimal: string): string {
  const [whole = '', rest] = digits.split('.')
  const split = whole.length > 4 ? whole.replace(/\B(?=(?:\d{3})+$)/gu, separator) : whole
  return rest === undefined ? split : `${split}${decimal}${rest}`
}

/** 150000000 → 150 million, 1.5亿; all digits of what takes more than two decimals so. */
function counted(digits: string, spelling: Spelling): string {
  for (const scale of spelling.scales) {
    const [whole, rest] = [digits.slice(0, -scale.zeros), digits.slice(-scale.zeros).replace(/0+$/u, '')]
    if (whole === '' || digits.includes('.') || rest.length > 2) continue
    return spelling.scaled(spelling.number(rest === '' ? whole : `${whole}.${rest}`), scale)
  }
  return spelling.number(digits)
}
