import type {Box} from '../../model/place.ts'
import {isCjk} from '../pdf/characters.ts'
import type {Font, Span} from '../pdf/page.ts'
import type {RecognisedLine, RecognisedSymbol} from './recognised.ts'
import {typographic} from './typographic-text.ts'

/** Shares of the em above and below the baseline, as the layout reader takes them where a font does not say. */
const ASCENT = 0.85
const DESCENT = 0.22
/** A figure or asterisk that stands on this share of the em above the baseline and is lower than that share is raised: a reference to a note. */
const RAISED = 0.2
const RAISED_HEIGHT = 0.55

/** Words of a line as runs of glyphs in points. `scale`: pixels to the point; `size`: of the type, in points. */
export function spansOfLine(
  line: RecognisedLine,
  {scale, size, bold, order}: {readonly scale: number; readonly size: number; readonly bold: boolean; readonly order: number}
): readonly Span[] {
  const font: Font = {name: '', bold, italic: false, mono: false, ascent: ASCENT, descent: DESCENT}
  const texts = typographic(line.words.flatMap(word => word.symbols.map(symbol => symbol.text)))
  const [x0, y0, x1, y1] = line.baseline
  const middle = (y0 + y1) / 2 / scale
  const slope = x1 > x0 ? (y1 - y0) / (x1 - x0) : 0
  const baselineAt = (x: number): number => (y0 + slope * (x - x0)) / scale
  const spans: Span[] = []
  let at = 0
  for (const word of line.words) {
    const symbols = word.symbols.map(symbol => ({...symbol, text: texts[at++] ?? symbol.text}))
    for (const [index, group] of runs(symbols, isRaised).entries()) {
      const before = spans.at(-1)?.text.at(-1)
      const text = group.symbols.map(symbol => symbol.text).join('')
      const own = group.raised ? size * RAISED_HEIGHT : size
      const base = group.raised ? Math.max(...group.symbols.map(symbol => symbol.box[3])) / scale : middle
      const [left, right] = [
        Math.min(...group.symbols.map(symbol => symbol.box[0])) / scale,
        Math.max(...group.symbols.map(symbol => symbol.box[2])) / scale
      ]
      const box: Box = [left, base - ASCENT * own, Math.max(right, left), base + DESCENT * own]
      spans.push({
        text,
        box,
        baseline: base,
        size: own,
        font,
        color: '#000000',
        ink: 1,
        angle: 0,
        invisible: false,
        mcid: null,
        artifact: false,
        mixedGaps: [],
        gapsAreSpaces: false,
        spaceBefore: index === 0 && before !== undefined && !isCjk(before) && !isCjk(text[0]),
        order: order + spans.length,
        edges: group.symbols.flatMap(edgesOf)
      })
    }
  }
  return spans

  function isRaised({text, box}: RecognisedSymbol): boolean {
    const em = size * scale
    const above = baselineAt(box[0]) * scale - box[3]
    return /^[\d*†]$/.test(text) && above > RAISED * em && box[3] - box[1] < RAISED_HEIGHT * em
  }

  function edgesOf({text, box}: RecognisedSymbol): number[] {
    return Array.from({length: text.length}, (_, unit) => (box[0] + ((box[2] - box[0]) * unit) / text.length) / scale)
  }
}

function runs(
  symbols: readonly RecognisedSymbol[],
  isRaised: (symbol: RecognisedSymbol) => boolean
): readonly {readonly raised: boolean; readonly symbols: readonly RecognisedSymbol[]}[] {
  const found: {raised: boolean; symbols: RecognisedSymbol[]}[] = []
  for (const symbol of symbols) {
    const raised = isRaised(symbol)
    const last = found.at(-1)
    if (last && last.raised === raised) last.symbols.push(symbol)
    else found.push({raised, symbols: [symbol]})
  }
  return found
}
