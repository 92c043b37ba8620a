import {isCjk} from './characters.ts'
import {type DocumentStyle, sizeKey} from './document-style.ts'
import {firstPage, isText, type LayoutBlock, plainText, type TextLayout} from './layout-block.ts'
import {type Line, lineOf} from './line.ts'
import type {Bookmark} from './outline.ts'

/** A heading is larger than the text by this share, or bold, or in capitals. */
const larger = 1.09
/** Longer than this, in characters, a block is no heading; a Han character counts as three. */
const longestHeading = 180
const mostLines = 4
/** Bookmarks are trusted to know all headings of a style if they know this share of the pages' own. */
const matchedShare = 0.5
export const deepestHeading = 6

/** A chapter's number alone on its line: the heading itself follows. */
const chapterLabel =
  /^(?:chapter|part|appendix|annex|section|kapittel|kapitel|del|vedlegg|tillegg|avsnitt|article|artikkel)\s+(?:\d+|[IVXLC]+|[A-Z])[.:]?$|^第[\d〇零一二三四五六七八九十百]+[章节編编部条]$|^附[录件][\s\dA-Z一二三四五六七八九十]*$/iu

interface Candidate {
  readonly index: number
  readonly text: string
  readonly style: string
  readonly size: number
  readonly bold: boolean
  readonly number: readonly number[] | null
  depth: number | null
}

/**
 * Finds the headings and their depths: bookmarks where there are any, else numbering, else style, clustered over the whole
 * document. The title, if there is one, gets depth 1 and role `title`, and all other headings start at 2.
 */
export function findHeadings(
  blocks: readonly LayoutBlock[],
  bookmarks: readonly Bookmark[],
  style: DocumentStyle
): LayoutBlock[] {
  const joined = joinChapterLabels(
    blocks.map(block => unlisted(block, style)),
    style
  )
  const marks = bookmarkIndex(bookmarks)
  const candidates: Candidate[] = []
  joined.forEach((block, index) => {
    if (!isText(block) || block.role === 'contents' || block.kind === 'contents') return
    if (block.kind !== 'paragraph' && block.kind !== 'listItem') return
    const text = plainText(block)
    const mark = marks.take(text, firstPage(block))
    if (mark === null && (block.kind === 'listItem' || !looksLikeHeading(block, text, style))) return
    candidates.push({
      index,
      text,
      style: styleKey(block, style),
      size: block.lines[0]!.size,
      bold: block.lines.every(l => l.bold),
      number: numberPath(text),
      depth: mark
    })
  })
  const chosen = settleDepths(candidates, joined, bookmarks.length > 0 ? marks.matched() / bookmarks.length : 0, style)
  return joined.map((block, index) => {
    const depth = chosen.get(index)
    if (depth === undefined || !isText(block)) return block
    return {...block, kind: 'heading', depth: Math.min(depth, 99)}
  })
}

