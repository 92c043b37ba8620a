import {canonicalDecimal} from './decimal.ts'

/*
 * Numbers in Arabic digits. Thousands are grouped by spaces, full stops or commas; a decimal sign is a comma or a full
 * stop. Which of them a lone one is, depends on the language: `1.250` is 1250 in Norwegian and 1.25 in English.
 */

/** Not inside a word or a number: what stands before digits. Chinese characters do not count as a word. */
export const NUMBER_START = '(?<![\\p{Script=Latin}\\p{N}_])(?<!\\p{N}[.,])'
/** No digit follows, nor a decimal of one. */
export const NUMBER_END = '(?![\\p{N}_]|[.,]\\p{N})'

/** A number in digits, grouped or not, with decimals or not. */
export const NUMBER =
  '(?:\\d{1,3}(?: \\d{3}){1,5}(?!\\d)(?:[.,]\\d{1,8})?|\\d{1,3}(?:,\\d{3}){1,5}(?!\\d)(?:\\.\\d{1,8})?|\\d{1,3}(?:\\.\\d{3}){1,5}(?!\\d)(?:,\\d{1,8})?|\\d{1,18}(?:[.,]\\d{1,8})?)'

export const DASH = '[-‐‑–—−~～－]'

/** The decimal that digits stand for in a language with this decimal sign: `1 250 000,5` → `1250000.5`. */
export function readDigits(text: string, decimal: ',' | '.'): string {
  const digits = text.replaceAll(' ', '')
  const commas = digits.split(',').length - 1
  const stops = digits.split('.').length - 1
  if (commas > 0 && stops > 0) {
    const group = digits.lastIndexOf(',') > digits.lastIndexOf('.') ? '.' : ','
    return canonicalDecimal(digits.replaceAll(group, '').replace(',', '.'))
  }
  const sign = commas > 0 ? ',' : '.'
  const several = commas > 1 || stops > 1
  const groups = /^\d{1,3}(?:[.,]\d{3})+$/u.test(digits) && !text.includes(' ')
  // A lone sign with three digits behind it groups thousands only where it is not the language's decimal sign; 0,125 never groups.
  if (groups && !digits.startsWith('0') && (several || sign !== decimal))
    return canonicalDecimal(digits.replaceAll(sign, ''))
  return canonicalDecimal(digits.replace(sign, '.'))
}
