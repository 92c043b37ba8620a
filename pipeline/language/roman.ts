const values: Readonly<Record<string, number>> = {i: 1, v: 5, x: 10, l: 50, c: 100}

/** The value of a Roman numeral in lower case below 400, `null` where it is not in the form that it is written in. */
export function readRoman(text: string): number | null {
  if (!/^c{0,3}(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})$/u.test(text) || text === '') return null
  const digits = [...text].map(char => values[char]!)
  return digits.reduce((sum, value, i) => sum + (value < (digits[i + 1] ?? 0) ? -value : value), 0)
}
