import type {Box} from '../../model/place.ts'
import {union} from './box.ts'
import {isCjk} from './characters.ts'
import type {Page, Span} from './page.ts'
import {isGapSpace} from './span-builder.ts'

/** Runs on one baseline in one column: a whole line of a paragraph, or one cell's line of a table. */
export interface Line {
  readonly page: number
  readonly spans: readonly Span[]
  readonly box: Box
  readonly baseline: number
  /** Size, in points, of most of its characters. */
  readonly size: number
  readonly bold: boolean
  readonly italic: boolean
  readonly mono: boolean
  /** Text with one space where a gap or a space glyph stands. */
  readonly text: string
}

/** Two baselines closer than this share of the size are one line: superscripts are raised by about .35. */
const sameLine = 0.5
/** Sizes on one line differ by no more than this factor: word processors set raised labels at 58 %. */
const largestStep = 1.8
/** A smaller run whose size is below this share of the line's is a superscript or subscript, if it is shifted. */
const scriptSize = 0.85
/** A figure shifted by more than this share of the size is a superscript or subscript although it is as large as the line. */
const farShift = 0.3
/** A gap of this share of the em splits a line in two, until columns are known. */
const segmentGap = 1
/** Runs that were not drawn one after the other are apart from this gap on, in ems: narrow gutters between columns. */
const strayGap = 0.6

/** A line of these runs, which must not be empty. */
export function lineOf(page: number, runs: readonly Span[]): Line {
  const spans = [...runs].sort((a, b) => a.box[0] - b.box[0])
  const weights = new Map<number, number>()
  for (const span of spans) weights.set(span.size, (weights.get(span.size) ?? 0) + span.text.length)
  let size = spans[0]!.size
  for (const [s, n] of weights) if (n > weights.get(size)! || (n === weights.get(size)! && s > size)) size = s
  const main = spans.filter(span => span.size === size)
  const lettered = spans.filter(span => /[\p{L}\p{N}]/u.test(span.text) && span.size > scriptSize * size)
  const styled = lettered.length > 0 ? lettered : main
  return {
    page,
    spans,
    box: union(spans.map(span => span.box)),
    baseline: main[0]!.baseline,
    size,
    bold: styled.every(span => span.font.bold),
    italic: styled.every(span => span.font.italic),
    mono: spans.every(isMono),
    text: joinSpans(spans)
  }
}

/** True if a run is set in a monospaced font that tells: Han characters are as wide as one another in every font. */
export function isMono(span: Span): boolean {
  if (!span.font.mono) return false
  let han = 0
  for (const character of span.text) if (isCjk(character)) han++
  return han <= 0.3 * span.text.length
}

/** Text of runs from left to right, with a space where the gap says so. */
export function joinSpans(spans: readonly Span[]): string {
  let text = ''
  for (let i = 0; i < spans.length; i++) {
    if (i > 0 && spaceBetween(spans[i - 1]!, spans[i]!)) text += ' '
    text += spans[i]!.text
  }
  return text
}

/** True if a space belongs between two neighbouring runs of a line. */
export function spaceBetween(left: Span, right: Span): boolean {
  const gap = (right.box[0] - left.box[2]) / Math.min(left.size, right.size)
  if (right.spaceBefore && gap > 0.05) return !(isCjk(left.text.at(-1)) && isCjk(right.text[0])) || gap > 0.3
  return isGapSpace(left.text, right.text, gap, undefined, right.gapsAreSpaces)
}

/**
 * True if the run is raised above or lowered below the line's baseline and smaller: `¹`, `²`, an ordinal's `th`. A figure or a mark that is shifted so
 * far that it cannot stand on the line is one in any size.
 */
export function isScript(span: Span, line: Line): boolean {
  const shift = Math.abs(span.baseline - line.baseline)
  if (span.size <= scriptSize * line.size) return shift > 0.12 * line.size
  return shift > farShift * line.size && /^(?:\d{1,3}|[*†‡§]{1,3})$/.test(span.text)
}

