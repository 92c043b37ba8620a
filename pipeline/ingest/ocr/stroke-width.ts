import type {GreyImage} from './grey-image.ts'
import {INK} from './ink.ts'
import type {RecognisedLine} from './recognised.ts'

/** Part of the em above the baseline that is looked at: where stems stand, below ascenders and accents. */
const FROM = 0.08
const TO = 0.45
/** Strokes thicker than this share of the em are no stems. */
const THICKEST = 0.4

/** The width of the stems of a line in shares of the em: how bold it is set. Null where there is too little to measure. */
export function strokeWidth(image: GreyImage, line: RecognisedLine, em: number): number | null {
  const counts: number[] = []
  for (const {box} of line.words) {
    const baseline = (line.baseline[1] + line.baseline[3]) / 2
    for (let y = Math.round(baseline - TO * em); y < baseline - FROM * em; y++) {
      if (y < 0 || y >= image.height) continue
      let run = 0
      for (let x = Math.max(0, box[0]); x <= Math.min(image.width - 1, box[2]); x++) {
        if (image.data[y * image.width + x]! <= INK) run++
        else if (run > 0) {
          if (run < THICKEST * em) counts.push(run)
          run = 0
        }
      }
    }
  }
  if (counts.length < FEWEST) return null
  counts.sort((a, b) => a - b)
  return counts[counts.length >> 1]! / em
}

/** Runs of ink below which a line says nothing of its weight. */
const FEWEST = 40
