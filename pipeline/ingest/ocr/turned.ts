import type {GreyImage} from './grey-image.ts'

/** The picture turned about its middle by degrees, counter-clockwise positive, so that lines with that skew stand level; white comes in at the corners. */
export function turned(image: GreyImage, degrees: number): GreyImage {
  if (degrees === 0) return image
  const {width, height, data} = image
  const angle = (degrees * Math.PI) / 180
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  const [cx, cy] = [(width - 1) / 2, (height - 1) / 2]
  const result = new Uint8Array(width * height).fill(255)
  for (let y = 0; y < height; y++) {
    let sx = cx - cos * cx - sin * (y - cy)
    let sy = cy - sin * cx + cos * (y - cy)
    for (let x = 0; x < width; x++, sx += cos, sy += sin) {
      const [left, top] = [Math.floor(sx), Math.floor(sy)]
      if (left < 0 || top < 0 || left >= width - 1 || top >= height - 1) continue
      const at = top * width + left
      const [fx, fy] = [sx - left, sy - top]
      const upper = data[at]! * (1 - fx) + data[at + 1]! * fx
      const lower = data[at + width]! * (1 - fx) + data[at + width + 1]! * fx
      result[y * width + x] = Math.round(upper * (1 - fy) + lower * fy)
    }
  }
  return {width, height, data: result}
}
