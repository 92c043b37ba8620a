import {type LayoutBlock, linesIn} from './layout-block.ts'
import type {Line} from './line.ts'

/**
 * Tagged blocks, and after each what the layout has behind it that no tag holds: text that a program forgot to tag is none to be lost. `skipped` names
 * marked content, as `page|id`, that the tags leave out on purpose; so does every artifact.
 */
export function withUntagged(
  tagged: readonly LayoutBlock[],
  layout: readonly LayoutBlock[],
  skipped: ReadonlySet<string>
): LayoutBlock[] {
  const home = new Map<string, number>()
  tagged.forEach((block, i) => {
    for (const key of linesIn(block).flatMap(keysOf)) home.set(key, i)
  })
  const after = new Map<number, LayoutBlock[]>()
  let last = -1
  for (const block of layout) {
    const lines = linesIn(block)
    const keys = lines.flatMap(keysOf)
    const known = keys.map(key => home.get(key)).filter(at => at !== undefined)
    if (known.length > 0) last = Math.max(...known)
    else if (lines.some(line => isWords(line.text)) && !isSkipped(lines, keys, skipped))
      after.set(last, [...(after.get(last) ?? []), block])
  }
  return [...(after.get(-1) ?? []), ...tagged.flatMap((block, i) => [block, ...(after.get(i) ?? [])])]
}

function keysOf(line: Line): readonly string[] {
  return line.spans.flatMap(span => (span.mcid === null ? [] : [`${line.page}|${span.mcid}`]))
}

function isSkipped(lines: readonly Line[], keys: readonly string[], skipped: ReadonlySet<string>): boolean {
  return keys.some(key => skipped.has(key)) || lines.some(line => line.spans.some(span => span.artifact))
}

function isWords(text: string): boolean {
  return /\p{L}{2}|\p{Lo}/u.test(text)
}
