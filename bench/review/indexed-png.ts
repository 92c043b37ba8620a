import {crc32, deflateSync} from 'node:zlib'

/** Colours of a picture, and bits of a channel by which near ones count as the same. */
const [COLOURS, BITS] = [256, 5]

/** A picture of a screen as a PNG with a palette, a quarter as large: its commonest colours, the others by the nearest of them. */
export function indexedPng(pixels: Uint8ClampedArray, width: number, height: number): Buffer {
  const keyOf = (at: number): number => {
    const shift = 8 - BITS
    return ((pixels[at]! >> shift) << (2 * BITS)) | ((pixels[at + 1]! >> shift) << BITS) | (pixels[at + 2]! >> shift)
  }
  const sums = new Map<number, [count: number, red: number, green: number, blue: number]>()
  for (let at = 0; at < pixels.length; at += 4) {
    const sum = sums.get(keyOf(at)) ?? [0, 0, 0, 0]
    sums.set(keyOf(at), [sum[0] + 1, sum[1] + pixels[at]!, sum[2] + pixels[at + 1]!, sum[3] + pixels[at + 2]!])
  }
  const colours = [...sums]
    .sort(([, a], [, b]) => b[0] - a[0])
    .map(([key, [count, ...sum]]) => ({key, mean: sum.map(part => part / count)}))
  const palette = colours.slice(0, COLOURS)
  const indexOf = new Map(colours.map(({key, mean}) => [key, nearest(mean, palette)]))
  const rows = Buffer.alloc((width + 1) * height)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) rows[y * (width + 1) + 1 + x] = indexOf.get(keyOf((y * width + x) * 4))!
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  // Eight bits a pixel, by palette.
  header.set([8, 3, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.flatMap(({mean}) => mean.map(Math.round)))),
    chunk('IDAT', deflateSync(rows, {level: 9})),
    chunk('IEND', Buffer.alloc(0))
  ])
}

function nearest(colour: readonly number[], palette: readonly {readonly mean: readonly number[]}[]): number {
  let [best, least] = [0, Number.POSITIVE_INFINITY]
  for (const [index, {mean}] of palette.entries()) {
    const distance = mean.reduce((sum, part, at) => sum + (part - colour[at]!) ** 2, 0)
    if (distance < least) [best, least] = [index, distance]
  }
  return best
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}
