import {overlap} from '../pdf/box.ts'
import type {DrawnLine} from './drawn-lines.ts'
import {type GreyImage, shrunk} from './grey-image.ts'
import {INK} from './ink.ts'
import type {PixelBox} from './recognised.ts'

/** Pixels to an inch at which white space is looked for. */
const COARSE_DPI = 75
/** White space that parts columns, in inches: ten points. */
const GUTTER = 0.14
/** Narrowest column, in inches: list markers and page numbers stand apart, but belong to the line. */
const NARROWEST = 1
/** White space that parts what stands above from what stands below, in inches. */
const BREAK = 0.06
/** A line that reaches over so much of a part, in shares, parts it in two. */
const ACROSS = 0.9
/** A column reaches down at least so far, in inches: three lines. */
const SHORTEST = 0.4

/**
 * The parts of a page whose lines belong together, from top to bottom and left to right: columns side by side and the cells of a ruled table are apart,
 * all else is in one. By recursive cuts along ruling lines, which were taken out of the picture, and along white space (G. Nagy, S. Seth: Hierarchical representation of optically scanned documents, 1984).
 */
export function textRegions(image: GreyImage, lines: readonly DrawnLine[], dpi: number): readonly PixelBox[] {
  const factor = Math.max(1, Math.round(dpi / COARSE_DPI))
  const small = shrunk(image, factor)
  const inch = dpi / factor
  // A thin stroke is pale when it is made smaller.
  const isInk = (x: number, y: number): boolean => small.data[y * small.width + x]! <= (INK + 255) / 2
  const regions = cut([0, 0, small.width, small.height])
  return regions.map(([x0, y0, x1, y1]) => [
    Math.max(0, (x0 - 1) * factor),
    Math.max(0, (y0 - 1) * factor),
    Math.min(image.width, (x1 + 1) * factor),
    Math.min(image.height, (y1 + 1) * factor)
  ])

  function cut(box: PixelBox): readonly PixelBox[] {
    const trimmed = trim(box)
    if (!trimmed) return []
    const ruled = cutAtLines(trimmed)
    if (ruled.length > 1) return ruled.flatMap(cut)
    const columns = cutColumns(trimmed)
    if (columns.length > 1) return columns.flatMap(cut)
    const strips = cutStrips(trimmed)
    if (strips.length < 2) return [trimmed]
    return joinPlain(strips.map(strip => ({strip, plain: isPlain(strip)}))).flatMap(part =>
      part.plain ? [part.strip] : cut(part.strip)
    )
  }

  function isPlain(strip: PixelBox): boolean {
    const trimmed = trim(strip) ?? strip
    return cutAtLines(trimmed).length < 2 && cutColumns(trimmed).length < 2
  }

  /** Splits at lines that reach over the part. */
  function cutAtLines([x0, y0, x1, y1]: PixelBox): readonly PixelBox[] {
    const ys = edges(true, y0, y1, x0, x1)
    if (ys.length > 0) return between(y0, y1, ys).map(([from, to]) => [x0, from, x1, to])
    const xs = edges(false, x0, x1, y0, y1)
    return between(x0, x1, xs).map(([from, to]) => [from, y0, to, y1])
  }

  /** Where lines cross a part that reaches from `low` to `high`, and from `start` to `end` along them. */
  function edges(horizontal: boolean, low: number, high: number, start: number, end: number): readonly number[] {
    return lines
      .filter(line => line.horizontal === horizontal)
      .map(({box}) => box.map(edge => edge / factor))
      .filter(([ax = 0, ay = 0, bx = 0, by = 0]) => {
        const reach = horizontal ? overlap(ax, bx, start, end) : overlap(ay, by, start, end)
        const at = horizontal ? (ay + by) / 2 : (ax + bx) / 2
        return at > low && at < high && reach > ACROSS * (end - start)
      })
      .map(([ax = 0, ay = 0, bx = 0, by = 0]) => Math.round(horizontal ? (ay + by) / 2 : (ax + bx) / 2))
      .sort((a, b) => a - b)
  }

  /** Splits at white space that runs from top to bottom, where columns on both sides are wide and high enough. */
  function cutColumns(box: PixelBox): readonly PixelBox[] {
    const [x0, y0, x1, y1] = box
    if (y1 - y0 < SHORTEST * inch) return [box]
    const gaps = whites(x0, x1, x => isWhite([x, y0, x + 1, y1])).filter(([from, to]) => to - from >= GUTTER * inch)
    const columns: PixelBox[] = []
    let left = x0
    for (const [from, to] of gaps) {
      if (from - left < NARROWEST * inch || x1 - to < NARROWEST * inch) continue
      columns.push([left, y0, from, y1])
      left = to
    }
    return [...columns, [left, y0, x1, y1]]
  }

  function cutStrips(box: PixelBox): readonly PixelBox[] {
    const [x0, y0, x1, y1] = box
    const gaps = whites(y0, y1, y => isWhite([x0, y, x1, y + 1])).filter(([from, to]) => to - from >= BREAK * inch)
    const strips: PixelBox[] = []
    let top = y0
    for (const [from, to] of gaps) {
      strips.push([x0, top, x1, from])
      top = to
    }
    return [...strips, [x0, top, x1, y1]]
  }

  function trim([x0, y0, x1, y1]: PixelBox): PixelBox | null {
    let [left, top, right, bottom] = [x0, y0, x1, y1]
    while (top < bottom && isWhite([x0, top, x1, top + 1])) top++
    if (top === bottom) return null
    while (isWhite([x0, bottom - 1, x1, bottom])) bottom--
    while (isWhite([left, top, left + 1, bottom])) left++
    while (isWhite([right - 1, top, right, bottom])) right--
    return [left, top, right, bottom]
  }

  function isWhite([x0, y0, x1, y1]: PixelBox): boolean {
    for (let y = y0; y < y1; y++) for (let x = x0; x < x1; x++) if (isInk(x, y)) return false
    return true
  }
}

interface Strip {
  readonly strip: PixelBox
  readonly plain: boolean
}

/** Strips that need no further cut and follow each other are one part. */
function joinPlain(strips: readonly Strip[]): readonly Strip[] {
  const joined: Strip[] = []
  for (const next of strips) {
    const last = joined.at(-1)
    if (last?.plain && next.plain) {
      const [a, b] = [last.strip, next.strip]
      joined[joined.length - 1] = {strip: [Math.min(a[0], b[0]), a[1], Math.max(a[2], b[2]), b[3]], plain: true}
    } else joined.push(next)
  }
  return joined
}

function between(from: number, to: number, edges: readonly number[]): readonly (readonly [number, number])[] {
  const all = [from, ...edges, to]
  return all.slice(1).flatMap((end, index) => (end > all[index]! ? [[all[index]!, end] as const] : []))
}

function whites(from: number, to: number, isWhite: (at: number) => boolean): readonly (readonly [number, number])[] {
  const found: [number, number][] = []
  let start = -1
  for (let at = from; at < to; at++) {
    if (isWhite(at)) {
      if (start < 0) start = at
    } else if (start >= 0) {
      found.push([start, at])
      start = -1
    }
  }
  return found
}
