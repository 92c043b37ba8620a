import type {FootnoteReference, Link, PhrasingContent, Text} from 'mdast'
import type {Box, Place} from '../../model/place.ts'
import {rounded, union} from './box.ts'
import {raisedFigures} from './characters.ts'
import {cleanText} from './clean-text.ts'
import {joint, type Vocabulary} from './join-lines.ts'
import {isMono, isScript, type Line, spaceBetween} from './line.ts'
import type {Span} from './page.ts'

/** What inline content needs to know of the document. */
export interface InlineContext {
  readonly file: string
  /** Where a box of the page as it was read stands on the page of the file. */
  readonly boxOnFile: (page: number, box: Box) => Box
  readonly vocabulary: Vocabulary
  /** Target of the link that covers a box on a page, or null. */
  readonly linkAt: (page: number, box: Box) => string | null
  /** Label and identifier of the footnote that a raised run refers to, or null. */
  readonly noteAt: (span: Span, line: Line) => {readonly label: string; readonly identifier: string} | null
}

/** No page is wider than this, in points (PDF 32000-1, annex C). */
const widestPage = 14_400

interface Piece {
  readonly text: string
  readonly spans: readonly Span[]
  readonly url: string | null
  readonly note: {readonly label: string; readonly identifier: string} | null
}

/**
 * Lines of one block as inline nodes. Text nodes are one for each printed stretch of a line, with its box; their values
 * concatenate to the block's text, hyphens and spaces between lines already settled.
 */
export function inlineOf(lines: readonly Line[], context: InlineContext): PhrasingContent[] {
  const nodes: PhrasingContent[] = []
  lines.forEach((line, i) => {
    const pieces = piecesOf(line, context)
    const next = lines[i + 1]
    const seam =
      next === undefined
        ? {drop: 0, glue: ''}
        : joint(line.text, next.text, context.vocabulary, isMono(line.spans.at(-1)!))
    pieces.forEach((piece, k) => {
      const place = pagePlace(context, line.page, [union(piece.spans.map(span => span.box))])
      if (piece.note !== null) {
        nodes.push({type: 'footnoteReference', ...piece.note, data: {places: [place]}} satisfies FootnoteReference)
        return
      }
      const last = k === pieces.length - 1
      const kept = last && seam.drop > 0 ? piece.text.slice(0, -seam.drop) : piece.text
      const value = cleanText(kept) + (last ? seam.glue : '')
      if (value === '') return
      const text: Text = {type: 'text', value, data: {places: [place]}}
      nodes.push(
        piece.url === null
          ? text
          : ({type: 'link', url: piece.url, children: [text], data: {places: [place]}} satisfies Link)
      )
    })
    if (pieces.at(-1)?.note != null && seam.glue !== '' && next !== undefined) {
      const place = pagePlace(context, line.page, [pieces.at(-1)!.spans[0]!.box])
      nodes.push({type: 'text', value: seam.glue, data: {places: [place]}})
    }
  })
  return joinLinks(nodes)
}

/** A link that runs over lines is one link with several text nodes. */
function joinLinks(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const joined: PhrasingContent[] = []
  for (const node of nodes) {
    const last = joined.at(-1)
    if (node.type === 'link' && last?.type === 'link' && last.url === node.url) {
      joined[joined.length - 1] = {
        ...last,
        children: [...last.children, ...node.children],
        data: {...last.data, places: [...(last.data?.places ?? []), ...(node.data?.places ?? [])]}
      }
    } else joined.push(node)
  }
  return joined
}

/** Runs of a line that differ in nothing that inline nodes tell are one piece. */
function piecesOf(line: Line, context: InlineContext): Piece[] {
  const pieces: Piece[] = []
  line.spans.forEach((span, i) => {
    const note = isScript(span, line) ? context.noteAt(span, line) : null
    const url = context.linkAt(line.page, span.box)
    const space = i > 0 && spaceBetween(line.spans[i - 1]!, span) ? ' ' : ''
    const last = pieces.at(-1)
    const own = isExponent(span, line, line.spans[i - 1]) ? raisedFigures(span.text) : span.text
    if (last !== undefined && last.note === null && note === null && last.url === url) {
      pieces[pieces.length - 1] = {...last, text: last.text + space + own, spans: [...last.spans, span]}
      return
    }
    if (last !== undefined && space !== '' && last.note === null)
      pieces[pieces.length - 1] = {...last, text: last.text + space}
    const lead = last !== undefined && last.note !== null && note === null ? space : ''
    pieces.push({text: lead + own, spans: [span], url, note})
  })
  return pieces
}

/** A raised number right behind another or its full stop: without its height it would be a part of it, as in 2025.1. */
function isExponent(span: Span, line: Line, before: Span | undefined): boolean {
  return (
    before !== undefined &&
    isScript(span, line) &&
    span.baseline < line.baseline &&
    /^[−-]?\d+$/u.test(span.text) &&
    /\d[.,;:!?)»”"]?$/u.test(before.text)
  )
}

/** What turns boxes into places. */
export type Placing = Pick<InlineContext, 'file' | 'boxOnFile'>

export function pagePlace({file, boxOnFile}: Placing, page: number, boxes: readonly Box[]): Place {
  return {kind: 'page', file, page, boxes: boxes.map(box => rounded(boxOnFile(page, box)))}
}

/** Places of lines: one for each page, with a box for each column's stretch. */
export function placesOf(placing: Placing, lines: readonly Line[]): Place[] {
  const places: {page: number; boxes: Box[]}[] = []
  for (const line of lines) {
    const last = places.at(-1)
    if (last === undefined || last.page !== line.page) places.push({page: line.page, boxes: [line.box]})
    else {
      const box = last.boxes.at(-1)!
      // A line above the one before starts a new column, and one that is far beside it is turned otherwise.
      if (line.box[1] < box[1] - 1 || Math.abs(line.box[0] - box[0]) > widestPage) last.boxes.push(line.box)
      else last.boxes[last.boxes.length - 1] = union([box, line.box])
    }
  }
  return places.map(place => pagePlace(placing, place.page, place.boxes))
}
