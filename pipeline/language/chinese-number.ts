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
  九: 9
}
const units: Readonly<Record<string, number>> = {十: 10, 百: 100, 千: 1000}
const groups: Readonly<Record<string, number>> = {万: 10_000, 亿: 100_000_000}

/**
 * The value of a number in Chinese characters: 二十三 is 23, 三千五百 is 3500, 二〇一七 is 2017. Null for anything else.
 */
export function chineseNumber(text: string): number | null {
  if (!/^[零〇一二两三四五六七八九十百千万亿]+$/.test(text)) return null
  if (/^[零〇一二三四五六七八九]{2,}$/.test(text)) return Number([...text].map(char => digits[char]).join(''))
  let total = 0
  let group = 0
  let digit = 0
  for (const char of text) {
    if (char in digits) digit = digits[char]!
    else if (char in units) {
      group += (digit || 1) * units[char]!
      digit = 0
    } else {
      total += (group + digit || 1) * groups[char]!
      group = 0
      digit = 0
    }
  }
  return total + group + digit
}
