/** Ways to write a number that office formats name, brought to one set. */
export type NumberFormat =
  | 'decimal'
  | 'decimal-zero'
  | 'upper-roman'
  | 'lower-roman'
  | 'upper-letter'
  | 'lower-letter'
  | 'chinese'
  | 'chinese-legal'
  | 'heavenly-stems'
  | 'earthly-branches'
  | 'circled'
  | 'full-width'
  | 'none'

/** A number as a list prints it: `4` is `4`, `iv`, `d`, 四, ④ … */
export function numberText(value: number, format: NumberFormat): string {
  switch (format) {
    case 'none':
      return ''
    case 'decimal-zero':
      return String(value).padStart(2, '0')
    case 'lower-roman':
      return roman(value).toLowerCase()
    case 'upper-roman':
      return roman(value)
    case 'lower-letter':
      return letters(value).toLowerCase()
    case 'upper-letter':
      return letters(value)
    case 'chinese':
      return chinese(value, '零一二三四五六七八九', '十百千万')
    case 'chinese-legal':
      return chinese(value, '零壹贰叁肆伍陆柒捌玖', '拾佰仟万')
    case 'heavenly-stems':
      return cycle(value, '甲乙丙丁戊己庚辛壬癸')
    case 'earthly-branches':
      return cycle(value, '子丑寅卯辰巳午未申酉戌亥')
    case 'circled':
      return circled(value)
    case 'full-width':
      return String(value).replace(/\d/g, digit => String.fromCodePoint(0xff10 + Number(digit)))
    default:
      return String(value)
  }
}

const romans = [
  ['M', 1000],
  ['CM', 900],
  ['D', 500],
  ['CD', 400],
  ['C', 100],
  ['XC', 90],
  ['L', 50],
  ['XL', 40],
  ['X', 10],
  ['IX', 9],
  ['V', 5],
  ['IV', 4],
  ['I', 1]
] as const

function roman(value: number): string {
  if (value < 1 || value > 3999) return String(value)
  let left = value
  let text = ''
  for (const [letter, worth] of romans)
    while (left >= worth) {
      text += letter
      left -= worth
    }
  return text
}

/** Numbers beyond this are written in figures: no list has thirty letters for a marker. */
const LAST_IN_LETTERS = 780

/** Word's way behind Z: AA, BB, CC … (ECMA-376, 17.18.59 upperLetter). */
function letters(value: number): string {
  if (value < 1 || value > LAST_IN_LETTERS) return String(value)
  return String.fromCodePoint(65 + ((value - 1) % 26)).repeat(Math.ceil(value / 26))
}

const cycle = (value: number, signs: string): string =>
  value < 1 ? String(value) : (signs[(value - 1) % signs.length] ?? '')

/** ① to ⑳, then ㉑ to ㉟ and ㊱ to ㊿. */
function circled(value: number): string {
  if (value >= 1 && value <= 20) return String.fromCodePoint(0x2460 + value - 1)
  if (value >= 21 && value <= 35) return String.fromCodePoint(0x3251 + value - 21)
  if (value >= 36 && value <= 50) return String.fromCodePoint(0x32b1 + value - 36)
  return String(value)
}

/** Below 100 000 as one counts aloud: 11 is 十一, 105 is 一百零五, 20 is 二十. */
function chinese(value: number, digits: string, units: string): string {
  if (value < 0 || value >= 100_000) return String(value)
  if (value === 0) return digits[0] ?? ''
  const figures = [...String(value)].map(Number)
  let text = ''
  let gap = false
  for (const [index, figure] of figures.entries()) {
    const power = figures.length - 1 - index
    if (figure === 0) {
      gap = text !== ''
      continue
    }
    if (gap) text += digits[0]
    gap = false
    const leadingTen = text === '' && power === 1 && figure === 1
    text += (leadingTen ? '' : digits[figure]) + (power > 0 ? (units[power - 1] ?? '') : '')
  }
  return text
}
