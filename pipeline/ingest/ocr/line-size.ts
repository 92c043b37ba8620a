import type {GreyImage} from './grey-image.ts'
import {inkIn} from './ink.ts'
import type {PixelBox, RecognisedLine} from './recognised.ts'

/** Shares of the em, as Latin and Chinese typefaces for text have them: capitals .66 to .73, x .45 to .54, Han .88 to .95. */
const TALL_SHARE = 0.715
const X_SHARE = 0.53
const HAN_SHARE = 0.92

/** Capitals, figures and letters with an ascender but without a mark above: from the baseline to one height. */
const tall = /^[A-Z0-9bdfhklÆØ]$/u
const low = /^[acemnorsuvwxzæø]$/u
const han = /^\p{Script=Han}$/u
/** Fewer letters of a kind than this are no measure: one may be a misread dash. */
const FEWEST = 2

/**
 * The size of a line's type in pixels to the em, from the heights of its letters. The engine fits the boxes of Latin letters closely; those of Han
 * characters are often as high as the line, so that their ink is measured.
 */
export function lineSize(line: RecognisedLine, image: GreyImage): number {
  const heights: Record<'tall' | 'low' | 'han', number[]> = {tall: [], low: [], han: []}
  for (const {text, box} of line.words.flatMap(word => word.symbols)) {
    const kind = tall.test(text) ? 'tall' : low.test(text) ? 'low' : han.test(text) && text !== '一' ? 'han' : null
    if (kind !== null) heights[kind].push(kind === 'han' ? inkHeight(box, image) : box[3] - box[1])
  }
  const {tall: talls, low: lows, han: hans} = heights
  if (hans.length >= FEWEST && hans.length >= talls.length / 2) return middle(hans) / HAN_SHARE
  if (talls.length >= FEWEST) return middle(talls) / TALL_SHARE
  if (lows.length >= FEWEST) return middle(lows) / X_SHARE
  if (talls.length > 0) return middle(talls) / TALL_SHARE
  if (hans.length > 0) return middle(hans) / HAN_SHARE
  return line.xHeight > 0 ? line.xHeight / X_SHARE : line.box[3] - line.box[1]
}

function inkHeight(box: PixelBox, image: GreyImage): number {
  const ink = inkIn(image, box)
  return ink ? ink.box[3] - ink.box[1] : box[3] - box[1]
}

function middle(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const half = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2
}
