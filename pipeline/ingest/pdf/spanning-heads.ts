import {median} from './box.ts'
import type {Line} from './line.ts'

/** A heading over columns is larger than their text by this factor, or bold where they are not. */
const larger = 1.08
/** The white space above and under it, in sizes of the heading. */
const leastGap = 0.3
/** Columns above it end this close to it, in sizes of their text, and those below it start on one line. */
const nearby = 6
const sameLine = 0.5
/** Columns of so many lines that end within so many sizes of each other end together. */
const fewestLines = 3
const together = 2.5
/** So many strips below it tell whether the columns above it go on. */
const looked = 3

type Strip = readonly Line[]
type Gutter = readonly [number, number]

/**
 * Cuts the strips of a page, top to bottom, before every heading that stands over all columns although its words reach over the first one
 * alone. It has white space on all sides of the page, and below it other columns start, the same ones start anew on one line, or there are none.
 * `narrowest` is the width of a gutter, in points.
 */
export function cutAtHeads(strips: readonly Strip[], narrowest: number): readonly (readonly Strip[])[] {
  const parts: Strip[][] = []
  let start = 0
  for (let i = 1; i + 1 < strips.length; i++) {
    if (!isHeadOverColumns(strips, start, i, narrowest)) continue
    parts.push(strips.slice(start, i))
    start = i
  }
  return [...parts, strips.slice(start)]
}

function isHeadOverColumns(strips: readonly Strip[], start: number, i: number, narrowest: number): boolean {
  const [head, ...others] = strips[i]!
  if (head === undefined || others.length > 0) return false
  const above = columnsAbove(strips, start, i, narrowest)
  if (above === null || !standsOut(head, above.lines) || !standsFree(head, strips[i - 1]!, strips[i + 1]!)) return false
  const below = textBelow(strips, i, head)
  if (below.length === 0) return false
  const left = above.gutters.filter(gutter => below.every(line => !crosses(line, gutter, narrowest)))
  const rest = strips.slice(i + 1).flat()
  return (
    left.length === 0 ||
    left.some(gutter => startsAnew(head, gutter, above.lines, below) || ends(head, gutter, above.lines, rest))
  )
}

/** The lines of the first strips below a heading that hold more than its own next lines, without these. */
function textBelow(strips: readonly Strip[], i: number, head: Line): readonly Line[] {
  return strips
    .slice(i + 1)
    .map(strip => strip.filter(line => !isLikeHead(line, head)))
    .filter(strip => strip.length > 0)
    .slice(0, looked)
    .flat()
}

function isLikeHead(line: Line, head: Line): boolean {
  return Math.abs(line.size - head.size) < 0.3 && line.bold === head.bold
}

/** The lines right above strip `i` that share a gutter with text on both sides, and their gutters; null where there are none. */
function columnsAbove(
  strips: readonly Strip[],
  start: number,
  i: number,
  narrowest: number
): {readonly lines: readonly Line[]; readonly gutters: readonly Gutter[]} | null {
  let found: {lines: readonly Line[]; gutters: readonly Gutter[]} | null = null
  const lines: Line[] = []
  for (let k = i - 1; k >= start; k--) {
    lines.push(...strips[k]!)
    const gutters = guttersOf(lines, narrowest)
    if (gutters.length === 0) {
      if (found !== null || lines.length > nearby) break
      continue
    }
    found = {lines: [...lines], gutters}
  }
  return found
}

function guttersOf(lines: readonly Line[], narrowest: number): readonly Gutter[] {
  const sorted = [...lines].sort((a, b) => a.box[0] - b.box[0])
  const gutters: Gutter[] = []
  let end = sorted[0]!.box[2]
  for (const {box} of sorted) {
    if (box[0] - end >= narrowest) gutters.push([end, box[0]])
    end = Math.max(end, box[2])
  }
  return gutters
}

function crosses(line: Line, [from, to]: Gutter, narrowest: number): boolean {
  return line.box[0] < from + narrowest / 2 && line.box[2] > to - narrowest / 2
}

function standsOut(head: Line, text: readonly Line[]): boolean {
  const bold = text.filter(line => line.bold).length > text.length / 2
  return head.size > larger * median(text.map(line => line.size)) || (head.bold && !bold)
}

function standsFree(head: Line, above: Strip, below: Strip): boolean {
  return (
    head.box[1] - Math.max(...above.map(line => line.box[3])) > leastGap * head.size &&
    Math.min(...below.map(line => line.box[1])) - head.box[3] > -0.1 * head.size
  )
}

/**
 * True if the columns end side by side above the heading and nothing below it stands beside its column: the sentence that ends the first column runs on
 * at the top of the second.
 */
function ends(head: Line, [from, to]: Gutter, above: readonly Line[], rest: readonly Line[]): boolean {
  if (rest.some(line => line.box[0] >= to - 1)) return false
  const byHeight = [...above].sort((a, b) => a.baseline - b.baseline)
  const left = byHeight.filter(line => line.box[2] <= from + 1)
  const right = byHeight.filter(line => line.box[0] >= to - 1)
  if (Math.min(left.length, right.length) < fewestLines) return false
  const [last, first] = [left.at(-1)!, right[0]!]
  return (
    Math.abs(last.baseline - right.at(-1)!.baseline) < together * last.size &&
    head.box[1] > Math.max(last.box[3], right.at(-1)!.box[3]) &&
    /[\p{L}\p{N},-]$/u.test(last.text) &&
    /^[\p{Ll}\p{Lo}]/u.test(first.text)
  )
}

/** True if the columns on both sides of a gutter end close above the heading and start on one line below it. */
function startsAnew(head: Line, [from, to]: Gutter, above: readonly Line[], below: readonly Line[]): boolean {
  const sides = [(line: Line) => line.box[2] <= from + 1, (line: Line) => line.box[0] >= to - 1]
  const ends = sides.map(side => Math.max(...above.filter(side).map(line => line.box[3])))
  const tops = sides.map(side => Math.min(...below.filter(side).map(line => line.baseline)))
  const size = median(above.map(line => line.size))
  return ends.every(end => head.box[1] - end < nearby * size) && Math.abs(tops[0]! - tops[1]!) < sameLine * size
}
