import type {GreyImage} from './grey-image.ts'

/** Pixels each way that are looked at for places that look alike. */
const REACH = 5
/** Pixels each way of a patch that is compared: a stroke of small type. */
const PATCH = 2
const PATCH_AREA = (2 * PATCH + 1) ** 2
const SHADES = 256

/**
 * The picture with its grain averaged away and its strokes kept: each pixel is the mean of those around it, by how alike the patches are that they
 * stand in. A. Buades, B. Coll, J.-M. Morel, A non-local algorithm for image denoising (2005). `noise`: standard deviation of the grain in
 * shades. Takes some seconds for a million pixels.
 */
export function nonLocalMeans(image: GreyImage, noise: number): GreyImage {
  const {width, height, data} = image
  const weights = weightsFor(noise)
  const sums = Float32Array.from(data)
  const shares = new Float32Array(data.length).fill(1)
  for (let dy = 0; dy <= REACH; dy++)
    for (let dx = dy === 0 ? 1 : -REACH; dx <= REACH; dx++) {
      const unlike = differences(image, dx, dy)
      for (let y = 0; y < height - dy; y++)
        for (let x = Math.max(0, -dx); x < Math.min(width, width - dx); x++) {
          const at = y * width + x
          const other = at + dy * width + dx
          const weight = weights[unlike[at]!]!
          sums[at] = sums[at]! + weight * data[other]!
          shares[at] = shares[at]! + weight
          sums[other] = sums[other]! + weight * data[at]!
          shares[other] = shares[other]! + weight
        }
    }
  return {width, height, data: Uint8Array.from(sums, (sum, at) => Math.round(sum / shares[at]!))}
}

/** The weight of a patch by its mean square difference. What two patches of one shade differ by, for their grain alone, is none. */
function weightsFor(noise: number): Float64Array {
  const grain = noise * noise
  return Float64Array.from({length: SHADES * SHADES}, (_, square) =>
    Math.exp((-2 * Math.max(0, square - 2 * grain)) / grain)
  )
}

/** For every pixel the mean square difference of the patch around it and that of the pixel so far off. */
function differences({width, height, data}: GreyImage, dx: number, dy: number): Uint16Array {
  const result = new Uint16Array(data.length)
  const columns = new Int32Array(width)
  const clampedX = (x: number): number => Math.max(0, Math.min(width - 1, x))
  const add = (y: number, sign: number): void => {
    const row = Math.max(0, Math.min(height - 1, y)) * width
    const other = Math.max(0, Math.min(height - 1, y + dy)) * width
    for (let x = 0; x < width; x++) {
      const difference = data[row + x]! - data[other + clampedX(x + dx)]!
      columns[x] = columns[x]! + sign * difference * difference
    }
  }
  for (let y = -PATCH; y < PATCH; y++) add(y, 1)
  for (let y = 0; y < height; y++) {
    add(y + PATCH, 1)
    let sum = 0
    for (let x = -PATCH; x < PATCH; x++) sum += columns[clampedX(x)]!
    for (let x = 0; x < width; x++) {
      sum += columns[clampedX(x + PATCH)]!
      result[y * width + x] = sum / PATCH_AREA
      sum -= columns[clampedX(x - PATCH)]!
    }
    add(y - PATCH, -1)
  }
  return result
}
