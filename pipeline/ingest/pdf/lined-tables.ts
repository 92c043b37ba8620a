import type {Box} from '../../model/place.ts'
import {overlap, union} from './box.ts'
import {isCaptionText} from './captions.ts'
import {columnsOf} from './columns.ts'
import type {Line} from './line.ts'
import type {Page} from './page.ts'
import {mergeRows} from './rows.ts'

/** Rules of one table start and end within this many points of each other. */
const sameExtent = 7
/** Pieces of one rule meet within this many points. */
const touching = 4
/** Of the rows between two rules of a table this share has two cells or more. */
const tabularRows = 0.45

/** Rows of a head stand this close to the first rule and to each other, in sizes. */
const headGap = 1.2
/** A caption stands this close above the first rule, in sizes. */
const captionGap = 2.5
/** Text in columns, not in cells: this many rows, of which most segments take this share of the width. */
const proseRows = 6
const proseWidth = 0.37

/** The part of a page between the first and the last rule of a table, and what stands there. */
export interface LinedTable {
  readonly box: Box
  readonly segments: readonly Line[]
  /** Heights of all rules of the table. */
  readonly ys: readonly number[]
}

/**
 * Stretches between horizontal rules of one extent whose text stands in columns: tables with rules above, below and under the
 * head, or between all rows, but without vertical lines.
 */
export function linedTables(page: Page, segments: readonly Line[]): readonly LinedTable[] {
  const found: LinedTable[] = []
  for (const group of rulesByExtent(page)) {
    let open: {top: number; ys: number[]; segments: Line[]} | null = null
    const flush = (): void => {
      if (
        open !== null &&
        (open.ys.length >= 3 || isCaptioned(open.top, open.segments, segments)) &&
        isTabular(open.segments)
      ) {
        found.push({box: [group.x0, open.top, group.x1, open.ys.at(-1)!], segments: open.segments, ys: open.ys})
      }
      open = null
    }
    for (let i = 0; i + 1 < group.ys.length; i++) {
      const [top, bottom] = [group.ys[i]!, group.ys[i + 1]!]
      const between = segments.filter(
        s => s.baseline > top && s.baseline <= bottom + 1 && overlap(s.box[0], s.box[2], group.x0, group.x1) > 0
      )
      const inside = between.every(s => s.box[0] > group.x0 - sameExtent && s.box[2] < group.x1 + sameExtent)
      if (between.length === 0 || !inside || !hasCells(between)) {
        flush()
        continue
      }
      open ??= withHead(top, group, segments)
      open.ys.push(bottom)
      open.segments.push(...between)
    }
    flush()
  }
  return found.filter(
    (table, i) => !found.some((other, k) => k < i && other.segments.some(s => table.segments.includes(s)))
  )
}

/** The start of a table at its first rule; cells right above it are its head, where only rows have rules below them. */
function withHead(
  top: number,
  group: Extent,
  segments: readonly Line[]
): {top: number; ys: number[]; segments: Line[]} {
  const above = segments.filter(
    s => s.baseline < top && s.box[0] > group.x0 - sameExtent && s.box[2] < group.x1 + sameExtent
  )
  const head: Line[] = []
  for (const row of mergeRows(above).reverse()) {
    const next = head.length === 0 ? top : Math.min(...head.map(s => s.box[1]))
    if (next - row[0]!.box[3] > headGap * row[0]!.size || row.length < 2) break
    head.push(...row)
  }
  return head.length === 0
    ? {top, ys: [top], segments: []}
    : {top: Math.min(...head.map(s => s.box[1])), ys: [top], segments: head}
}

/** Two rules alone frame a table if its caption stands right above, and it has rows enough. */
function isCaptioned(top: number, own: readonly Line[], segments: readonly Line[]): boolean {
  return (
    mergeRows(own).length >= 3 &&
    segments.some(s => s.box[3] <= top + 1 && top - s.box[3] < captionGap * s.size && isCaptionText(s.text))
  )
}

function hasCells(segments: readonly Line[]): boolean {
  const rows = mergeRows(segments)
  // Cells whose text is centred upright share no baseline, but they do stand beside one another.
  if (rows.filter(row => row.length >= 2).length < tabularRows * rows.length && !standBeside(segments)) return false
  const box = union(segments.map(s => s.box))
  const wide = segments.filter(s => s.box[2] - s.box[0] > proseWidth * (box[2] - box[0])).length
  return rows.length < proseRows || wide < 0.5 * segments.length
}

/** True if segments fall into columns with a clear gap between, and some stand beside others at one height. */
function standBeside(segments: readonly Line[]): boolean {
  const sorted = [...segments].sort((a, b) => a.box[0] - b.box[0])
  let end = sorted[0]!.box[2]
  for (let i = 1; i < sorted.length; i++) {
    const segment = sorted[i]!
    if (
      segment.box[0] - end > segment.size &&
      sorted.slice(0, i).some(s => overlap(s.box[1], s.box[3], segment.box[1], segment.box[3]) > 0)
    )
      return true
    end = Math.max(end, segment.box[2])
  }
  return false
}

function isTabular(segments: readonly Line[]): boolean {
  const rows = mergeRows(segments)
  if (rows.length < 2 || (columnsOf(rows.filter(row => row.length > 1)).length < 2 && !standBeside(segments)))
    return false
  const box = union(segments.map(s => s.box))
  // Prose in two columns between a header's and a footer's rule fills its lines.
  const filled = rows.filter(
    row => row.reduce((sum, s) => sum + s.box[2] - s.box[0], 0) > 0.85 * (box[2] - box[0])
  ).length
  return filled < 0.6 * rows.length
}

/** Horizontal rules from `x0` to `x1`, at heights `ys`. */
export interface Extent {
  readonly x0: number
  readonly x1: number
  readonly ys: readonly number[]
}

/** Horizontal rules joined from their pieces and grouped by where they start and end. */
export function rulesByExtent(page: Page): readonly Extent[] {
  const lines: {x0: number; x1: number; y: number}[] = []
  for (const rule of page.rules.filter(r => r.horizontal).sort((a, b) => a.box[1] - b.box[1] || a.box[0] - b.box[0])) {
    const y = (rule.box[1] + rule.box[3]) / 2
    const last = lines.findLast(
      line => Math.abs(line.y - y) < 1.5 && rule.box[0] <= line.x1 + touching && rule.box[2] >= line.x0 - touching
    )
    if (last === undefined) lines.push({x0: rule.box[0], x1: rule.box[2], y})
    else {
      last.x0 = Math.min(last.x0, rule.box[0])
      last.x1 = Math.max(last.x1, rule.box[2])
    }
    if (lines.length > 600) return []
  }
  const groups: {x0: number; x1: number; ys: number[]}[] = []
  for (const line of lines) {
    const group = groups.find(g => Math.abs(g.x0 - line.x0) < sameExtent && Math.abs(g.x1 - line.x1) < sameExtent)
    if (group === undefined) groups.push({x0: line.x0, x1: line.x1, ys: [line.y]})
    else if (line.y - group.ys.at(-1)! > 3) group.ys.push(line.y)
  }
  return groups.filter(group => group.ys.length >= 2)
}
