import {bookmarkIndex} from './bookmark-index.ts'
import {chapterLabel} from './chapter-label.ts'
import {isCjk} from './characters.ts'
import {type DocumentStyle, sizeKey} from './document-style.ts'
import {type Candidate, larger, settleDepths, subtitlesOf, titleOf} from './heading-depths.ts'
import {numberPath} from './heading-number.ts'
import {italicHeads} from './italic-heads.ts'
import {firstPage, isText, type LayoutBlock, plainText, type TextLayout} from './layout-block.ts'
import type {Line} from './line.ts'
import type {Bookmark} from './outline.ts'
import type {Span} from './page.ts'

/** Longer than this, in characters, a block is no heading; a Han character counts as three. */
const longestHeading = 180
const mostLines = 4
/** From this many times the body's size on, lines one below the other are one heading even where columns tore them apart. */
const largeHeading = 1.25
/** More words than this before a colon are no label but the beginning of a sentence. */
const longestLabel = 6

/**
 * Finds the headings and their depths: bookmarks where there are any, else numbering, else style, clustered over the whole
 * document. The title, if there is one, gets depth 1 and role `title`, and all other headings start at 2.
 * What stands in `furniture` is none, however it is set.
 */
export function findHeadings(
  blocks: readonly LayoutBlock[],
  bookmarks: readonly Bookmark[],
  style: DocumentStyle,
  furniture: ReadonlySet<Span> = new Set()
): LayoutBlock[] {
  const withLabels = joinHeadingLines(
    joinChapterLabels(
      blocks.map(block => unlisted(block, style)),
      style
    ),
    style
  )
  const marks = bookmarkIndex(bookmarks)
  const italics = italicHeads(withLabels, style)
  const candidates: Candidate[] = []
  const joined = withLabels.map((listed, index) => {
    if (!isText(listed) || listed.role === 'contents') return listed
    if ((listed.kind !== 'paragraph' && listed.kind !== 'listItem') || isWithin(listed, furniture)) return listed
    if (listed.aside === 'label') return listed
    const block = withMarker(listed)
    const text = plainText(block)
    const mark = marks.take(text, firstPage(block))
    if (
      mark === null &&
      (listed.kind === 'listItem' || (!looksLikeHeading(block, text, style) && !italics.has(listed)))
    )
      return listed
    candidates.push({
      index,
      page: firstPage(block),
      text,
      style: styleKey(block, style),
      size: block.lines[0]!.size,
      bold: block.lines.every(l => l.bold),
      number: numberPath(text),
      depth: mark
    })
    return block
  })
  const chosen = settleDepths(candidates, bookmarks.length > 0 ? marks.matched() / bookmarks.length : 0, style)
  const title = titleOf(candidates, chosen)
  const subtitles = subtitlesOf(candidates, title)
  const others = [...chosen].filter(([index]) => index !== title && !subtitles.has(index)).map(([, depth]) => depth)
  // Headings start right below the title, without empty depths between.
  const shift = title === null ? 0 : 2 - Math.min(...others, 2)
  return joined.map((block, index) => {
    const depth = chosen.get(index)
    if (!isText(block) || subtitles.has(index)) return block
    if (index === title) return {...block, kind: 'heading', depth: 1, role: 'title'}
    if (depth === undefined) return block
    return {...block, kind: 'heading', depth: depth + shift}
  })
}

/** True if a block holds nothing but furniture that was kept. */
function isWithin(block: TextLayout, furniture: ReadonlySet<Span>): boolean {
  return furniture.size > 0 && block.lines.every(line => line.spans.every(span => furniture.has(span)))
}

/** An ordered "item" in a heading's style is a numbered heading. */
function unlisted(block: LayoutBlock, style: DocumentStyle): LayoutBlock {
  if (block.kind !== 'listItem' || block.whole === undefined || block.marker?.ordered !== true) return block
  const whole = withMarker(block)
  const text = plainText(whole)
  if (!isEmphasised(whole.lines, style) || !isShort(text, whole.lines) || /[.;,。；，]$/.test(text)) return block
  return {...whole, kind: 'paragraph'}
}

/** A block with its label as a part of its text: the number of a heading was no list marker. */
function withMarker(block: TextLayout): TextLayout {
  if (block.whole === undefined || block.marker?.ordered !== true) return block
  const {marker, markerBox: _box, whole, ...rest} = block
  const alone = whole.text.trim() === marker.text
  return {...rest, lines: [whole, ...(alone ? block.lines : block.lines.slice(1))]}
}

function joinChapterLabels(blocks: readonly LayoutBlock[], style: DocumentStyle): LayoutBlock[] {
  const result: LayoutBlock[] = []
  for (const block of blocks) {
    const label = result.at(-1)
    if (
      label !== undefined &&
      isText(label) &&
      isText(block) &&
      label.kind === 'paragraph' &&
      block.kind === 'paragraph' &&
      label.lines.length === 1 &&
      isChapterLabel(label.lines[0]!, style) &&
      firstPage(label) === firstPage(block) &&
      isEmphasised(block.lines, style) &&
      isEmphasised(label.lines, style) &&
      isShort(plainText(block), block.lines)
    ) {
      result[result.length - 1] = {...block, lines: [...label.lines, ...block.lines]}
    } else result.push(block)
  }
  return result
}

/** `Chapter 3`, or the number alone where it is set as large as a title. */
function isChapterLabel(line: Line, style: DocumentStyle): boolean {
  const text = line.text.trim()
  return (
    chapterLabel.test(text) || (line.size >= largeHeading * style.bodySize && /^(?:\d{1,2}|[IVXL]{1,5})\.?$/.test(text))
  )
}

