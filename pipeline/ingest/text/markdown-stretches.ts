import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {joinStretches, type Stretch} from './stretch.ts'

/**
 * Finds where each character of a Markdown text node's `value` stands in `source[start, end)`: an escape or a reference is
 * longer in the source than in the value, and a line ending swallows the white space and container marks around it.
 *
 * ```
 * source  fisk \& skalldyr &amp; alger␠␠⏎> tang
 * value   fisk &  skalldyr &     alger⏎     tang
 * ```
 *
 * What cannot be followed comes back as one stretch over the rest. Linear in the length of the source.
 */
export function markdownStretches(source: string, start: number, end: number, value: string): readonly Stretch[] {
  const found: Stretch[] = []
  let at = start
  let from = 0
  while (from < value.length) {
    const step = next(source, at, end, value, from)
    if (!step) return joinStretches([...found, {from, to: value.length, start: at, end}])
    const {taken, ...place} = step
    found.push({from, to: from + taken, ...place})
    from += taken
    at = step.end
  }
  return joinStretches(found)
}

interface Step extends Pick<Stretch, 'start' | 'end' | 'lineEnd'> {
  /** Characters of the value. */
  readonly taken: number
}

const escaped = /[!-/:-@[-`{-~]/
const reference = /&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{0,31});/y
const lineEnd = /[ \t]*(?:\r\n|\n|\r)[ \t>]*/y

function next(source: string, at: number, end: number, value: string, from: number): Step | null {
  const written = source[at]
  const wanted = value[from]
  if (at >= end || written === undefined) return null
  if (written === '\\' && escaped.test(source[at + 1] ?? '') && source[at + 1] === wanted)
    return {taken: 1, start: at, end: at + 2}
  if (written === '&') {
    const decoded = decodedAt(source, at)
    if (decoded && value.startsWith(decoded.text, from))
      return {taken: decoded.text.length, start: at, end: at + decoded.length}
  }
  if (wanted === '\n' || wanted === '\r') {
    lineEnd.lastIndex = at
    const matched = lineEnd.exec(source)
    if (!matched) return null
    const taken = value.startsWith('\r\n', from) ? 2 : 1
    return {taken, start: at, end: Math.min(end, at + matched[0].length), lineEnd: true}
  }
  if (written === wanted || written === '\0') return {taken: 1, start: at, end: at + 1}
  return null
}

function decodedAt(source: string, at: number): {readonly text: string; readonly length: number} | null {
  reference.lastIndex = at
  const written = reference.exec(source)?.[0]
  return written ? {text: decodeReference(written), length: written.length} : null
}

const decoded = new Map<string, string>()

/** What a character reference stands for, by the parser's own table; an unknown name stands for itself. */
function decodeReference(written: string): string {
  const known = decoded.get(written)
  if (known !== undefined) return known
  const paragraph = unified().use(remarkParse).parse(`x${written}x`).children[0]
  const node = paragraph?.type === 'paragraph' ? paragraph.children[0] : undefined
  const text = node?.type === 'text' ? node.value.slice(1, -1) : written
  decoded.set(written, text)
  return text
}
