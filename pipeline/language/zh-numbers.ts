import {chineseNumeral, numeralCharacters, withChinesePower} from './chinese-numeral.ts'
import {readDigits} from './digits.ts'

/** One Chinese numeral, as a pattern. */
export const numeral = `[${numeralCharacters}]`
/** 千 and 百 behind digits, but not in 千米, 千瓦, 千克. */
export const power = '(?:万亿|千亿|百亿|十亿|千万|百万|亿|億|万|萬|千(?![米瓦克卡焦赫伏字])|百(?![米分]))'
/** Rough additions inside a number: 500多万. */
export const rough = '(?:余|多)?'

/** 31 or 三十一 → 31; NaN where it is no number. */
export function count(text: string): number {
  return Number(/^\d/u.test(text) ? text : (chineseNumeral(text) ?? Number.NaN))
}

/** 12.5亿 or 十二点五 → a decimal; `null` where it is none. */
export function decimal(text: string, powerText?: string): string | null {
  if (/^\d/u.test(text))
    return powerText === undefined ? readDigits(text, '.') : withChinesePower(readDigits(text, '.'), powerText)
  return chineseNumeral(text)
}
