import {listMarker} from '../../language/list-marker.ts'
import {isCjk} from './characters.ts'
import {rightOf, usualLeft, usualRight} from './column-edges.ts'
import {dropStart} from './cut-line.ts'
import {type DocumentStyle, sizeKey} from './document-style.ts'
import {gluedNote} from './glued-note.ts'
import {type Item, itemStart} from './item-start.ts'
import type {TextLayout} from './layout-block.ts'
import {isMono, isScript, type Line} from './line.ts'

/** Lines further apart than this many usual distances belong to different paragraphs. */
const paragraphGap = 1.22
/** Raised and lowered figures may push the lines around them apart. */
const scriptGap = 1.35
/** Sizes that differ by this share are different styles; code inside text is set up to a tenth smaller. */
const sizeStep = 0.13
/** A first line indented by this many ems starts a paragraph. */
const leastIndent = 0.7
const mostIndent = 5
/** A line ends early if the next line's first word, a space and this much slack, in ems, would still have fitted. */
const fitSlack = 0.6
const fitSlackCjk = 2.2
/** What follows a line that does not end a sentence starts a paragraph only if so much more, in ems, was left. */
const openSlack = 2.5
/** Code blocks in one column with less than this many usual distances between them are one, with empty lines. */
const codeGap = 3.2

interface Column {
  /** Left edge of most lines; null where they share none. */
  readonly left: number | null
  readonly right: number
}

/**
 * Groups the lines of a column, top to bottom, into paragraphs, list items and code. What ends a paragraph: a gap wider than
 * usual, another size or weight, an indented first line, a list marker, a line that ended although the next word would have fitted.
 */
export function paragraphsOf(lines: readonly Line[], style: DocumentStyle, region: number): TextLayout[] {
  const blocks: TextLayout[] = []
  const columnRight = usualRight(lines)
  const seen = new Map<string, Item>()
  const columnLeft = usualLeft(lines)
  for (const chunk of chunksOf(lines, style)) {
    const right = rightOf(chunk, columnRight)
    if (!style.bodyMono && isCode(chunk)) {
      blocks.push({kind: 'code', lines: chunk, left: Math.min(...chunk.map(l => l.box[0])), right, region})
      continue
    }
    readChunk(chunk, {left: columnLeft, right}, region, seen, blocks)
  }
  return joinCode(blocks, style)
}

function readChunk(
  chunk: readonly Line[],
  {left, right}: Column,
  region: number,
  seen: Map<string, Item>,
  blocks: TextLayout[]
): void {
  let current: Line[] = []
  let item: (Item & {readonly box: Line['box']; readonly whole: Line}) | null = null
  const flush = (): void => {
    if (current.length === 0) return
    const block = {lines: current, right, region}
    if (item === null) blocks.push({...block, kind: 'paragraph', left: Math.min(...current.map(line => line.box[0]))})
    else
      blocks.push({
        ...block,
        kind: 'listItem',
        marker: item.marker,
        markerBox: item.box,
        whole: item.whole,
        left: item.left
      })
    current = []
    item = null
  }
  chunk.forEach((line, i) => {
    const previous = chunk[i - 1]
    const next = chunk[i + 1]
    const context = {
      previous,
      next,
      right,
      seen,
      hanging: item !== null && current.length > 1,
      itemLeft: item === null ? null : (item as Item).left
    }
    const marker = itemStart(line, context)
    if (marker !== null) {
      flush()
      const rest = dropStart(line, marker.length)
      const found = {marker, left: line.box[0]}
      seen.set(marker.kind, found)
      item = {
        ...found,
        whole: line,
        box: rest === null ? line.box : [line.box[0], line.box[1], rest.box[0], line.box[3]]
      }
      // Of a marker alone on its line, the item's text is the next line.
      current = rest === null ? [] : [rest]
      return
    }
    if (
      previous !== undefined &&
      (startsNote(line) ||
        startsGluedNote(previous, line) ||
        endsParagraph(previous, line, next, current, context.itemLeft, {left, right}))
    )
      flush()
    current.push(line)
  })
  flush()
}

function isCode(chunk: readonly Line[]): boolean {
  if (!chunk.every(line => line.mono)) return false
  // An item's bullet may be set in the font of its code.
  const marker = listMarker(chunk[0]!.text)
  return marker === null || !/^[•●○◦▪]$/u.test(marker.kind)
}

/** Lines that stand at the usual distance from one another, in one style. */
function chunksOf(lines: readonly Line[], style: DocumentStyle): Line[][] {
  const chunks: Line[][] = []
  for (const line of lines) {
    const previous = chunks.at(-1)?.at(-1)
    if (previous === undefined || isApart(previous, line, style)) chunks.push([line])
    else chunks.at(-1)!.push(line)
  }
  return chunks
}

function isApart(previous: Line, line: Line, style: DocumentStyle): boolean {
  const step = line.baseline - previous.baseline
  if (line.page !== previous.page || step < -0.5 * line.size) return true
  const larger = Math.max(previous.size, line.size)
  const usual = Math.max(
    style.leading(previous.size),
    sizeKey(previous.size) === sizeKey(line.size) ? 0 : style.leading(line.size)
  )
  const gap = hasScripts(previous) || hasScripts(line) ? scriptGap : paragraphGap
  if (step > gap * usual && step > 1.05 * larger) return true
  const inlineCode = isInlineCode(previous, line)
  if (Math.abs(previous.size - line.size) > sizeStep * larger && !inlineCode) return true
  if (previous.mono !== line.mono && !inlineCode && !style.bodyMono) return true
  return isOtherWeight(previous, line)
}

