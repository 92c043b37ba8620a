import type {GreyImage} from '../../../pipeline/ingest/ocr/grey-image.ts'

/** A white picture with black rectangles `[x0, y0, x1, y1]`. */
export function picture(
  width: number,
  height: number,
  boxes: readonly (readonly [number, number, number, number])[],
  shade = 0
): GreyImage {
  const data = new Uint8Array(width * height).fill(255)
  for (const [x0, y0, x1, y1] of boxes) for (let y = y0; y < y1; y++) data.fill(shade, y * width + x0, y * width + x1)
  return {width, height, data}
}

/** Boxes of words in lines: what text looks like from afar. */
export function textLines(
  x0: number,
  x1: number,
  y0: number,
  y1: number,
  step = 40
): readonly (readonly [number, number, number, number])[] {
  const boxes: [number, number, number, number][] = []
  for (let y = y0; y + 20 <= y1; y += step) for (let x = x0; x + 50 <= x1; x += 60) boxes.push([x, y, x + 50, y + 20])
  return boxes
}
