import {union} from './box.ts'
import {type Line, mergeSegments} from './line.ts'
import type {Page, Rule} from './page.ts'

/** Lines to sign on are this long, in points, and stand side by side at one height. */
const shortestLine = 80
const longestLine = 0.55
/** Under each line stand at most this many lines of text, the first of them this close, in sizes. */
const mostRows = 7
const closeBelow = 3
const rowGap = 2.8

/** Text under lines to sign on that stand side by side: one column for each party, left to right. */
export interface SignatureBlock {
  readonly columns: readonly (readonly Line[])[]
  readonly segments: ReadonlySet<Line>
}

/** Finds blocks for signatures: two or more separate rules at one height, each with a few short lines of text right below. */
export function signatureBlocks(page: Page, segments: readonly Line[]): readonly SignatureBlock[] {
  const rules = page.rules.filter(
    rule => rule.horizontal && length(rule) >= shortestLine && length(rule) < longestLine * page.width
  )
  const found: SignatureBlock[] = []
  const used = new Set<Rule>()
  for (const rule of rules) {
    if (used.has(rule)) continue
    const beside = rules
      .filter(other => Math.abs(other.box[1] - rule.box[1]) < 1.5)
      .sort((a, b) => a.box[0] - b.box[0])
      .filter((other, i, all) => i === 0 || other.box[0] > all[i - 1]!.box[2] + 8)
    for (const other of beside) used.add(other)
    if (beside.length < 2 || beside.length > 4) continue
    const columns = beside.map(line => textUnder(line, segments))
    if (columns.some(column => column.length === 0 || column.length > mostRows)) continue
    const own = new Set(columns.flat())
    const box = union([...own].map(s => s.box))
    // Anything else at this height makes it a table with open columns.
    if (segments.some(s => !own.has(s) && s.baseline > box[1] && s.baseline < box[3])) continue
    if (segments.some(s => s.baseline < rule.box[1] && s.baseline > rule.box[1] - 1.5 * s.size)) continue
    found.push({columns: columns.map(column => mergeSegments(column)), segments: own})
  }
  return found
}

function length(rule: Rule): number {
  return rule.box[2] - rule.box[0]
}

function textUnder(rule: Rule, segments: readonly Line[]): readonly Line[] {
  const below = segments
    .filter(s => s.baseline > rule.box[1] && s.box[0] > rule.box[0] - 8 && s.box[2] < rule.box[2] + 12)
    .sort((a, b) => a.baseline - b.baseline)
  const column: Line[] = []
  for (const segment of below) {
    const last = column.at(-1)
    const gap = last === undefined ? segment.box[1] - rule.box[1] : segment.baseline - last.baseline
    if (gap > (last === undefined ? closeBelow : rowGap) * segment.size) break
    column.push(segment)
  }
  return column
}
