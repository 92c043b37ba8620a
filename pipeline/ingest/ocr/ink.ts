import type {GreyImage} from './grey-image.ts'
import type {PixelBox} from './recognised.ts'

/** Shade at and below which a pixel of an evened picture is ink. */
export const INK = 128

/** The ink in a part of a picture: the box around it and the number of its pixels; null where there is none. */
export interface Ink {
  readonly box: PixelBox
  readonly area: number
}

/** Boxes end before their right and lower edge, as everywhere. */
export function inkIn(image: GreyImage, [left, top, right, bottom]: PixelBox): Ink | null {
  let [x0, y0, x1, y1, area] = [Infinity, Infinity, -Infinity, -Infinity, 0]
  const [from, to] = [Math.max(0, Math.floor(left)), Math.min(image.width, Math.ceil(right))]
  for (let y = Math.max(0, Math.floor(top)); y < Math.min(image.height, Math.ceil(bottom)); y++)
    for (let x = from; x < to; x++)
      if (image.data[y * image.width + x]! <= INK) {
        area++
        x0 = Math.min(x0, x)
        x1 = Math.max(x1, x + 1)
        y0 = Math.min(y0, y)
        y1 = Math.max(y1, y + 1)
      }
  return area === 0 ? null : {box: [x0, y0, x1, y1], area}
}

/** The picture with boxes painted white. */
export function without(image: GreyImage, boxes: readonly PixelBox[]): GreyImage {
  if (boxes.length === 0) return image
  const data = image.data.slice()
  for (const [x0, y0, x1, y1] of boxes)
    for (let y = Math.max(0, y0); y < Math.min(image.height, y1); y++)
      data.fill(255, y * image.width + Math.max(0, x0), y * image.width + Math.min(image.width, x1))
  return {...image, data}
}
