import type {RuleId} from '../../diagnostics/index.ts'
import {overlap} from './box.ts'
import {isText, type LayoutBlock, linesIn, plainText, type TextLayout} from './layout-block.ts'
import type {Line} from './line.ts'

/** Tags must hold this share of the characters that layout finds. */
const leastCovered = 0.9
/** Of the steps from block to block, at most this share may go up the page within one column. */
const mostJumps = 0.06
/** Of the paragraphs, at most this share may end in the middle of a line of text that goes on in the next one. */
const mostBroken = 0.15
/** Tags that know no heading and no list are flat where layout finds at least this many. */
const foundByLayout = 3
/** A tagged paragraph of more lines than this holds several. */
const longestParagraph = 30
/** Fewer steps than this prove nothing. */
const fewestSteps = 8

/** Why tags cannot be used. */
export interface TagFault {
  readonly rule: Extract<RuleId, `pdf:tags-${string}`>
  readonly share: number
}

/** Checks the tags of a document against its geometry and the blocks that layout finds; null if they can be used. */
export function judgeTags(tagged: readonly LayoutBlock[], layout: readonly LayoutBlock[]): TagFault | null {
  const covered = characters(tagged) / Math.max(1, characters(layout))
  if (covered < leastCovered) return {rule: 'pdf:tags-incomplete', share: percent(covered)}
  const texts = tagged.filter(isText)
  const steps = texts.slice(1).map((block, i) => [texts[i]!, block] as const)
  if (steps.length >= fewestSteps) {
    const jumps = steps.filter(([a, b]) => jumpsUp(a.lines.at(-1)!, b.lines[0]!)).length / steps.length
    if (jumps > mostJumps) return {rule: 'pdf:tags-out-of-order', share: percent(jumps)}
    const broken = steps.filter(([a, b]) => isBroken(a, b)).length / steps.length
    if (broken > mostBroken) return {rule: 'pdf:tags-flat', share: percent(broken)}
  }
  const typed = (blocks: readonly LayoutBlock[]): number =>
    blocks.filter(block => block.kind === 'heading' || block.kind === 'listItem' || block.kind === 'table').length
  if (typed(tagged) === 0 && typed(layout) >= foundByLayout) return {rule: 'pdf:tags-flat', share: 0}
  const huge = texts.filter(block => block.kind === 'paragraph' && block.lines.length > longestParagraph)
  const share = huge.reduce((sum, block) => sum + plainText(block).length, 0) / Math.max(1, characters(tagged))
  return share > 0.4 && layout.length > 2 * tagged.length ? {rule: 'pdf:tags-flat', share: percent(share)} : null
}

function percent(share: number): number {
  return Math.round(100 * share)
}

function characters(blocks: readonly LayoutBlock[]): number {
  let sum = 0
  for (const block of blocks) {
    for (const line of linesIn(block)) sum += line.text.replace(/\s/g, '').length
  }
  return sum
}

function jumpsUp(a: Line, b: Line): boolean {
  if (a.page !== b.page) return b.page < a.page
  return (
    b.baseline < a.baseline - a.size &&
    overlap(a.box[0], a.box[2], b.box[0], b.box[2]) > 0.3 * Math.min(a.box[2] - a.box[0], b.box[2] - b.box[0])
  )
}

/** A paragraph that stops in the middle of a sentence right above the line that goes on. */
function isBroken(a: TextLayout, b: TextLayout): boolean {
  if (a.kind !== 'paragraph' || b.kind !== 'paragraph') return false
  const [last, first] = [a.lines.at(-1)!, b.lines[0]!]
  const next =
    last.page === first.page && first.baseline - last.baseline < 1.6 * first.size && first.baseline > last.baseline
  return next && Math.abs(last.size - first.size) < 0.3 && /[\p{Ll},-]$/u.test(last.text) && /^\p{Ll}/u.test(first.text)
}
