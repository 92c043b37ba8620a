import {type ListMarker, listMarker} from '../../language/list-marker.ts'
import {union} from './box.ts'
import type {DocumentStyle} from './document-style.ts'
import type {CellLayout, LayoutBlock, TextLayout} from './layout-block.ts'
import {type Line, lineOf, rowsOf} from './line.ts'
import type {Span} from './page.ts'
import {paragraphsOf} from './paragraphs.ts'
import {
  blockRoles,
  childOf,
  contentsOf,
  firstContent,
  hasBlocks,
  holdsText,
  inlineRoles,
  isInline,
  rowsIn
} from './tag-queries.ts'
import {isContent, isFilled, type TagContent, type TagNode} from './tag-tree.ts'
import {dropMarker, markerOf} from './tagged-marker.ts'
import {withEmptyCells} from './tagged-rows.ts'

/** What stands under a marked-content id, in the order of the content stream. */
export type MarkedText = (content: TagContent) => readonly Span[]

/** The label of a note that has none of its own in the tags: a run, or what stands before a space. */
const noteLabel = /^(?:\d{1,3}|[*†‡§]{1,3}|[①-⑳])(?:[.)]?\s+|$)/u

/** Indent of a nested list, in points, where depth comes from tags and not from the page. */
const indent = 20
/** A step up by this many sizes inside one element starts a new column. */
const columnStep = 1.5
/** Reads a structure tree into blocks in its own order. Elements that say nothing of blocks are split by layout. */
export function taggedBlocks(root: TagNode, textOf: MarkedText, style: DocumentStyle): LayoutBlock[] {
  return new TagReader(textOf, style).read(root)
}

class TagReader {
  readonly #textOf: MarkedText
  readonly #style: DocumentStyle
  readonly #blocks: LayoutBlock[] = []
  #depth = 0

  constructor(textOf: MarkedText, style: DocumentStyle) {
    this.#textOf = textOf
    this.#style = style
  }

  read(root: TagNode): LayoutBlock[] {
    this.#container(root, undefined)
    return this.#blocks
  }

