import type {GreyImage} from './grey-image.ts'
import {inkIn} from './ink.ts'
import type {PixelBox, RecognisedLine, RecognisedSymbol} from './recognised.ts'

/** Signs that the engine takes a bullet for; it knows letters, and gives the one that looks most like it. */
const takenForBullet = /^[*+@•●·∙°oOeE©®»>¢«.,-]$/u
const takenForDash = /^[-‐–—―一~_]$/u
/** A bullet's sides differ less than this; it is as large as this, in shares of the em. */
const SQUARE = 1.35
const SMALLEST = 0.16
const LARGEST = 0.75
/** Shares of its box that a disc (.79), a square (1) and a ring fill. */
const DISC = 0.7
const BLOCK = 0.92
/** White space, in shares of the em, that parts a marker from its text: more than between letters. */
const MARKER_GAP = 0.3
/** Widths in shares of the em: a hyphen is .3 wide, an en dash .5, an em dash 1. */
const WIDEST_HYPHEN = 0.42
const WIDEST_EN_DASH = 0.78

/**
 * The symbols of a line with bullets and dashes by their shape in the picture. The engine reads a disc as `*`, `@` or `e`, and a dash of any
 * width as any other, or as the Chinese figure for one.
 */
export function withMarks(line: RecognisedLine, image: GreyImage, em: number): RecognisedLine {
  const symbols = line.words.flatMap(word => word.symbols)
  const [first, second] = symbols
  const replaced = new Map<RecognisedSymbol, string>()
  for (const symbol of symbols) {
    const dash = takenForDash.test(symbol.text) && symbol.text !== '一' ? dashOf(symbol.box, image, em) : null
    if (dash !== null) replaced.set(symbol, dash)
  }
  if (first && second && second.box[0] - first.box[2] > MARKER_GAP * em) {
    const mark = takenForBullet.test(first.text) ? bulletOf(first.box, image, em) : null
    const dash = takenForDash.test(first.text) ? dashOf(first.box, image, em) : null
    const found = mark ?? dash
    if (found !== null) replaced.set(first, found)
  }
  if (replaced.size === 0) return line
  const words = line.words.map(word => {
    const inner = word.symbols.map(symbol => ({...symbol, text: replaced.get(symbol) ?? symbol.text}))
    return {...word, symbols: inner, text: inner.map(({text}) => text).join('')}
  })
  return {...line, words}
}

function bulletOf(box: PixelBox, image: GreyImage, em: number): string | null {
  const ink = inkIn(image, box)
  if (!ink) return null
  const [width, height] = [ink.box[2] - ink.box[0], ink.box[3] - ink.box[1]]
  const side = Math.max(width, height)
  if (side > SQUARE * Math.min(width, height) || side < SMALLEST * em || side > LARGEST * em) return null
  const filled = ink.area / (width * height)
  if (filled >= BLOCK) return '▪'
  return filled >= DISC ? '•' : null
}

function dashOf(box: PixelBox, image: GreyImage, em: number): string | null {
  const ink = inkIn(image, box)
  if (!ink) return null
  const [width, height] = [ink.box[2] - ink.box[0], ink.box[3] - ink.box[1]]
  if (width < 2 * height) return null
  if (width < WIDEST_HYPHEN * em) return '-'
  return width < WIDEST_EN_DASH * em ? '–' : '—'
}
