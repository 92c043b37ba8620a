/** A picture in shades of grey, row by row from the top: 0 black, 255 white. */
export interface GreyImage {
  readonly width: number
  readonly height: number
  readonly data: Uint8Array
}

/** The picture as a portable grey map, which Leptonica reads without a codec. */
export function greyMap({width, height, data}: GreyImage): Uint8Array {
  const head = new TextEncoder().encode(`P5\n${width} ${height}\n255\n`)
  const bytes = new Uint8Array(head.length + data.length)
  bytes.set(head)
  bytes.set(data, head.length)
  return bytes
}

/** Number of pixels of each shade. */
export function histogram({data}: GreyImage): Uint32Array {
  const counts = new Uint32Array(256)
  // By index, as everywhere over pixels: an iterator takes many times as long.
  for (let pixel = 0; pixel < data.length; pixel++) counts[data[pixel]!]!++
  return counts
}

/** The picture made smaller by a whole factor, each pixel the mean of those that it stands for. */
export function shrunk(image: GreyImage, factor: number): GreyImage {
  const width = Math.floor(image.width / factor)
  const height = Math.floor(image.height / factor)
  const data = new Uint8Array(width * height)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      let sum = 0
      for (let dy = 0; dy < factor; dy++) {
        const row = (y * factor + dy) * image.width + x * factor
        for (let dx = 0; dx < factor; dx++) sum += image.data[row + dx]!
      }
      data[y * width + x] = Math.round(sum / (factor * factor))
    }
  return {width, height, data}
}

/** The picture made larger by a whole factor to a size, as `shrunk` made it smaller, pixels between its own by interpolation. */
export function enlarged(image: GreyImage, factor: number, width: number, height: number): GreyImage {
  const {data, width: pitch} = image
  const across = between(width, image.width, factor)
  const down = between(height, image.height, factor)
  const result = new Uint8Array(width * height)
  for (let y = 0; y < height; y++) {
    const [upper, lower, fy] = [down.before[y]! * pitch, down.behind[y]! * pitch, down.share[y]!]
    for (let x = 0; x < width; x++) {
      const [left, right, fx] = [across.before[x]!, across.behind[x]!, across.share[x]!]
      const above = data[upper + left]! * (1 - fx) + data[upper + right]! * fx
      const below = data[lower + left]! * (1 - fx) + data[lower + right]! * fx
      result[y * width + x] = Math.round(above * (1 - fy) + below * fy)
    }
  }
  return {width, height, data: result}
}

/** For every pixel of a row or column the two small pixels whose middles are beside it, and its share of the way from one to the other. */
function between(length: number, small: number, factor: number) {
  const at = Float64Array.from({length}, (_, pixel) => Math.min(Math.max((pixel + 0.5) / factor - 0.5, 0), small - 1))
  const before = Int32Array.from(at, Math.floor)
  return {
    before,
    behind: before.map(pixel => Math.min(pixel + 1, small - 1)),
    share: at.map((value, i) => value - before[i]!)
  }
}

/** A part of the picture with a white margin of so many pixels. */
export function cropped(
  image: GreyImage,
  [x0, y0, x1, y1]: readonly [x0: number, y0: number, x1: number, y1: number],
  margin: number
): GreyImage {
  const [width, height] = [x1 - x0 + 2 * margin, y1 - y0 + 2 * margin]
  const data = new Uint8Array(width * height).fill(255)
  for (let y = y0; y < y1; y++)
    data.set(image.data.subarray(y * image.width + x0, y * image.width + x1), (y - y0 + margin) * width + margin)
  return {width, height, data}
}
