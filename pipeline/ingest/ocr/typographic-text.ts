/** Half-width marks that stand for full-width ones in Chinese. */
const fullWidth: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '!': '！',
  '?': '？',
  '(': '（',
  ')': '）'
}
const cjk = /[\u3001-\u303f\u3400-\u9fff\uf900-\ufaff\uff01-\uff5e“”‘’]/u
const digit = /\d/

/**
 * The symbols of a line as a typesetter would have them: marks beside Han characters in full width, and the Han figure for one between two
 * Arabic numbers, where it never stands, as the dash that it was. The engine gives both in the form that is more frequent in its data.
 */
export function typographic(symbols: readonly string[]): readonly string[] {
  return symbols.map((symbol, index) => {
    const [before, after] = [symbols[index - 1] ?? '', symbols[index + 1] ?? '']
    const wide = fullWidth[symbol]
    if (wide !== undefined) {
      const beside = symbol === '(' ? cjk.test(after) : cjk.test(before) || (symbol === ')' && isInHan(symbols, index))
      return beside ? wide : symbol
    }
    if ((symbol === '一' || symbol === '-') && digit.test(before) && digit.test(after)) return symbol === '一' ? '–' : symbol
    return symbol
  })
}

/** A closing bracket belongs to the opening one before it, and so to what stands right behind that. */
function isInHan(symbols: readonly string[], closing: number): boolean {
  const opening = symbols.slice(0, closing).findLastIndex(symbol => symbol === '(' || symbol === '（')
  return opening >= 0 && symbols.slice(opening + 1, closing).some(symbol => cjk.test(symbol))
}