  #node(node: TagNode, lang: string | undefined): void {
    if (!isFilled(node)) return
    const own = node.lang ?? lang
    const heading = /^H([1-6])?$/.exec(node.role)
    if (heading !== null) this.#text(node, own, {kind: 'heading', depth: Number(heading[1] ?? 1)})
    else if (node.role === 'Title') this.#text(node, own, {kind: 'heading', depth: 1, role: 'title'})
    else if (node.role === 'L' || node.role === 'TOC') this.#list(node, own)
    else if (node.role === 'Table') this.#table(node, own)
    else if (node.role === 'Note' || node.role === 'FENote') this.#note(node, own)
    else if (node.role === 'Artifact') return
    else if (node.role === 'Figure' && !holdsText(node)) this.#figure(node, own)
    else if (node.role === 'P' && !hasBlocks(node)) this.#text(node, own, {kind: 'paragraph'})
    else if (node.role === 'Caption' && !hasBlocks(node)) this.#text(node, own, {kind: 'caption'})
    else if (node.role === 'BlockQuote' && !hasBlocks(node)) this.#text(node, own, {kind: 'quote'})
    else this.#container(node, own)
  }

  /** Children in order; stretches of inline content between blocks are paragraphs as layout finds them. */
  #container(node: TagNode, lang: string | undefined): void {
    let inline: (TagNode | TagContent)[] = []
    const flush = (): void => {
      const lines = this.#lines(inline)
      inline = []
      if (lines.length > 0) this.#push(paragraphsOf(lines, this.#style, 0), lang)
    }
    for (const child of node.children) {
      if (isContent(child) || inlineRoles.test(child.role) || (!hasBlocks(child) && !blockRoles.test(child.role)))
        inline.push(child)
      else {
        flush()
        this.#node(child, lang)
      }
    }
    flush()
  }

  #text(node: TagNode, lang: string | undefined, as: Pick<TextLayout, 'kind'> & Partial<TextLayout>): void {
    const lines = this.#lines([node])
    if (lines.length === 0) return
    const isCode = as.kind === 'paragraph' && lines.every(line => line.mono) && !this.#style.bodyMono
    this.#push([{...extent(lines), ...as, ...(isCode ? {kind: 'code' as const} : {}), lines, region: 0}], lang)
  }

  #push(blocks: readonly TextLayout[], lang: string | undefined): void {
    for (const block of blocks) {
      const item = this.#depth > 0 && block.kind !== 'listItem' ? {inItem: true, left: this.#depth * indent} : {}
      this.#blocks.push({...block, ...item, ...(lang === undefined ? {} : {lang})})
    }
  }

  #list(node: TagNode, lang: string | undefined): void {
    this.#depth++
    const contents = node.role === 'TOC'
    for (const child of node.children) {
      if (isContent(child) || !isFilled(child)) continue
      if (child.role === 'LI' || child.role === 'TOCI') this.#item(child, child.lang ?? lang, contents)
      else if (child.role === 'Lbl' || child.role === 'LBody')
        this.#item({role: 'LI', children: [child]}, lang, contents)
      else if (child.role === 'L' || child.role === 'TOC') this.#list(child, lang)
      else this.#node(child, lang)
    }
    this.#depth--
  }

  #item(node: TagNode, lang: string | undefined, contents: boolean): void {
    const label = childOf(node, 'Lbl')
    const labelText =
      label === null
        ? ''
        : this.#lines([label])
            .map(line => line.text)
            .join(' ')
            .trim()
    const labelBox = label === null ? [] : this.#lines([label])
    const body = node.children
      .filter(child => isContent(child) || child.role !== 'Lbl')
      .flatMap(child => (!isContent(child) && child.role === 'LBody' ? child.children : [child]))
    const first = body.findIndex(child => isContent(child) || isFilled(child))
    if (first < 0) return
    // The item's own text: inline content up to the first block, or the first block itself.
    let end = first
    const head = body[first]!
    if (!isContent(head) && hasBlocks(head) && !/^(?:L|Table|TOC)$/.test(head.role)) {
      this.#item(
        {role: 'LI', children: [...(label === null ? [] : [label]), ...head.children, ...body.slice(first + 1)]},
        lang,
        contents
      )
      return
    }
    if (!isContent(head) && /^(?:P|H[1-6]?|Caption|Note)$/.test(head.role)) end = first + 1
    else while (end < body.length && isInline(body[end]!)) end++
    const own = this.#lines(body.slice(first, end))
    const stray = body.slice(end).filter(child => isContent(child) && this.#isMarkerOf(child, own[0]))
    const lines = stray.length === 0 ? own : this.#lines([...stray, ...body.slice(first, end)])
    const marker = markerOf(labelText, lines[0])
    if (lines.length > 0) {
      const text = contents
        ? {kind: 'contents' as const, role: 'contents' as const}
        : {kind: 'listItem' as const, marker: marker.marker}
      const kept = contents ? lines : marker.lines(lines)
      if (kept.length > 0) {
        this.#blocks.push({
          ...extent(kept),
          ...text,
          lines: kept,
          left: this.#depth * indent,
          region: 0,
          ...(labelBox.length > 0 ? {markerBox: union(labelBox.map(line => line.box))} : {}),
          ...(lang === undefined ? {} : {lang})
        })
      }
    }
    this.#container({role: 'Div', children: body.slice(end).filter(child => !stray.includes(child))}, lang)
  }

  /** True if content holds nothing but a marker that stands before an item's first line: some programs tag it behind the lists inside. */
  #isMarkerOf(content: TagContent, first: Line | undefined): boolean {
    const [line, ...others] = this.#lines([content])
    if (line === undefined || first === undefined || others.length > 0 || line.page !== first.page) return false
    const text = line.text.trim()
    return (
      Math.abs(line.baseline - first.baseline) < 0.5 * first.size &&
      line.box[2] <= first.box[0] + 1 &&
      listMarker(`${text} x`)?.text === text
    )
  }

  #note(node: TagNode, lang: string | undefined): void {
    const label = childOf(node, 'Lbl')
    const written =
      label === null
        ? ''
        : this.#lines([label])
            .map(line => line.text)
            .join('')
            .trim()
    const all = this.#lines(label === null ? node.children : node.children.filter(child => child !== label))
    if (all.length === 0) return
    const own = written === '' ? noteLabel.exec(all[0]!.spans[0]!.text)?.[0] : undefined
    const lines = own === undefined ? all : dropMarker(all, own.length)
    const name = written === '' ? (own ?? '').replace(/[\s.)]+$/u, '') : written
    if (name === '' || lines.length === 0) {
      this.#push([{...extent(all), kind: 'paragraph', lines: all, region: 0}], lang)
      return
    }
    const marker: ListMarker = {text: name, length: name.length, ordered: true, kind: 'note', values: []}
    this.#push([{...extent(lines), kind: 'footnote', noteId: name, marker, lines, region: 0}], lang)
  }

  /** A picture with what it shows in words, and its caption; letters in the picture are no text. */
  #figure(node: TagNode, lang: string | undefined): void {
    const page = firstContent(node)?.page
    if (node.alt !== undefined && page !== undefined) {
      const alt = node.alt.replace(/\s+/g, ' ').trim()
      const own = lang === undefined ? {} : {lang}
      if (alt !== '') this.#blocks.push({kind: 'figure', alt, page, box: null, region: 0, ...own})
    }
    for (const child of node.children) {
      if (isContent(child) || !isFilled(child)) continue
      if (child.role === 'Figure') this.#figure(child, child.lang ?? lang)
      else if (child.role === 'Caption') this.#node(child, lang)
    }
  }

  #table(node: TagNode, lang: string | undefined): void {
    for (const caption of node.children.filter(
      (child): child is TagNode => !isContent(child) && child.role === 'Caption'
    )) {
      this.#text(caption, lang, {kind: 'caption'})
    }
    const rows: CellLayout[][] = []
    for (const row of rowsIn(node)) {
      const cells: CellLayout[] = []
      for (const cell of row.children) {
        if (isContent(cell) || !/^T[HD]$/.test(cell.role)) continue
        const lines = this.#lines([cell])
        cells.push({
          lines,
          box: lines.length === 0 ? [0, 0, 0, 0] : union(lines.map(line => line.box)),
          ...(lines.length === 0 ? {} : {page: lines[0]!.page}),
          ...(cell.role === 'TH' ? {header: true} : {}),
          ...(cell.colspan === undefined ? {} : {colspan: cell.colspan}),
          ...(cell.rowspan === undefined ? {} : {rowspan: cell.rowspan})
        })
      }
      if (cells.some(cell => cell.lines.length > 0)) rows.push(cells)
    }
    const all = rows.flat().flatMap(cell => cell.lines)
    if (all.length === 0) return
    const page = all[0]!.page
    const box = union(all.filter(line => line.page === page).map(line => line.box))
    this.#blocks.push({
      kind: 'table',
      rows: withEmptyCells(rows).map(row => row.map(cell => (cell.lines.length > 0 ? cell : {...cell, box, page}))),
      page,
      box,
      region: 0
    })
  }

  /** Lines of the text under nodes, in the order of the tree; a jump up the page starts a new column. */
  #lines(nodes: readonly (TagNode | TagContent)[]): Line[] {
    const lines: Line[] = []
    let open: Span[] = []
    let page = 0
    const flush = (): void => {
      if (open.length > 0) lines.push(...rowsOf(open).map(row => lineOf(page, row)))
      open = []
    }
    for (const content of contentsOf(nodes)) {
      for (const span of this.#textOf(content)) {
        const last = open.at(-1)
        if (
          last !== undefined &&
          (content.page !== page || span.baseline < last.baseline - columnStep * Math.max(span.size, last.size))
        )
          flush()
        page = content.page
        open.push(span)
      }
    }
    flush()
    return lines
  }
}

function extent(lines: readonly Line[]): {readonly left: number; readonly right: number} {
  return {left: Math.min(...lines.map(line => line.box[0])), right: Math.max(...lines.map(line => line.box[2]))}
}
