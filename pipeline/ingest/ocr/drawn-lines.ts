import type {GreyImage} from './grey-image.ts'
import {INK} from './ink.ts'
import type {PixelBox} from './recognised.ts'

/** A ruling line in a picture. */
export interface DrawnLine {
  readonly horizontal: boolean
  readonly box: PixelBox
}

/** Shortest lines, in inches: longer than any stroke of a letter in a text or a heading. */
const SHORTEST_HORIZONTAL = 0.6
const SHORTEST_VERTICAL = 0.4
/** Thickest line, in inches: two points. Thicker bars are areas. */
const THICKEST = 0.03
/** Shade at and below which a pixel can belong to a line: hairlines come out of a scanner pale, and paler when they are turned. */
const LINE_INK = 190
/** Pixels that a scanner may leave out in a line. */
const LONGEST_GAP = 3

/** Horizontal and vertical lines of a level picture. */
export function drawnLines(image: GreyImage, dpi: number): readonly DrawnLine[] {
  const along = {length: image.width, count: image.height, step: 1, stride: image.width}
  const down = {length: image.height, count: image.width, step: image.width, stride: 1}
  const thickest = Math.max(3, THICKEST * dpi)
  return [
    ...bars(image.data, along, SHORTEST_HORIZONTAL * dpi, thickest).map(
      ({from, to, first, last}): DrawnLine => ({horizontal: true, box: [from, first, to, last + 1]})
    ),
    ...bars(image.data, down, SHORTEST_VERTICAL * dpi, thickest).map(
      ({from, to, first, last}): DrawnLine => ({horizontal: false, box: [first, from, last + 1, to]})
    )
  ]
}

/** Rows or columns of a picture: how many, how long, and how far apart their pixels and they themselves stand in the data. */
interface Scanlines {
  readonly length: number
  readonly count: number
  readonly step: number
  readonly stride: number
}

interface Bar {
  from: number
  to: number
  readonly first: number
  last: number
}

/** Long runs of ink in neighbouring scanlines, put together; those that are thin enough to be lines. */
function bars(data: Uint8Array, lines: Scanlines, shortest: number, thickest: number): readonly Bar[] {
  const done: Bar[] = []
  let open: Bar[] = []
  for (let index = 0; index < lines.count; index++) {
    const next: Bar[] = []
    for (const [from, to] of runs(data, lines, index, shortest)) {
      const home = open.find(bar => bar.from < to && from < bar.to)
      if (!home) next.push({from, to, first: index, last: index})
      else {
        home.from = Math.min(home.from, from)
        home.to = Math.max(home.to, to)
        home.last = index
        if (!next.includes(home)) next.push(home)
      }
    }
    done.push(...open.filter(bar => !next.includes(bar)))
    open = next
  }
  return [...done, ...open].filter(bar => bar.last - bar.first + 1 <= thickest)
}

function* runs(
  data: Uint8Array,
  {length, step, stride}: Scanlines,
  index: number,
  shortest: number
): Generator<[number, number]> {
  let [start, end] = [-1, -1]
  for (let i = 0; i < length; i++) {
    if (data[index * stride + i * step]! > LINE_INK) continue
    if (start < 0 || i - end > LONGEST_GAP) {
      if (start >= 0 && end - start >= shortest) yield [start, end]
      start = i
    }
    end = i + 1
  }
  if (start >= 0 && end - start >= shortest) yield [start, end]
}

/** The picture without the lines. Where a letter crosses a line, its pixels stay. */
export function withoutLines(image: GreyImage, lines: readonly DrawnLine[]): GreyImage {
  const data = image.data.slice()
  const {width, height} = image
  for (const {horizontal, box} of lines) {
    const [x0, y0, x1, y1] = box
    const [from, to] = horizontal ? [x0, x1] : [y0, y1]
    const [first, last] = horizontal ? [y0, y1] : [x0, x1]
    const limit = horizontal ? height : width
    const at = (i: number, k: number): number => (horizontal ? k * width + i : i * width + k)
    for (let i = from; i < to; i++) {
      const crossed = [first - 2, last + 1].some(k => k >= 0 && k < limit && image.data[at(i, k)]! <= INK)
      if (!crossed) for (let k = Math.max(0, first - 1); k < Math.min(limit, last + 1); k++) data[at(i, k)] = 255
    }
  }
  return {width, height, data}
}
