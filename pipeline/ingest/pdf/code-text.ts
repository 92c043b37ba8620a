import {median} from './box.ts'
import type {Line} from './line.ts'

/** Lines of code further apart than this many usual distances have empty lines between them. */
const emptyLine = 1.7

const breakMark = /\s*(?:←\s*↩|↩|⏎|↵|⤶|←֓)\s*$/u

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
  const texts = lines.map((line, i) => {
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
  return joinContinued(texts)
}

/** Typesetters mark a line of code that they had to break: the mark goes and the rest comes back. */
function joinContinued(texts: readonly string[]): readonly string[] {
  const joined: string[] = []
  for (const text of texts) {
    const open = joined.at(-1)
    if (open !== undefined && breakMark.test(open))
      joined[joined.length - 1] = open.replace(breakMark, '') + text.trimStart()
    else joined.push(text)
  }
  return joined
}
