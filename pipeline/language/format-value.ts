import {languageSubtag} from '../model/language-tag.ts'
import type {Value} from '../model/value.ts'

/** How a language writes what all languages say. Text comes out as official prose has it. */
interface Spelling {
  date(year: string | null, month: number, day: number | null): string
  period(start: string, end: string): string
  quarter(year: string, quarter: number): string
  /** Digits with a full stop for the decimals, as in the key of a value. */
  number(digits: string): string
  percent(number: string): string
  /** `null` where the language has no short name for the currency. */
  amount(number: string, currency: string): string | null
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

const norwegian: Spelling = {
  date: (year, month, day) => present([day === null ? null : `${day}.`, months.nb[month - 1]!, year]),
  period: (start, end) => `${start}–${end}`,
  quarter: (year, quarter) => `${quarter}. kvartal ${year}`,
  number: digits => grouped(digits, '\u00a0', ','),
  percent: number => `${number} prosent`,
  amount: (number, currency) => (currencies[currency] ? `${number} ${currencies[currency][0]}` : null)
}
const spellings: Readonly<Record<string, Spelling>> = {
  nb: norwegian,
  nn: norwegian,
  no: norwegian,
  en: {
    date: (year, month, day) => present([day === null ? null : String(day), months.en[month - 1]!, year]),
    period: (start, end) => `${start}–${end}`,
    quarter: (year, quarter) => `${ordinals[quarter - 1]} quarter of ${year}`,
    number: digits => grouped(digits, ',', '.'),
    percent: number => `${number} per cent`,
    amount: (number, currency) => `${currency} ${number}`
  },
  zh: {
    date: (year, month, day) => `${year === null ? '' : `${year}年`}${month}月${day === null ? '' : `${day}日`}`,
    period: (start, end) => `${start}—${end}年`,
    quarter: (year, quarter) => `${year}年第${numerals[quarter - 1]}季度`,
    number: inTenThousands,
    percent: number => `${number}%`,
    amount: (number, currency) => (currencies[currency] ? `${number}${currencies[currency][1]}` : null)
  }
}

/** A value as a language writes it; `null` for what hangs on its sentence (ordinals, times, shares) and for languages without rules. */
export function formatValue({kind, key}: Pick<Value, 'kind' | 'key'>, lang: string): string | null {
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
  const written = spelling.number(number[1]!)
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

/** 1250000 → 125万, 12500000 → 1250万, 1200000000 → 12亿. */
function inTenThousands(digits: string): string {
  for (const [zeros, name] of [
    [8, '亿'],
    [4, '万']
  ] as const) {
    const match = new RegExp(`^(\\d+?)0{${zeros}}$`, 'u').exec(digits)
    if (match && !match[1]!.endsWith('0000')) return `${match[1]}${name}`
  }
  return digits
}
