import {type GreyImage, shrunk} from './grey-image.ts'
import {inkThreshold} from './threshold.ts'

/** Width, in pixels, at which skew is measured: a line of text is still some pixels high. */
const MEASURED_WIDTH = 900
/** Degrees either way that are tried: a feeder turns no sheet further. */
const WIDEST = 6
/** Steps in degrees. At 0.05° the end of an A4 line is off by half a pixel of the measured picture. */
const COARSE = 0.5
const FINE = 0.05
/** Fewer dark pixels than this show no lines. */
const FEWEST = 500

/**
 * Degrees, clockwise positive, by which the lines of a picture are turned; 0 where nothing tells. By projection profile: rows of text
 * are darkest, and the gaps between them lightest, when the picture is upright (W. Postl, 1986).
 */
export function skewOf(image: GreyImage): number {
  const small = shrunk(image, Math.max(1, Math.floor(image.width / MEASURED_WIDTH)))
  const threshold = inkThreshold(small)
  const xs: number[] = []
  const ys: number[] = []
  for (let y = 0; y < small.height; y++)
    for (let x = 0; x < small.width; x++)
      if (small.data[y * small.width + x]! <= threshold) {
        xs.push(x - small.width / 2)
        ys.push(y)
      }
  if (xs.length < FEWEST || xs.length > (small.width * small.height) / 2) return 0
  const margin = Math.ceil(small.width * Math.tan((WIDEST * Math.PI) / 180))
  const sharpness = (degrees: number): number => {
    const slope = Math.tan((degrees * Math.PI) / 180)
    const rows = new Float64Array(small.height + 2 * margin + 2)
    for (let i = 0; i < xs.length; i++) rows[Math.round(ys[i]! - xs[i]! * slope) + margin]!++
    let sum = 0
    for (let i = 1; i < rows.length; i++) sum += (rows[i]! - rows[i - 1]!) ** 2
    return sum
  }
  const coarse = best(-WIDEST, WIDEST, COARSE, sharpness)
  return best(coarse - COARSE, coarse + COARSE, FINE, sharpness)
}

function best(from: number, to: number, step: number, score: (degrees: number) => number): number {
  let [found, highest] = [0, -1]
  const count = Math.round((to - from) / step)
  for (let i = 0; i <= count; i++) {
    const degrees = from + i * step
    const value = score(degrees)
    // Of equal angles the smaller turn.
    if (value > highest || (value === highest && Math.abs(degrees) < Math.abs(found)))
      [found, highest] = [degrees, value]
  }
  return Math.round(found / step) * step
}
