import {median} from './box.ts'
import type {Line} from './line.ts'

/** Lines of code further apart than this many usual distances have empty lines between them. */
const emptyLine = 1.7

/** Text of a code block: indents and inner columns rebuilt from the width of its characters, empty lines from the gaps. */
export function codeLines(lines: readonly Line[]): readonly string[] {
  const left = Math.min(...lines.map(line => line.box[0]))
  const widths = lines.flatMap(line =>
    line.spans.filter(s => s.text.length > 2).map(s => (s.box[2] - s.box[0]) / s.text.length)
  )
  const width = median(widths) || 0.6 * (lines[0]?.size ?? 10)
  const steps = lines
    .slice(1)
    .map((line, i) => line.baseline - lines[i]!.baseline)
    .filter(step => step > 0)
  const step = Math.min(...steps, Infinity)
  return lines.map((line, i) => {
    const previous = lines[i - 1]
    const gap = previous === undefined || previous.page !== line.page ? 0 : line.baseline - previous.baseline
    const empty =
      Number.isFinite(step) && gap > emptyLine * step ? '\n'.repeat(Math.min(3, Math.round(gap / step) - 1)) : ''
    let text = ''
    for (const span of line.spans) {
      const column = Math.round((span.box[0] - left) / width)
      const needed = column - text.length
      if (needed > 0) text += ' '.repeat(Math.min(needed, 200))
      else if (text !== '' && !text.endsWith(' ') && span.box[0] > line.box[0] && span.spaceBefore) text += ' '
      text += span.text
    }
    return empty + text
  })
}