/** Groups upright runs of a page into rows on one baseline, from top to bottom. */
export function rowsOf(spans: readonly Span[]): Span[][] {
  const sorted = [...spans].sort((a, b) => a.baseline - b.baseline || a.box[0] - b.box[0])
  const rows: {spans: Span[]; baseline: number; size: number}[] = []
  for (const span of sorted) {
    let home: (typeof rows)[number] | undefined
    for (let i = rows.length - 1; i >= 0 && i >= rows.length - 4; i--) {
      const row = rows[i]!
      const reach = sameLine * Math.min(Math.max(row.size, span.size), largestStep * Math.min(row.size, span.size))
      if (
        Math.abs(row.baseline - span.baseline) < reach &&
        !(overlaps(row.spans, span) && Math.abs(row.baseline - span.baseline) > 0.2 * span.size)
      ) {
        home = row
        break
      }
    }
    if (home === undefined) rows.push({spans: [span], baseline: span.baseline, size: span.size})
    else {
      home.spans.push(span)
      if (span.size > home.size) {
        home.size = span.size
        home.baseline = span.baseline
      }
    }
  }
  return rows.sort((a, b) => a.baseline - b.baseline).map(row => row.spans.sort((a, b) => a.box[0] - b.box[0]))
}

function overlaps(spans: readonly Span[], span: Span): boolean {
  return spans.some(
    other => Math.min(other.box[2], span.box[2]) - Math.max(other.box[0], span.box[0]) > 0.3 * span.size
  )
}

/** Stretched word spaces, in ems, and how alike they are: exactly so where few of them could be so by chance. */
const leastStretched = 0.5
const mostStretched = 3
const alikeFew = 0.06
const alikeMany = 0.2
/** A space narrower than this share of the gaps around was not stretched with them. */
const plainShare = 0.7

/** Lines of a page cut at every wide gap: what columns and tables are made of. */
export function segmentsOf(page: Page, spans: readonly Span[]): Line[] {
  const segments: Line[] = []
  for (const row of rowsOf(spans)) {
    const justified = isJustified(row)
    let current: Span[] = []
    let right = -Infinity
    for (const span of row) {
      const last = current.at(-1)
      if (last !== undefined && !justified && isApart(span.box[0] - right, last, span)) {
        segments.push(lineOf(page.number, current))
        current = []
      }
      current.push(span)
      right = Math.max(right, span.box[2])
    }
    if (current.length > 0) segments.push(lineOf(page.number, current))
  }
  return segments
}

/** Joins segments that share a baseline into whole lines, top to bottom. */
export function mergeSegments(segments: readonly Line[]): Line[] {
  const page = segments[0]?.page ?? 1
  return rowsOf(segments.flatMap(segment => segment.spans)).map(row => lineOf(page, row))
}

/**
 * True if a row is a line of justified text whose word spaces were stretched: all its gaps are alike, those inside of runs too, which
 * the gaps between cells or columns are not. Rows of numbers are never taken for one.
 */
function isJustified(row: readonly Span[]): boolean {
  const words = row.filter(span => /\p{L}{2}|\p{Lo}/u.test(span.text)).length
  if (row.length < 3 || words < 0.6 * row.length) return false
  const gaps: number[] = []
  for (let i = 1; i < row.length; i++) {
    const gap = (row[i]!.box[0] - row[i - 1]!.box[2]) / row[i]!.size
    if (gap > leastStretched) gaps.push(gap)
  }
  if (gaps.length < 2 || row.some(span => hasPlainSpace(span, Math.min(...gaps)))) return false
  const [least, most] = [Math.min(...gaps), Math.max(...gaps)]
  return most < mostStretched && most - least < (gaps.length < 4 ? alikeFew : alikeMany)
}

/** True if a run holds a word space that was not stretched as the gaps between runs, of at least `least` ems, were. */
function hasPlainSpace({text, edges, size}: Span, least: number): boolean {
  for (let i = text.indexOf(' '); i > 0 && i + 1 < text.length; i = text.indexOf(' ', i + 1)) {
    if (isCjk(text[i - 1]) || isCjk(text[i + 1])) continue
    if ((edges[i + 1]! - edges[i]!) / size < plainShare * least) return true
  }
  return false
}

/** True if a gap is too wide for a space: narrower ones will do between runs that do not follow each other in the content stream. */
function isApart(gap: number, left: Span, right: Span): boolean {
  const ems = gap / Math.max(left.size, right.size)
  return ems > segmentGap || (ems > strayGap && right.order !== left.order + 1)
}
