import type {Box} from '../../model/place.ts'
import type {Page, Rule, Span} from '../pdf/page.ts'
import {withMarks} from './line-marks.ts'
import {lineSize} from './line-size.ts'
import type {PreparedImage} from './prepared.ts'
import type {PixelBox, RecognisedLine} from './recognised.ts'
import {settledSizes} from './settled-sizes.ts'
import {spansOfLine} from './spans-of-line.ts'
import type {Skew} from './straightened.ts'
import {strokeWidth} from './stroke-width.ts'
import {withGaps} from './word-gaps.ts'

/** All pages of a document, those that were recognised with the runs of their text; and how these stand in the file. */
export interface RecognisedPages {
  readonly pages: readonly Page[]
  readonly skews: ReadonlyMap<number, Skew>
}

/** A page that was recognised, measured, before it is compared with the others. */
export interface ReadPage {
  readonly page: Page
  readonly lines: readonly MeasuredLine[]
  readonly rules: readonly Rule[]
  readonly leaders: readonly {readonly box: Box; readonly dots: number}[]
  /** Pixels to the point. */
  readonly scale: number
  readonly skew: number
  /** Of the page, in points; what was kept by earlier versions has none. */
  readonly size?: readonly [width: number, height: number]
}

interface MeasuredLine {
  readonly line: RecognisedLine
  /** In points. */
  readonly size: number
  /** Width of the stems in shares of the em. */
  readonly stroke: number | null
  readonly letters: number
}

/** Stems this many times as wide as those of the body are bold: a semi-bold has 1.3, a bold 1.6. */
const BOLD = 1.25

/** Measures the lines of a page in its picture. */
export function readPage(page: Page, lines: readonly RecognisedLine[], ready: PreparedImage, scale: number): ReadPage {
  const boxOf = (box: PixelBox): Box => [box[0] / scale, box[1] / scale, box[2] / scale, box[3] / scale]
  return {
    page,
    scale,
    skew: ready.skew,
    size: [page.width, page.height],
    lines: lines.map(line => {
      const em = lineSize(line, ready.image)
      return {
        line: withGaps(withMarks(line, ready.image, em), ready.image, em),
        size: em / scale,
        stroke: strokeWidth(ready.image, line, em),
        letters: line.words.reduce((sum, {text}) => sum + text.length, 0)
      }
    }),
    rules: ready.lines.map(({horizontal, box}) => ({horizontal, box: boxOf(box)})),
    leaders: ready.leaders.map(({box, dots}) => ({box: boxOf(box), dots}))
  }
}

/** Puts recognised pages in the place of their pictures: sizes are brought to the few of the document, weight is told by comparing with its body. */
export function withRecognised(pages: readonly Page[], read: readonly ReadPage[]): RecognisedPages {
  const all = read.flatMap(({lines}) => lines)
  const sizeOf = settledSizes(all.map(({size, letters}) => ({size, weight: letters})))
  const usual = weightedMedian(all)
  const byNumber = new Map(read.map(one => [one.page.number, one]))
  return {
    pages: pages.map(page => {
      const one = byNumber.get(page.number)
      return one ? withText(one, sizeOf, stroke => usual !== null && stroke !== null && stroke > BOLD * usual) : page
    }),
    skews: new Map(
      read
        .filter(({skew}) => skew !== 0)
        .map(({page, skew}) => [page.number, {degrees: skew, width: page.width, height: page.height}])
    )
  }
}

/** The page with what was recognised in place of what it had; the picture was the page itself and is none. */
function withText(
  {page, lines, rules, leaders, scale}: ReadPage,
  sizeOf: (size: number) => number,
  isBold: (stroke: number | null) => boolean
): Page {
  const spans: Span[] = []
  for (const {line, size, stroke} of lines)
    spans.push(...spansOfLine(line, {scale, size: sizeOf(size), bold: isBold(stroke), order: spans.length}))
  for (const {box, dots} of leaders) {
    const beside = spans.find(span => box[3] > span.box[1] && box[3] < span.box[3])
    if (beside) spans.push(leader(beside, box, dots, spans.length))
  }
  const glyphs = spans.reduce((sum, {text}) => sum + text.length, 0)
  return {...page, spans, rules, pictures: [], unmapped: 0, glyphs}
}

/** The dots of a leader as a run of the line that they stand in. */
function leader(beside: Span, [x0, , x1]: Box, dots: number, order: number): Span {
  const edges = Array.from({length: dots}, (_, index) => x0 + ((x1 - x0) * index) / dots)
  const box: Box = [x0, beside.box[1], x1, beside.box[3]]
  return {...beside, text: '.'.repeat(dots), box, edges, order, spaceBefore: true}
}

function weightedMedian(lines: readonly MeasuredLine[]): number | null {
  const measured = lines.flatMap(({stroke, letters}) => (stroke === null ? [] : [{stroke, letters}]))
  measured.sort((a, b) => a.stroke - b.stroke)
  const half = measured.reduce((sum, {letters}) => sum + letters, 0) / 2
  let seen = 0
  for (const {stroke, letters} of measured) {
    seen += letters
    if (seen >= half) return stroke
  }
  return null
}
