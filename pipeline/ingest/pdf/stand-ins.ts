import type {Box} from '../../model/place.ts'
import {contains} from './box.ts'
import {cellsOf, gridsOf} from './grid.ts'
import {lineOf, rowsOf} from './line.ts'
import {rulesByExtent} from './lined-tables.ts'
import type {Page, Span} from './page.ts'
import {boxOnPage, pageBeside, turns} from './turned-frame.ts'

/** A strip between two rules that is no higher than this many times the label in it is a row of a table. */
const rowHeight = 1.8
/** Runs of one label stand this close, in sizes. */
const labelGap = 0.9

/** Turned labels in the cells of a table of upright text, as runs that stand upright where they are. */
export interface StandIns {
  readonly spans: readonly Span[]
  /** The turned runs that they stand for. */
  readonly turned: ReadonlySet<Span>
}

/**
 * Heads that run up or down in their cells belong to a table that is read upright. Each of their lines becomes one run with the place that it has on the page; lines of one
 * cell get baselines in the order in which they are read.
 */
export function standIns(page: Page, turned: readonly Span[], upright: readonly Span[]): StandIns {
  const spans: Span[] = []
  const used = new Set<Span>()
  for (const cell of [...gridCells(page, turned, upright), ...headCells(page, turned, upright)]) {
    const own = cell.filter(span => !used.has(span))
    for (const span of own) used.add(span)
    spans.push(...labelsOf(page, own))
  }
  return {spans, turned: used}
}

/** Turned runs by the cell of a drawn grid that they stand in, where most of the grid's text is upright. */
function gridCells(page: Page, turned: readonly Span[], upright: readonly Span[]): readonly (readonly Span[])[] {
  return gridsOf(page.rules, []).flatMap(grid => {
    const inside = turned.filter(span => contains(grid.box, span.box))
    if (inside.length === 0 || upright.filter(span => contains(grid.box, span.box)).length < inside.length) return []
    return cellsOf(grid)
      .map(cell => inside.filter(span => contains(cell.box, span.box)))
      .filter(own => own.length > 0)
  })
}

/** Turned runs in a row between two rules of a table without vertical ones, grouped where they stand side by side. */
function headCells(page: Page, turned: readonly Span[], upright: readonly Span[]): readonly (readonly Span[])[] {
  return rulesByExtent(page).flatMap(({x0, x1, ys}) => {
    const whole: Box = [x0, ys[0]!, x1, ys.at(-1)!]
    const below = upright.filter(span => contains(whole, span.box)).length
    return ys.slice(1).flatMap((bottom, i) => {
      const strip: Box = [x0, ys[i]!, x1, bottom]
      const inside = turned.filter(span => contains(strip, span.box, 2))
      const highest = Math.max(...inside.map(span => span.box[3] - span.box[1]))
      if (inside.length === 0 || below < inside.length || bottom - ys[i]! > rowHeight * highest) return []
      return sideBySide(inside)
    })
  })
}

function sideBySide(spans: readonly Span[]): readonly (readonly Span[])[] {
  const groups: Span[][] = []
  let end = -Infinity
  for (const span of [...spans].sort((a, b) => a.box[0] - b.box[0])) {
    if (span.box[0] - end < labelGap * span.size) groups.at(-1)!.push(span)
    else groups.push([span])
    end = Math.max(end, span.box[2])
  }
  return groups
}

function labelsOf(page: Page, spans: readonly Span[]): readonly Span[] {
  const foot = Math.max(...spans.map(span => span.box[3]))
  return turns.flatMap(turn => {
    const frame = pageBeside({...page, spans: spans.filter(span => span.angle === turn)}, turn)
    const lines = rowsOf(frame.spans).map(row => lineOf(page.number, row))
    return lines.map((line, i): Span => {
      const box = boxOnPage(page, line.box)
      const step = (box[2] - box[0]) / line.text.length
      return {
        ...line.spans[0]!,
        text: line.text,
        box,
        size: line.size,
        baseline: foot - (lines.length - 1 - i) * line.size,
        angle: 0,
        mixedGaps: [],
        spaceBefore: true,
        edges: Array.from(line.text, (_, k) => box[0] + k * step)
      }
    })
  })
}
