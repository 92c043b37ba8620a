import type {GreyImage} from './grey-image.ts'
import {inkThreshold} from './threshold.ts'

/** Side, in pixels, of the tiles whose paper is measured: larger than a letter, so that every tile shows some paper. */
const TILE = 64
/** Share of a tile's pixels that are lighter than its paper is taken to be. */
const LIGHTER = 0.1
/** Paper darker than this is a picture or a filled area, which is left as it is. */
const DARKEST_PAPER = 100
/** Shades between full ink and the threshold are spread; what is lighter than this share of the way to white is paper. */
const PAPER_FROM = 0.5

/**
 * The picture on even white paper, its ink black: shadows of a fold, grey paper and faint watermarks go. Ink keeps its soft edges, which the
 * recogniser reads better than stairs.
 */
export function evened(image: GreyImage): GreyImage {
  const level = onWhite(image)
  const threshold = inkThreshold(level)
  const ink = meanBelow(level, threshold)
  const white = Math.max(threshold + PAPER_FROM * (255 - threshold), ink + 1)
  const map = new Uint8Array(256)
  for (let shade = 0; shade < 256; shade++)
    map[shade] = Math.max(0, Math.min(255, Math.round((255 * (shade - ink)) / (white - ink))))
  return {...level, data: level.data.map(shade => map[shade]!)}
}

/** Divides every pixel by the paper around it, interpolated between tiles. */
function onWhite(image: GreyImage): GreyImage {
  const {width, height, data} = image
  const [columns, rows] = [Math.max(1, Math.ceil(width / TILE)), Math.max(1, Math.ceil(height / TILE))]
  const paper = new Float64Array(columns * rows)
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++)
      paper[row * columns + column] = paperOf(image, column * TILE, row * TILE)
  const result = new Uint8Array(data.length)
  const across = positions(width, columns)
  const down = positions(height, rows)
  for (let y = 0; y < height; y++) {
    const fy = down.share[y]!
    const top = down.tile[y]! * columns
    const below = Math.min(down.tile[y]! + 1, rows - 1) * columns
    for (let x = 0; x < width; x++) {
      const fx = across.share[x]!
      const left = across.tile[x]!
      const right = Math.min(left + 1, columns - 1)
      const upper = paper[top + left]! * (1 - fx) + paper[top + right]! * fx
      const lower = paper[below + left]! * (1 - fx) + paper[below + right]! * fx
      result[y * width + x] = Math.min(255, Math.round((255 * data[y * width + x]!) / (upper * (1 - fy) + lower * fy)))
    }
  }
  return {width, height, data: result}
}

/** For every pixel of a row or column the tile whose middle is before it, and its share of the way to the middle of the next. */
function positions(length: number, tiles: number): {readonly tile: Int32Array; readonly share: Float64Array} {
  const at = Float64Array.from({length}, (_, pixel) => Math.min(Math.max((pixel + 0.5) / TILE - 0.5, 0), tiles - 1))
  return {tile: Int32Array.from(at, Math.floor), share: at.map(value => value - Math.floor(value))}
}

function paperOf({width, height, data}: GreyImage, x0: number, y0: number): number {
  const counts = new Uint32Array(256)
  const [x1, y1] = [Math.min(x0 + TILE, width), Math.min(y0 + TILE, height)]
  for (let y = y0; y < y1; y++) for (let x = x0; x < x1; x++) counts[data[y * width + x]!]!++
  let left = LIGHTER * (x1 - x0) * (y1 - y0)
  for (let shade = 255; shade >= DARKEST_PAPER; shade--) {
    left -= counts[shade]!
    if (left <= 0) return shade
  }
  return 255
}

function meanBelow({data}: GreyImage, threshold: number): number {
  let count = 0
  let sum = 0
  for (let pixel = 0; pixel < data.length; pixel++) {
    const shade = data[pixel]!
    if (shade > threshold) continue
    count++
    sum += shade
  }
  return count === 0 ? 0 : sum / count
}