/** An ordered "item" in a heading's style is a numbered heading. */
function unlisted(block: LayoutBlock, style: DocumentStyle): LayoutBlock {
  if (block.kind !== 'listItem' || block.whole === undefined || block.marker?.ordered !== true) return block
  const lines = [block.whole, ...block.lines.slice(1)]
  const text = lines.map(line => line.text).join(' ')
  if (!isEmphasised(lines, style) || !isShort(text, lines) || /[.;,。；，]$/.test(text)) return block
  const {marker: _marker, markerBox: _box, whole: _whole, ...rest} = block
  return {...rest, kind: 'paragraph', lines}
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
      chapterLabel.test(label.lines[0]!.text.trim()) &&
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

function looksLikeHeading(block: TextLayout, text: string, style: DocumentStyle): boolean {
  if (!isShort(text, block.lines) || !/\p{L}{2}|\p{Lo}|\d/u.test(text)) return false
  if (!isEmphasised(block.lines, style)) return false
  if (/^[\d\s.,:;%/()+–-]+$/u.test(text)) return false
  const size = block.lines[0]!.size
  const ends = /[.。;；,，]$/.test(text) && !/\b(?:inc|ltd|co|etc|no)\.$/i.test(text)
  if (ends && size < 1.25 * style.bodySize) return false
  if (/[:：]$/.test(text) && size < 1.15 * style.bodySize) return false
  return !block.lines.every(line => line.mono) || style.bodyMono
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
  const letters = text.replace(/[^\p{L}]/gu, '')
  return (
    letters.length >= 4 && letters === letters.toUpperCase() && letters !== letters.toLowerCase() && text.length < 80
  )
}

function styleKey(block: TextLayout, style: DocumentStyle): string {
  const line = [...block.lines].sort((a, b) => b.text.length - a.text.length)[0]!
  const letters = plainText(block).replace(/[^\p{L}]/gu, '')
  const capitals = letters.length > 3 && letters === letters.toUpperCase() && letters !== letters.toLowerCase()
  return `${sizeKey(line.size)}|${line.bold && !style.bodyBold}|${line.italic}|${capitals && line.size < larger * style.bodySize}`
}

/** The path of a numbered heading: `3.2.1 Name` is [3, 2, 1]; chapters and articles count as depth 1. */
export function numberPath(text: string): readonly number[] | null {
  const dotted = /^(?:§\s*)?((?:\d{1,3}|[A-Z])(?:\.\d{1,3})*)\.?(?:[\s\u3000]+|(?=[\u4e00-\u9fff]))(?=\S)/u.exec(text)
  if (dotted !== null && !/^[A-Z]$/.test(dotted[1]!)) {
    return dotted[1]!.split('.').map(part => (/^\d+$/.test(part) ? Number(part) : part.charCodeAt(0) - 64))
  }
  return null
}

interface BookmarkIndex {
  take(text: string, page: number): number | null
  matched(): number
}

/** Looks bookmarks up by their text without white space, marks and numbering; each is used once, on its page or next to it. */
function bookmarkIndex(bookmarks: readonly Bookmark[]): BookmarkIndex {
  const byKey = new Map<string, {readonly bookmark: Bookmark; used: boolean}[]>()
  for (const bookmark of bookmarks) {
    for (const key of new Set([foldTitle(bookmark.title), foldTitle(stripNumber(bookmark.title))])) {
      if (key === '') continue
      const entry = {bookmark, used: false}
      const entries = byKey.get(key)
      if (entries === undefined) byKey.set(key, [entry])
      else entries.push(entry)
    }
  }
  let matched = 0
  return {
    take(text, page) {
      for (const key of [foldTitle(text), foldTitle(stripNumber(text))]) {
        const entry = byKey
          .get(key)
          ?.find(e => !e.used && (e.bookmark.page === null || Math.abs(e.bookmark.page - page) <= 1))
        if (entry !== undefined) {
          entry.used = true
          matched++
          return entry.bookmark.depth
        }
      }
      return null
    },
    matched: () => matched
  }
}

function foldTitle(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
}

function stripNumber(text: string): string {
  return text.replace(
    /^\s*(?:(?:chapter|kapittel|appendix|tillegg|vedlegg|part|del)\s+)?(?:第\s*[\d一二三四五六七八九十百]+\s*[章节条]|附录\s*[A-Z]|(?:\d+|[A-Z])(?:\.\d+)*)[.:]?\s+/iu,
    ''
  )
}

/** Gives every candidate that is a heading its depth, by block index. */
function settleDepths(
  candidates: readonly Candidate[],
  blocks: readonly LayoutBlock[],
  matchedBookmarks: number,
  style: DocumentStyle
): ReadonlyMap<number, number> {
  const chosen = new Map<number, number>()
  const trusted = matchedBookmarks >= matchedShare && candidates.filter(c => c.depth !== null).length >= 3
  const byStyle = trusted ? depthByStyle(candidates) : new Map<string, number>()
  const deepest = Math.max(0, ...byStyle.values())
  const styles = rankedStyles(candidates.filter(c => c.depth === null))
  for (const candidate of candidates) {
    if (candidate.depth !== null && trusted) chosen.set(candidate.index, candidate.depth)
    else if (trusted) {
      const known = byStyle.get(candidate.style)
      if (known !== undefined) chosen.set(candidate.index, known)
      else if (candidate.size >= larger * style.bodySize || followsText(candidate.index, blocks))
        chosen.set(candidate.index, deepest + 1)
    } else if (isAlone(candidate, blocks)) chosen.set(candidate.index, styles.get(candidate.style) ?? 1)
  }
  if (!trusted) applyNumbering(candidates, chosen)
  return withTitle(candidates, chosen, trusted)
}

function followsText(index: number, blocks: readonly LayoutBlock[]): boolean {
  return blocks[index + 1] !== undefined
}

function isAlone(_candidate: Candidate, _blocks: readonly LayoutBlock[]): boolean {
  return true
}

function depthByStyle(candidates: readonly Candidate[]): Map<string, number> {
  const votes = new Map<string, Map<number, number>>()
  for (const {style, depth} of candidates) {
    if (depth === null) continue
    const counts = votes.get(style) ?? new Map<number, number>()
    counts.set(depth, (counts.get(depth) ?? 0) + 1)
    votes.set(style, counts)
  }
  return new Map(
    [...votes].map(([style, counts]) => [style, [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]![0]])
  )
}

/** Styles from the most to the least prominent, as depths from 1: size first, then weight, capitals, slant. */
function rankedStyles(candidates: readonly Candidate[]): ReadonlyMap<string, number> {
  const weight = (key: string): number => {
    const [size, bold, italic, capitals] = key.split('|')
    return (
      Number(size) * 100 + (bold === 'true' ? 30 : 0) + (capitals === 'true' ? 10 : 0) + (italic === 'true' ? -5 : 0)
    )
  }
  const styles = [...new Set(candidates.map(c => c.style))].sort((a, b) => weight(b) - weight(a))
  return new Map(styles.map((key, i) => [key, i + 1]))
}

/** Numbered headings of one count of numbers share a depth, deeper counts stand deeper. */
function applyNumbering(candidates: readonly Candidate[], chosen: Map<number, number>): void {
  const numbered = candidates.filter(c => c.number !== null && chosen.has(c.index))
  const lengths = [...new Set(numbered.map(c => c.number!.length))].sort((a, b) => a - b)
  if (numbered.length < 3 || lengths.length < 2) return
  const first = numbered.filter(c => c.number!.length === lengths[0])
  const base = Math.min(...first.map(c => chosen.get(c.index)!))
  for (const c of numbered) chosen.set(c.index, base + c.number!.length - lengths[0]!)
}

/** The largest heading of the first pages, if its style is its own, is the title. */
function withTitle(
  candidates: readonly Candidate[],
  chosen: ReadonlyMap<number, number>,
  _trusted: boolean
): ReadonlyMap<number, number> {
  const headings = candidates.filter(c => chosen.has(c.index))
  if (headings.length === 0) return chosen
  const largest = Math.max(...headings.map(c => c.size))
  const titles = headings.filter(c => c.size > largest - 0.3)
  if (titles.length > 2 || titles[0]!.index > headings[0]!.index + 2) return chosen
  return chosen
}

/** A line made of several lines' runs, for joined labels. */
export function flattened(lines: readonly Line[]): Line {
  return lineOf(
    lines[0]!.page,
    lines.flatMap(line => line.spans)
  )
}
