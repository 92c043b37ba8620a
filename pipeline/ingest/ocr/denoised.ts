import type {GreyImage} from './grey-image.ts'

/** Noise that recognition minds: what is below is left as it is. Standard deviation in shades. */
export const MOST_NOISE = 6
/** Pixels between those that are looked at. */
const STEP = 5

/**
 * The picture with its grain smoothed, where it has much: each speck of a noisy scan is a component that the recogniser tries to read, which takes
 * minutes a page. The noise is estimated as in J. Immerkær, Fast noise variance estimation (Computer Vision and Image Understanding, 1996), by the
 * median, so that letters do not count; the smoothing is a binomial filter of 3 × 3.
 */
export function denoised(image: GreyImage): GreyImage {
  return noiseOf(image) > MOST_NOISE ? smoothed(image) : image
}

export function noiseOf({width, height, data}: GreyImage): number {
  const counts = new Uint32Array(255 * 8)
  let seen = 0
  for (let y = 1; y < height - 1; y += STEP)
    for (let x = 1; x < width - 1; x += STEP) {
      const at = y * width + x
      const cross = data[at - 1]! + data[at + 1]! + data[at - width]! + data[at + width]!
      const corners = data[at - width - 1]! + data[at - width + 1]! + data[at + width - 1]! + data[at + width + 1]!
      counts[Math.min(counts.length - 1, Math.abs(corners - 2 * cross + 4 * data[at]!))]!++
      seen++
    }
  let below = 0
  const median = counts.findIndex(count => {
    below += count
    return below * 2 >= seen
  })
  // The mask multiplies the deviation by 6; half of all values of a normal distribution lie within 0.6745 of it.
  return seen === 0 ? 0 : median / (6 * 0.6745)
}

function smoothed({width, height, data}: GreyImage): GreyImage {
  const rows = new Uint16Array(data.length)
  const result = new Uint8Array(data.length)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const at = y * width + x
      rows[at] = (x > 0 ? data[at - 1]! : data[at]!) + 2 * data[at]! + (x < width - 1 ? data[at + 1]! : data[at]!)
    }
  for (let at = 0; at < data.length; at++) {
    const [above, below] = [at >= width ? rows[at - width]! : rows[at]!, rows[at + width] ?? rows[at]!]
    result[at] = Math.round((above + 2 * rows[at]! + below) / 16)
  }
  return {width, height, data: result}
}
