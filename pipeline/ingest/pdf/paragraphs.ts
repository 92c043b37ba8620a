import {median} from './box.ts'
import {isCjk} from './characters.ts'
import {dropStart} from './cut-line.ts'
import {type DocumentStyle, sizeKey} from './document-style.ts'
import type {TextLayout} from './layout-block.ts'
import type {Line} from './line.ts'
import {follows, type ListMarker, listMarker} from './list-marker.ts'

/** Lines further apart than this many usual distances belong to different paragraphs. */
const paragraphGap = 1.22
/** Sizes that differ by this share are different styles; code inside text is set up to a tenth smaller. */
const sizeStep = 0.13
/** A first line indented by at least this many ems starts a paragraph. */
const leastIndent = 0.7
const mostIndent = 5
/** A line ends early if the next line's first word, this many ems of slack and a space would still have fitted. */
const fitSlack = 0.6
const fitSlackCjk = 2.2

/**
 * Groups the lines of a column, top to bottom, into paragraphs, list items and code. What ends a paragraph: a gap wider than
 * usual, another size or weight, an indented first line, a list marker, a line that ended although the next word would have fitted.
 */
export function paragraphsOf(lines: readonly Line[], style: DocumentStyle, region: number): TextLayout[] {
  const blocks: TextLayout[] = []
  const chunks = chunksOf(lines, style)
  let lastItem: {readonly marker: ListMarker; readonly left: number} | null = null
  for (const chunk of chunks) {
    const right = Math.max(...chunk.map(line => line.box[2]))
    if (!style.bodyMono && chunk.every(line => line.mono)) {
      blocks.push({kind: 'code', lines: chunk, left: Math.min(...chunk.map(l => l.box[0])), right, region})
      continue
    }
    let current: Line[] = []
    let item: {
      readonly marker: ListMarker
      readonly left: number
      readonly box: Line['box']
      readonly whole: Line
    } | null = null
    const flush = (): void => {
      if (current.length === 0) return
      const left = item?.left ?? Math.min(...current.map(line => line.box[0]))
      blocks.push(
        item === null
          ? {kind: 'paragraph', lines: current, left, right, region}
          : {
              kind: 'listItem',
              lines: current,
              marker: item.marker,
              markerBox: item.box,
              whole: item.whole,
              left,
              right,
              region
            }
      )
      current = []
      item = null
    }
    chunk.forEach((line, i) => {
      const previous = chunk[i - 1]
      const next = chunk[i + 1]
      const marker = markerOf(line, previous, next, lastItem, right, i === 0)
      const starts =
        previous === undefined ||
        marker !== null ||
        endsParagraph(previous, line, next, current, item?.left ?? null, right)
      if (starts) flush()
      if (marker !== null) {
        const rest = dropStart(line, marker.length)
        lastItem = {marker, left: line.box[0]}
        item = {
          ...lastItem,
          whole: line,
          box: rest === null ? line.box : [line.box[0], line.box[1], rest.box[0], line.box[3]]
        }
        current = rest === null ? [] : [rest]
        // Of a marker alone on its line, the item's text is the next line.
        return
      }
      current.push(line)
    })
    flush()
  }
  return blocks
}

/** Lines that stand at the usual distance from one another, in one size. */
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
  if (step > paragraphGap * usual && step > 1.05 * larger) return true
  const sizes = Math.abs(previous.size - line.size) > sizeStep * larger
  if (sizes && !isContinuedCode(previous, line)) return true
  if (
    previous.mono !== line.mono &&
    (previous.mono ? isCodeLine(previous) : isCodeLine(line)) &&
    !runsOn(previous, line)
  )
    return true
  const [before, after] = [previous.spans.at(-1)!.font.bold, line.spans[0]!.font.bold]
  return before !== after && (previous.bold || line.bold) && previous.bold !== line.bold
}

/** A line of a paragraph that holds nothing but inline code is set a little smaller than its neighbours. */
function isContinuedCode(previous: Line, line: Line): boolean {
  return previous.mono !== line.mono && Math.abs(previous.size - line.size) < 0.2 * Math.max(previous.size, line.size)
}

function isCodeLine(line: Line): boolean {
  return line.mono
}

/** Text that runs from a line of prose into a line that is all code, or back, inside one sentence. */
function runsOn(previous: Line, line: Line): boolean {
  const prose = previous.mono ? line : previous
  return previous.mono
    ? /^[\p{Ll},.;)]/u.test(prose.text) && line.box[0] <= previous.box[0] + 1
    : /[\p{Ll},(]$/u.test(prose.text)
}