function hasScripts(line: Line): boolean {
  return line.spans.some(span => isScript(span, line))
}

/** True if code runs over from prose into a line that holds nothing else, or back, inside one sentence. */
function isInlineCode(previous: Line, line: Line): boolean {
  if (previous.mono === line.mono) return false
  if (previous.mono) return /^[\p{Ll}\p{Lo},.;)），。]/u.test(line.text) || isMono(line.spans[0]!)
  return isMono(previous.spans.at(-1)!) || /[\p{Ll}\p{Lo},(（，]$/u.test(previous.text)
}

function isOtherWeight(previous: Line, line: Line): boolean {
  const [before, after] = [previous.spans.at(-1)!.font.bold, line.spans[0]!.font.bold]
  return before !== after && previous.bold !== line.bold
}

/** A small raised label at the line's start: a footnote begins. */
function startsNote(line: Line): boolean {
  const first = line.spans[0]!
  return (
    line.spans.length > 1 &&
    isScript(first, line) &&
    first.baseline < line.baseline &&
    /^(?:\d{1,3}|[*†‡§]{1,3}|[a-z])$/.test(first.text)
  )
}

/** A label that stands right before its note, below the end of the note before. */
function startsGluedNote(previous: Line, line: Line): boolean {
  return gluedNote.test(line.text) && endsSentence(previous.text)
}

/** True if `line` starts a new paragraph after `previous`, which stands right above it in the same style. */
function endsParagraph(
  previous: Line,
  line: Line,
  next: Line | undefined,
  current: readonly Line[],
  itemLeft: number | null,
  {left, right}: Column
): boolean {
  const em = line.size
  const shift = line.box[0] - previous.box[0]
  const middle = (previous.box[0] + previous.box[2] - line.box[0] - line.box[2]) / 2
  if (Math.abs(middle) < 0.5 * em && Math.abs(shift) > 0.5 * em) return false
  if (
    itemLeft !== null &&
    current.length > 1 &&
    line.box[0] < itemLeft + 0.5 * em &&
    previous.box[0] > itemLeft + 0.5 * em
  )
    return true
  const fits = wordFits(previous, line, right, 0)
  // Two first lines, one below the other: a paragraph of one line before the next.
  const indent = left === null ? 0 : (line.box[0] - left) / em
  if (
    current.length === 1 &&
    itemLeft === null &&
    Math.abs(shift) < 0.3 * em &&
    indent > leastIndent &&
    indent < mostIndent &&
    endsSentence(previous.text)
  )
    return true
  // The second line of a paragraph whose first line is indented.
  if (current.length === 1 && itemLeft === null && shift < -leastIndent * em && shift > -mostIndent * em)
    return fits && endsSentence(previous.text)
  if (shift > leastIndent * em && shift < mostIndent * em && itemLeft === null) {
    const hanging =
      next !== undefined && Math.abs(next.box[0] - line.box[0]) < 0.2 * em && current.length === 1 && !fits
    return endsSentence(previous.text) || (fits && !hanging)
  }
  return fits && (endsSentence(previous.text) || wordFits(previous, line, right, openSlack * em))
}

function endsSentence(text: string): boolean {
  return /[.!?:;。！？：；…][)\]）」』”"’»]*$/.test(text)
}

/** True if the first word of `line` would have fitted at the end of `previous`: its writer ended the line there. */
function wordFits(previous: Line, line: Line, right: number, extra: number): boolean {
  const em = line.size
  if (/[-\u2010\u00ad]$/.test(previous.text)) return false
  const firstSpace = line.text.search(/\s/)
  const end = isCjk(line.text[0]) ? 1 : firstSpace < 0 ? line.text.length : firstSpace
  const slack = (isCjk(line.text[0]) || isCjk(previous.text.at(-1)) ? fitSlackCjk : fitSlack) * em + extra
  return previous.box[2] + 0.25 * em + wordWidth(line, end) < right - slack
}

function wordWidth(line: Line, end: number): number {
  const span = line.spans[0]!
  if (end >= span.text.length)
    return line.text.length === 0 ? 0 : ((line.box[2] - line.box[0]) * end) / line.text.length
  return (span.edges[end] ?? span.box[2]) - span.box[0]
}

/** Code with empty lines in it is one block. */
function joinCode(blocks: readonly TextLayout[], style: DocumentStyle): TextLayout[] {
  const joined: TextLayout[] = []
  for (const block of blocks) {
    const last = joined.at(-1)
    if (last?.kind === 'code' && block.kind === 'code') {
      const [above, below] = [last.lines.at(-1)!, block.lines[0]!]
      const step = below.baseline - above.baseline
      if (
        above.page === below.page &&
        step > 0 &&
        step < codeGap * style.leading(below.size) &&
        Math.abs(above.size - below.size) < 0.5
      ) {
        joined[joined.length - 1] = {
          ...last,
          lines: [...last.lines, ...block.lines],
          left: Math.min(last.left, block.left)
        }
        continue
      }
    }
    joined.push(block)
  }
  return joined
}
