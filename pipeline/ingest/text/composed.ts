import {joinStretches, type Stretch} from './stretch.ts'

const cluster = /\p{M}+|\P{M}\p{M}*/gu

/** A value in NFC with its stretches: a letter written as base and combining mark is one character of the value. */
export function composed(
  value: string,
  stretches: readonly Stretch[]
): {readonly value: string; readonly stretches: readonly Stretch[]} {
  const whole = value.normalize('NFC')
  if (whole === value) return {value, stretches}
  let text = ''
  const found: Stretch[] = []
  for (const stretch of stretches) {
    const written = value.slice(stretch.from, stretch.to)
    const pieces = stretch.to - stretch.from === stretch.end - stretch.start ? written.matchAll(cluster) : [[written]]
    let at = 0
    for (const [piece = ''] of pieces) {
      const short = piece.normalize('NFC')
      const start = stretch.start + at
      const end = piece === written ? stretch.end : start + piece.length
      found.push({...stretch, from: text.length, to: text.length + short.length, start, end})
      text += short
      at += piece.length
    }
  }
  // Hangul syllables compose across clusters: keep the right text and one coarse stretch.
  const [first, last] = [stretches[0], stretches.at(-1)]
  if (text !== whole && first && last)
    return {value: whole, stretches: [{from: 0, to: whole.length, start: first.start, end: last.end}]}
  return {value: text, stretches: joinStretches(found)}
}
