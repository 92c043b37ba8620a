import type {Root} from 'hast'
import rehypeParse from 'rehype-parse'
import {unified} from 'unified'
import type {StretchesOf} from '../text/placed.ts'
import {isVerbatim, joinStretches, type Stretch} from '../text/stretch.ts'
import {rangeOf} from './element.ts'

/** A text node of the page: its value and where its characters stand. */
interface Piece {
  readonly start: number
  readonly end: number
  readonly value: string
}

/**
 * Finds where the characters of a converted page's text stand. White space has been folded, neighbouring texts have been
 * joined over the tags between them, and references are shorter than in the source; `page` is the parsed page from which
 * the tree was made.
 */
export function htmlStretches(page: Root): StretchesOf {
  const pieces = textPieces(page)
  return (source, start, end, value) => {
    const found: Stretch[] = []
    let from = 0
    let space: Stretch | null = null
    for (const unit of units(source, pieces, start, end)) {
      if (from >= value.length) break
      if (/^[ \t\n\r\f]/.test(unit.text)) {
        space ??= {from: 0, to: 1, start: unit.start, end: unit.end}
        continue
      }
      if (/[ \n]/.test(value[from] ?? '')) {
        const where = space ?? {start: unit.start, end: unit.start}
        const lineEnd = /[\r\n]/.test(source.slice(where.start, where.end)) ? {lineEnd: true as const} : {}
        found.push({from, to: from + 1, start: where.start, end: where.end, ...lineEnd})
        from++
      }
      space = null
      if (!value.startsWith(unit.text, from)) continue
      found.push({from, to: from + unit.text.length, start: unit.start, end: unit.end})
      from += unit.text.length
    }
    const last = found.at(-1)
    if (from < value.length)
      found.push({from, to: value.length, start: last?.end ?? start, end: Math.max(last?.end ?? start, end)})
    return joinStretches(found)
  }
}

function textPieces(page: Root): readonly Piece[] {
  const pieces: Piece[] = []
  const open: Root['children'][number][] = page.children.toReversed()
  for (let node = open.pop(); node; node = open.pop()) {
    const range = node.type === 'text' ? rangeOf(node) : null
    if (node.type === 'text' && range) pieces.push({...range, value: node.value})
    if (node.type === 'element') for (const child of node.children.toReversed()) open.push(child)
  }
  return pieces.sort((a, b) => a.start - b.start)
}

interface Unit {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** Words, white space and references that pieces within a stretch of the source hold, each with its place. */
function* units(source: string, pieces: readonly Piece[], start: number, end: number): Generator<Unit> {
  for (let index = firstEndingAfter(pieces, start); index < pieces.length; index++) {
    const piece = pieces[index]
    if (!piece || piece.start >= end) return
    for (const stretch of pieceStretches(source, piece)) {
      const written = piece.value.slice(stretch.from, stretch.to)
      if (isVerbatim(stretch)) yield* words(written, stretch.start)
      else yield {text: written, start: stretch.start, end: stretch.end}
    }
  }
}

function* words(written: string, start: number): Generator<Unit> {
  for (const {index, 0: text} of written.matchAll(/[^ \t\n\r\f]+|[ \t\n\r\f]+/g))
    yield {text, start: start + index, end: start + index + text.length}
}

function firstEndingAfter(pieces: readonly Piece[], offset: number): number {
  let [low, high] = [0, pieces.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((pieces[middle]?.end ?? 0) > offset) high = middle
    else low = middle + 1
  }
  return low
}

const reference = /&(?:#\d{1,8}|#[xX][\da-fA-F]{1,7}|[A-Za-z][A-Za-z\d]{0,31});?/y

/** A text node against its source: references decoded, CRLF read as LF, stray tags skipped. */
function pieceStretches(source: string, piece: Piece): readonly Stretch[] {
  const {value, start, end} = piece
  if (value.length === end - start) return [{from: 0, to: value.length, start, end}]
  const found: Stretch[] = []
  let [from, at] = [0, start]
  while (from < value.length && at < end) {
    const written = source[at] ?? ''
    reference.lastIndex = at
    const named = written === '&' ? reference.exec(source)?.[0] : undefined
    const text = named === undefined ? null : decodeReference(named)
    if (named !== undefined && text !== null && text !== named && value.startsWith(text, from)) {
      found.push({from, to: from + text.length, start: at, end: at + named.length})
      from += text.length
      at += named.length
    } else if (written === '\r' && value[from] === '\n') {
      const length = source[at + 1] === '\n' ? 2 : 1
      found.push({from, to: from + 1, start: at, end: at + length})
      from++
      at += length
    } else if (written === value[from]) {
      found.push({from, to: from + 1, start: at, end: at + 1})
      from++
      at++
    } else if (written === '<') {
      const close = source.indexOf('>', at)
      if (close < 0 || close >= end) break
      at = close + 1
    } else at++
  }
  if (from < value.length) found.push({from, to: value.length, start: Math.min(at, end), end})
  return joinStretches(found)
}

const decoded = new Map<string, string>()

/** What a character reference stands for in text, by the parser's own table; an unknown name stands for itself. */
function decodeReference(written: string): string {
  const known = decoded.get(written)
  if (known !== undefined) return known
  const node = unified().use(rehypeParse, {fragment: true}).parse(written).children[0]
  const text = node?.type === 'text' ? node.value : written
  decoded.set(written, text)
  return text
}
