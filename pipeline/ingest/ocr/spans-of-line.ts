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
/** A gap this wide, in ems, ends a run: a column, a tab or the text after a list marker. */
const BREAK_GAP = 0.95

/** How a line is set. `scale`: pixels to the point; `size`: of the type, in points; `order`: of its first run. */
export interface LineSetting {
  readonly scale: number
  readonly size: number
  readonly bold: boolean
  readonly order: number
}

interface PlacedSymbol extends RecognisedSymbol {
  readonly startsWord: boolean
  readonly spaced: boolean
}

/** A line as runs of text in points, cut where a gap is wide or a figure is raised. */
export function spansOfLine(line: RecognisedLine, {scale, size, bold, order}: LineSetting): readonly Span[] {
  const font: Font = {name: '', bold, italic: false, mono: false, ascent: ASCENT, descent: DESCENT}
  const symbols = line.words.flatMap(word =>
    word.symbols.map(
      (symbol, index): PlacedSymbol => ({
        ...symbol,
        startsWord: index === 0,
        spaced: index === 0 && word.spaced === true
      })
    )
  )
  const texts = typographic(symbols.map(({text}) => text))
  const placed = symbols.map((symbol, index) => ({...symbol, text: texts[index] ?? symbol.text}))
  const em = size * scale
  const [x0, y0, x1, y1] = line.baseline
  const slope = x1 > x0 ? (y1 - y0) / (x1 - x0) : 0
  const runs = runsOf(placed, em, symbol => isRaised(symbol))
  return runs.map((run, index) => {
    const before = runs[index - 1]?.symbols.at(-1)
    return spanOf(run.symbols, run.raised, before?.text, order + index)
  })

  function isRaised({text, box}: RecognisedSymbol): boolean {
    const above = y0 + slope * (box[0] - x0) - box[3]
    return /^[\d*†]$/u.test(text) && above > RAISED * em && box[3] - box[1] < RAISED_HEIGHT * em
  }

  function spanOf(symbols: readonly PlacedSymbol[], raised: boolean, before: string | undefined, at: number): Span {
    const own = raised ? size * RAISED_HEIGHT : size
    const base = (raised ? Math.max(...symbols.map(({box}) => box[3])) : (y0 + y1) / 2) / scale
    const left = Math.min(...symbols.map(({box}) => box[0])) / scale
    const right = Math.max(...symbols.map(({box}) => box[2])) / scale
    const box: Box = [left, base - ASCENT * own, Math.max(left, right), base + DESCENT * own]
    const {text, edges} = joined(symbols, scale)
    const spaced =
      symbols[0]?.startsWord === true && before !== undefined && (symbols[0].spaced || takesSpace(before, text))
    return {
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
      spaceBefore: spaced,
      order: at,
      edges
    }
  }
}

/** Words joined by spaces, but for those that stand beside a Han character, which the engine parts at will. */
function joined(
  symbols: readonly PlacedSymbol[],
  scale: number
): {readonly text: string; readonly edges: readonly number[]} {
  let text = ''
  const edges: number[] = []
  for (const {text: own, box, startsWord, spaced} of symbols) {
    if (text !== '' && (spaced || (startsWord && takesSpace(text, own)))) {
      text += ' '
      edges.push(box[0] / scale)
    }
    text += own
    for (let unit = 0; unit < own.length; unit++) edges.push((box[0] + ((box[2] - box[0]) * unit) / own.length) / scale)
  }
  return {text, edges}
}

/** Quotation marks take as much room as Han characters where they stand beside them. */
function takesSpace(before: string, after: string): boolean {
  const [left, right] = [before.at(-1), after[0]]
  if (isCjk(left) || isCjk(right) || isWideDash(left) || isWideDash(right)) return false
  return !isWideQuote(left, before.at(-2)) && !isWideQuote(right, after[1])
}

/** Chinese ranges stand without spaces: 2018—2020. */
const isWideDash = (sign: string | undefined): boolean => sign === '—'

const isWideQuote = (sign: string | undefined, beside: string | undefined): boolean =>
  sign !== undefined && '“”‘’'.includes(sign) && isCjk(beside)

function runsOf(
  symbols: readonly PlacedSymbol[],
  em: number,
  isRaised: (symbol: PlacedSymbol) => boolean
): readonly {readonly raised: boolean; readonly symbols: readonly PlacedSymbol[]}[] {
  const found: {raised: boolean; symbols: PlacedSymbol[]}[] = []
  for (const symbol of symbols) {
    const raised = isRaised(symbol)
    const last = found.at(-1)
    const previous = last?.symbols.at(-1)
    const wide = previous !== undefined && symbol.box[0] - previous.box[2] > BREAK_GAP * em && symbol.startsWord
    if (last && last.raised === raised && !wide) last.symbols.push(symbol)
    else found.push({raised, symbols: [symbol]})
  }
  return found
}