/** Lines of one heading that columns below it have torn apart: the same style, one right below the other. */
function joinHeadingLines(blocks: readonly LayoutBlock[], style: DocumentStyle): LayoutBlock[] {
  const result: LayoutBlock[] = []
  for (const block of blocks) {
    const open = result.at(-1)
    if (
      open !== undefined &&
      isText(open) &&
      isText(block) &&
      open.region !== block.region &&
      isTorn(open, block, style)
    ) {
      result[result.length - 1] = {...open, lines: [...open.lines, ...block.lines]}
    } else result.push(block)
  }
  return result
}

function isTorn(open: TextLayout, block: TextLayout, style: DocumentStyle): boolean {
  if (open.kind !== 'paragraph' || block.kind !== 'paragraph' || open.role !== undefined || block.role !== undefined)
    return false
  const [last, first] = [open.lines.at(-1)!, block.lines[0]!]
  if (last.page !== first.page || Math.abs(last.size - first.size) > 0.3 || last.bold !== first.bold) return false
  if (last.size < largeHeading * style.bodySize || open.lines.length + block.lines.length > mostLines) return false
  const step = first.baseline - last.baseline
  const middle = (line: Line): number => (line.box[0] + line.box[2]) / 2
  const aligned = Math.abs(last.box[0] - first.box[0]) < 2 || Math.abs(middle(last) - middle(first)) < 4
  return step > 0.8 * first.size && step < 1.5 * first.size && aligned
}

function looksLikeHeading(block: TextLayout, text: string, style: DocumentStyle): boolean {
  if (!isShort(text, block.lines) || !/\p{L}{2}|\p{Lo}|\d/u.test(text)) return false
  if (!isEmphasised(block.lines, style)) return false
  if (/^[\d\s.,:;%/()+–-]+$/u.test(text)) return false
  const size = block.lines[0]!.size
  const ends = /[.。;；,，]$/.test(text) && !/\b(?:inc|ltd|co|etc|no)\.$/i.test(text)
  if (ends && size < 1.25 * style.bodySize) return false
  // The end of a sentence that began on the page before, in text larger than that of the tables which fill the document.
  if (ends && /^\p{Ll}/u.test(text)) return false
  if (/[:：]$/.test(text) && size < 1.15 * style.bodySize && !isLabel(block, text)) return false
  return !block.lines.every(line => line.mono) || style.bodyMono
}

/** A short bold line with a colon stands over what follows as a heading does; a longer one leads into a list. */
function isLabel(block: TextLayout, text: string): boolean {
  return block.lines.length === 1 && text.split(/\s+/).length <= longestLabel && /^[\p{Lu}\p{N}]/u.test(text)
}

function isShort(text: string, lines: readonly Line[]): boolean {
  let n = 0
  for (const c of text) n += isCjk(c) ? 3 : 1
  return n <= longestHeading && lines.length <= mostLines
}

function isEmphasised(lines: readonly Line[], style: DocumentStyle): boolean {
  const size = Math.min(...lines.map(line => line.size))
  if (size >= larger * style.bodySize) return true
  if (size < 0.92 * style.bodySize) return false
  if (!style.bodyBold && lines.every(line => line.bold)) return true
  const text = lines.map(line => line.text).join(' ')
  return text.length < 80 && isCapitals(text)
}

/** True if words are set in capitals; Han characters have none, whatever names stand among them. */
function isCapitals(text: string): boolean {
  const letters = text.replace(/[^\p{L}]/gu, '')
  return letters.length >= 4 && /^\p{Lu}+$/u.test(letters)
}

function styleKey(block: TextLayout, style: DocumentStyle): string {
  const line = [...block.lines].sort((a, b) => b.text.length - a.text.length)[0]!
  const capitals = isCapitals(plainText(block))
  return `${sizeKey(line.size)}|${line.bold && !style.bodyBold}|${line.italic}|${capitals && line.size < larger * style.bodySize}`
}

/**
 * Tagged headings: the title is the only heading of the first depth, before all others; or a paragraph before all of them that is set larger than any,
 * as word processors tag the title of a document.
 */
export function settleTitle(blocks: readonly LayoutBlock[]): LayoutBlock[] {
  const headings = blocks.filter((block): block is TextLayout => block.kind === 'heading' && block.role !== 'contents')
  if (headings.length < 2 || headings.some(block => block.role === 'title')) return [...blocks]
  const top = Math.min(...headings.map(block => block.depth ?? 1))
  const titles = headings.filter(block => block.depth === top)
  if (titles.length === 1 && titles[0] === headings[0])
    return blocks.map(block => (block === titles[0] ? {...titles[0]!, depth: 1, role: 'title'} : block))
  const title = largestBefore(headings, blocks)
  if (title === undefined) return [...blocks]
  return blocks.map(block => {
    if (block === title) return {...title, kind: 'heading', depth: 1, role: 'title'}
    return isText(block) && block.kind === 'heading' ? {...block, depth: (block.depth ?? 1) - top + 2} : block
  })
}

function largestBefore(headings: readonly TextLayout[], blocks: readonly LayoutBlock[]): TextLayout | undefined {
  const size = (block: TextLayout): number => Math.min(...block.lines.map(line => line.size))
  const largest = Math.max(...headings.map(size))
  const before = blocks.slice(0, blocks.indexOf(headings[0]!)).filter(isText)
  const [title, ...others] = before.filter(block => block.kind === 'paragraph' && size(block) > larger * largest)
  return title !== undefined && others.length === 0 && isShort(plainText(title), title.lines) ? title : undefined
}