/** The marker of a line if its surroundings agree that an item starts here. */
function markerOf(
  line: Line,
  previous: Line | undefined,
  next: Line | undefined,
  lastItem: {readonly marker: ListMarker; readonly left: number} | null,
  right: number,
  first: boolean
): ListMarker | null {
  const marker = listMarker(line.text)
  if (marker === null) return null
  const rest = dropStart(line, marker.length)
  const gap = rest === null ? 0 : (rest.box[0] - line.box[0]) / line.size
  const hanging =
    next !== undefined &&
    rest !== null &&
    Math.abs(next.box[0] - rest.box[0]) < 0.35 * line.size &&
    next.box[0] > line.box[0] + 0.4 * line.size
  const counted =
    lastItem !== null && follows(marker, lastItem.marker) && Math.abs(lastItem.left - line.box[0]) < 2.5 * line.size
  if (rest === null) return !marker.ordered && marker.kind !== '-' ? marker : null
  if (isSolidBullet(marker.kind)) return marker
  const finished =
    first ||
    previous === undefined ||
    /[.:;,。：；，!?！？)）]$/.test(previous.text) ||
    right - previous.box[2] > 3 * line.size ||
    previous.box[0] > line.box[0] + 0.6 * line.size
  if (!finished) return null
  if (counted || hanging) return marker
  if (!marker.ordered)
    return gap > 0.8 || first || previous === undefined || /[:：]$/.test(previous.text) || finished ? marker : null
  if (marker.kind === '第一条' || marker.kind === '一、' || marker.kind === '（一）' || marker.kind === '①')
    return marker
  const opens = marker.values.includes(1)
  if (marker.kind === '1.1') return gap > 1.6 ? marker : null
  if (/^\(?.\)?[).]?$/.test(marker.kind) && marker.kind.includes('A')) return null
  return opens || (gap > 1.2 && first) ? marker : null
}

function isSolidBullet(kind: string): boolean {
  return /^[•‣▪▫●○◦∙■□➢➤❖✓✔❑◆◇▶►▸⁃◾◼⦁]$/u.test(kind)
}

/** True if `line` starts a new paragraph after `previous`, which stands right above it in the same style. */
function endsParagraph(
  previous: Line,
  line: Line,
  next: Line | undefined,
  current: readonly Line[],
  itemLeft: number | null,
  right: number
): boolean {
  const em = line.size
  const shift = line.box[0] - previous.box[0]
  const middle = (previous.box[0] + previous.box[2] - line.box[0] - line.box[2]) / 2
  const centred = Math.abs(middle) < 0.5 * em && Math.abs(shift) > 0.5 * em
  if (centred) return false
  // Outdented past the item's text: what follows the list.
  if (itemLeft !== null && line.box[0] < itemLeft + 0.5 * em && previous.box[0] > itemLeft + 0.5 * em) return true
  const fits = wordFits(previous, line, right)
  if (current.length === 1 && itemLeft === null && shift < -leastIndent * em && shift > -mostIndent * em) {
    // The second line of a paragraph whose first line is indented.
    return false
  }
  if (shift > leastIndent * em && shift < mostIndent * em && itemLeft === null) {
    const hanging =
      next !== undefined && Math.abs(next.box[0] - line.box[0]) < 0.2 * em && current.length === 1 && !fits
    return !hanging || endsSentence(previous.text)
  }
  return fits && (endsSentence(previous.text) || wordFits(previous, line, right, 2.5 * em))
}

function endsSentence(text: string): boolean {
  return /[.!?:;。！？：；…][)\]）」』”"’»]*$/.test(text)
}

/** True if the first word of `line` would have fitted at the end of `previous`: its writer ended the line there. */
function wordFits(previous: Line, line: Line, right: number, extra = 0): boolean {
  const em = line.size
  if (/[-\u2010\u00ad]$/.test(previous.text)) return false
  const firstSpace = line.text.search(/\s/)
  const end = isCjk(line.text[0]) ? 1 : firstSpace < 0 ? line.text.length : firstSpace
  const width = wordWidth(line, end)
  const slack = (isCjk(line.text[0]) || isCjk(previous.text.at(-1)) ? fitSlackCjk : fitSlack) * em + extra
  return previous.box[2] + 0.25 * em + width < right - slack
}

function wordWidth(line: Line, end: number): number {
  const span = line.spans[0]!
  if (end >= span.text.length)
    return line.text.length === 0 ? 0 : ((line.box[2] - line.box[0]) * end) / line.text.length
  return (span.edges[end] ?? span.box[2]) - span.box[0]
}

/** Usual left edge of lines: the median. */
export function usualLeft(lines: readonly Line[]): number {
  return median(lines.map(line => line.box[0]))
}
