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

/** Signs that the engine takes an opening bracket for. */
const likeOpening = /[《〈<{[]/u
const dash = /^[一–—―]$/u

/**
 * The symbols of a line as a typesetter would have them: marks beside Han characters in full width, brackets in pairs, and the Han figure for
 * one between two Arabic numbers, where it never stands, as the dash that it was. The engine gives each in the form that is more frequent in its data.
 */
export function typographic(symbols: readonly string[]): readonly string[] {
  const isHan = symbols.some(symbol => /\p{Script=Han}/u.test(symbol) && symbol !== '一')
  // A bar alone, where the drawn lines are gone, is the figure of a cell.
  if (symbols.length === 1 && symbols[0] === '|') return ['1']
  return paired(symbols).map((symbol, index, all) => {
    const [before, after] = [all[index - 1] ?? '', all[index + 1] ?? '']
    if (dash.test(symbol) && digit.test(before) && digit.test(after)) return isHan ? '—' : '–'
    const wide = fullWidth[symbol]
    if (wide === undefined) return symbol
    const beside = symbol === '(' ? cjk.test(after) : cjk.test(before) || (symbol === ')' && isInHan(all, index))
    return beside ? wide : symbol
  })
}

/** A round bracket that closes without one that opens makes the nearest sign that looks like one its pair. */
function paired(symbols: readonly string[]): readonly string[] {
  const result = [...symbols]
  for (const [index, symbol] of symbols.entries()) {
    if (symbol !== ')' && symbol !== '）') continue
    const opening = result.slice(0, index).findLastIndex(other => /[（(]/u.test(other) || likeOpening.test(other))
    const sign = result[opening]
    if (sign === undefined || !likeOpening.test(sign)) continue
    const closed = result.slice(opening, index).some(other => /[》〉>}\]]/u.test(other))
    if (!closed) result[opening] = '('
  }
  return result
}

/** A closing bracket belongs to the opening one before it, and so to what stands right behind that. */
function isInHan(symbols: readonly string[], closing: number): boolean {
  const opening = symbols.slice(0, closing).findLastIndex(symbol => symbol === '(' || symbol === '（')
  return opening >= 0 && symbols.slice(opening + 1, closing).some(symbol => cjk.test(symbol))
}
