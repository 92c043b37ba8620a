import {canonicalDecimal, shiftDecimal} from './decimal.ts'

const digits: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  壹: 1,
  贰: 2,
  叁: 3,
  肆: 4,
  伍: 5,
  陆: 6,
  柒: 7,
  捌: 8,
  玖: 9,
  兩: 2,
  貳: 2,
  參: 3,
  陸: 6
}
const tens: Readonly<Record<string, number>> = {十: 1, 拾: 1, 百: 2, 佰: 2, 千: 3, 仟: 3}
const myriads: Readonly<Record<string, number>> = {万: 4, 萬: 4, 亿: 8, 億: 8}

/** Powers of ten that may follow Arabic digits: 125万, 12.5亿, 3千. */
export const chinesePowers: Readonly<Record<string, number>> = {
  十: 1,
  百: 2,
  千: 3,
  万: 4,
  萬: 4,
  百万: 6,
  千万: 7,
  亿: 8,
  億: 8,
  十亿: 9,
  百亿: 10,
  千亿: 11,
  万亿: 12,
  兆: 12
}

/** Characters that Chinese numerals consist of, as the inside of a character class. */
export const numeralCharacters = Object.keys({...digits, ...tens, ...myriads}).join('')

/**
 * The value of a Chinese numeral as a decimal: 一百二十五 → `125`, 二〇一七 → `2017`, 十二点五 → `12.5`, 三千万 → `30000000`.
 * `null` where the characters are no numeral, or an idiom rather than a number (万, 千万).
 */
export function chineseNumeral(text: string): string | null {
  const [whole = '', fraction, ...more] = text.split('点')
  if (more.length > 0) return null
  const integer = wholeNumeral(whole)
  if (integer === null) return null
  if (fraction === undefined) return integer
  const behind = digitByDigit(fraction)
  return behind === null ? null : canonicalDecimal(`${integer}.${behind}`)
}

/** 二〇一七 → `2017`; `null` where another character than a digit stands in it. */
function digitByDigit(text: string): string | null {
  const read = [...text].map(char => digits[char])
  return read.length === 0 || read.includes(undefined) ? null : read.join('')
}

function wholeNumeral(text: string): string | null {
  if (![...text].some(char => char in digits || char === '十' || char === '拾')) return null
  if ([...text].length > 1) {
    const plain = digitByDigit(text)
    if (plain !== null) return canonicalDecimal(plain)
  }
  let total = 0n
  let section = 0n
  let digit: bigint | null = null
  for (const char of text) {
    if (char in digits) {
      if (digit !== null && digit !== 0n) return null
      digit = BigInt(digits[char]!)
    } else if (char in tens) {
      section += (digit ?? 1n) * 10n ** BigInt(tens[char]!)
      digit = null
    } else if (char in myriads) {
      const power = 10n ** BigInt(myriads[char]!)
      const here = section + (digit ?? 0n)
      // 一万亿: the whole before 亿 is multiplied.
      total = power === 100000000n ? (total + here) * power : total + here * power
      section = 0n
      digit = null
    } else return null
  }
  return String(total + section + (digit ?? 0n))
}

/** Arabic digits with a Chinese power: `12.5`, 亿 → `1250000000`. */
export function withChinesePower(decimal: string, power: string): string {
  return shiftDecimal(decimal, chinesePowers[power] ?? 0)
}
