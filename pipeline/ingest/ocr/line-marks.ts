import type {GreyImage} from './grey-image.ts'
import {type Ink, inkIn} from './ink.ts'
import type {RecognisedLine, RecognisedSymbol} from './recognised.ts'

/** Signs that the engine takes a bullet for; it knows letters, and gives the one that looks most like it. */
const takenForBullet = /^[*+@•●·∙°oO0eE©®»>¢«.,-]$/u
const takenForDash = /^[-‐–—―一~_]$/u
/** A bullet's sides differ less than this; it is as large as this, in shares of the em. */
const SQUARE = 1.35
const SMALLEST = 0.16
const LARGEST = 0.9
/** Shares of its box that a disc (.79), a square (1) and a ring fill. */
const DISC = 0.7
const BLOCK = 0.92
const RING = 0.3
/** A ring is smaller than the letter o, in shares of the em. */
const LARGEST_RING = 0.45
/** White space, in shares of the em, that parts a marker from its text: more than between letters. */
const MARKER_GAP = 0.25
/** White space that parts one sign from the next. */
const SIGN_GAP = 0.1
/** Widths in shares of the em: a hyphen is .3 wide, an en dash .5, an em dash 1. */
const WIDEST_HYPHEN = 0.42
const WIDEST_EN_DASH = 0.78
/** Height of a dash; the Chinese figure for one is a stroke with a serif or a swelling end. */
const THICKEST_DASH = 0.13

/**
 * The symbols of a line with bullets and dashes by their shape in the picture. The engine reads a disc as `*`, `@` or `e`, and a dash of any
 * width as any other, or as the Chinese figure for one.
 */
export function withMarks(line: RecognisedLine, image: GreyImage, em: number): RecognisedLine {
  const symbols = line.words.flatMap(word => word.symbols)
  const replaced = new Map<RecognisedSymbol, string>()
  for (const symbol of symbols) {
    const dash = takenForDash.test(symbol.text) && symbol.text !== '一' ? dashOf(inkIn(image, symbol.box), em) : null
    if (dash !== null) replaced.set(symbol, dash)
  }
  const [first] = symbols
  const sign = first && symbols.length > 1 ? leadingSign(line, image, em) : null
  if (first && sign) {
    const mark = takenForBullet.test(first.text) ? bulletOf(sign, em) : null
    const found = mark ?? (takenForDash.test(first.text) ? dashOf(sign, em) : null)
    // One sign of the picture may have been read as two, in one word.
    const read = line.words[0]?.symbols ?? []
    const whole = read.every(({text}) => takenForBullet.test(text) || takenForDash.test(text))
    if (found !== null && whole) for (const symbol of read) replaced.set(symbol, symbol === first ? found : '')
  }
  const marked = first !== undefined && sign !== null && replaced.has(first)
  if (replaced.size === 0) return line
  const words = line.words.map((word, index) => {
    const inner = word.symbols
      .map(symbol => ({...symbol, text: replaced.get(symbol) ?? symbol.text}))
      .filter(({text}) => text !== '')
    const spaced = marked && index === 1 ? {spaced: true} : {}
    return {...word, ...spaced, symbols: inner, text: inner.map(({text}) => text).join('')}
  })
  return {...line, words: words.filter(({symbols: kept}) => kept.length > 0)}
}

/** The ink at the beginning of a line, if white space parts it from the rest as it does a marker; boxes of single symbols run into each other. */
function leadingSign(line: RecognisedLine, image: GreyImage, em: number): Ink | null {
  const [left, top, right, bottom] = line.box
  const white = (from: number, width: number): boolean => inkIn(image, [from, top, from + width, bottom]) === null
  let end = left
  while (end < right && white(end, 1)) end++
  while (end < right && end - left < 2 * em && !white(end, SIGN_GAP * em)) end++
  return white(end, MARKER_GAP * em) && end < right ? inkIn(image, [left, top, end, bottom]) : null
}

function bulletOf(ink: Ink, em: number): string | null {
  const [width, height] = sidesOf(ink)
  const side = Math.max(width, height)
  if (side > SQUARE * Math.min(width, height) || side < SMALLEST * em || side > LARGEST * em) return null
  const filled = ink.area / (width * height)
  if (filled >= BLOCK) return '▪'
  if (filled >= DISC) return '•'
  return side <= LARGEST_RING * em && filled >= RING ? '○' : null
}

function dashOf(ink: Ink | null, em: number): string | null {
  if (!ink) return null
  const [width, height] = sidesOf(ink)
  if (width < 2 * height || height > THICKEST_DASH * em) return null
  if (width < WIDEST_HYPHEN * em) return '-'
  return width < WIDEST_EN_DASH * em ? '–' : '—'
}

const sidesOf = ({box}: Ink): readonly [width: number, height: number] => [box[2] - box[0], box[3] - box[1]]
