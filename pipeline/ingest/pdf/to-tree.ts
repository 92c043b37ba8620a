import type {
  BlockContent,
  Code,
  Data,
  FootnoteDefinition,
  Heading,
  List,
  ListItem,
  Paragraph,
  PhrasingContent,
  Root,
  RootContent,
  Strong,
  Table,
  TableCell,
  TableRow
} from 'mdast'
import type {LanguageTag} from '../../model/language-tag.ts'
import type {Place} from '../../model/place.ts'
import {codeLines} from './code-text.ts'
import {type InlineContext, inlineOf, pagePlace, placesOf} from './inline.ts'
import {type FigureLayout, isText, type LayoutBlock, type TableLayout, type TextLayout} from './layout-block.ts'
import {type ListLayout, nestLists} from './nest-lists.ts'

/** mdast knows six depths. */
const deepest = 6

/** Blocks in reading order as an mdast tree; definitions of footnotes come last. */
export function toTree(blocks: readonly LayoutBlock[], context: InlineContext, bodyBold: boolean): Root {
  const children: RootContent[] = []
  const notes: FootnoteDefinition[] = []
  let i = 0
  while (i < blocks.length) {
    const block = blocks[i]!
    if (isText(block) && block.kind === 'listItem') {
      const stretch: TextLayout[] = []
      while (i < blocks.length) {
        const next = blocks[i]!
        if (
          !isText(next) ||
          !(next.kind === 'listItem' || next.inItem === true) ||
          (next.role === 'contents') !== (block.role === 'contents')
        )
          break
        stretch.push(next)
        i++
      }
      for (const list of nestLists(stretch)) children.push(listNode(list, context, bodyBold))
      continue
    }
    i++
    if (block.kind === 'figure') children.push(figureNode(block, context))
    else if (!isText(block)) children.push(tableNode(block, context))
    else if (block.kind === 'footnote') notes.push(footnoteNode(block, context))
    else if (block.kind === 'contents') {
      const stretch = [block]
      while (i < blocks.length) {
        const next = blocks[i]!
        if (!isText(next) || next.kind !== 'contents') break
        stretch.push(next)
        i++
      }
      children.push(contentsNode(stretch, context))
    } else children.push(textNode(block, context, bodyBold))
  }
  const all = [...children, ...notes]
  return {type: 'root', children: all, data: {places: placesOfNodes(all, context.file)}}
}

function placesOfNodes(nodes: readonly {readonly data?: Data | undefined}[], file: string): readonly Place[] {
  const first = nodes[0]?.data?.places?.[0]
  return [first ?? {kind: 'file', file}]
}

function textNode(block: TextLayout, context: InlineContext, bodyBold: boolean): BlockContent {
  const places = placesOf(context, block.lines)
  const role = {...(block.role === undefined ? {} : {role: block.role}), ...spoken(block)}
  if (block.kind === 'heading') {
    const depth = Math.min(deepest, Math.max(1, block.depth ?? 1)) as Heading['depth']
    return {type: 'heading', depth, children: inlineOf(block.lines, context), data: {places, ...role}} satisfies Heading
  }
  if (block.kind === 'code') {
    return {type: 'code', value: codeLines(block.lines).join('\n'), data: {places}} satisfies Code
  }
  const children = inlineOf(block.lines, context)
  if (block.kind === 'quote')
    return {type: 'blockquote', children: [paragraph(children, places)], data: {places, ...spoken(block)}}
  if (block.kind === 'caption')
    return {...paragraph(children, places), data: {places, role: 'caption', ...spoken(block)}}
  const bold = !bodyBold && block.lines.every(line => line.bold)
  const strong: Strong = {type: 'strong', children, data: {places}}
  return {...paragraph(bold ? [strong] : children, places), data: {places, ...role}}
}

function paragraph(children: PhrasingContent[], places: readonly Place[]): Paragraph {
  return {type: 'paragraph', children, data: {places}}
}

function listNode(list: ListLayout, context: InlineContext, bodyBold: boolean): List {
  const items = list.items.map((item): ListItem => {
    const own = paragraph(inlineOf(item.block.lines, context), placesOf(context, item.block.lines))
    const children = item.children.map(child =>
      child.kind === 'list' ? listNode(child, context, bodyBold) : textNode(child, context, bodyBold)
    )
    const all = item.block.lines.length === 0 ? children : [own, ...children]
    return {
      type: 'listItem',
      spread: false,
      children: all,
      data: {places: mergedPlaces(all), marker: item.marker.text, ...spoken(item.block)}
    }
  })
  const {ordered, values} = list.first
  return {
    type: 'list',
    ordered,
    ...(ordered && values[0] !== undefined ? {start: values[0]} : {}),
    spread: false,
    children: items,
    data: {
      places: mergedPlaces(items),
      ...(list.items[0]!.block.role === 'contents' ? {role: 'contents' as const} : {})
    }
  }
}

/** Entries of a table of contents, nested by their depth. */
function contentsNode(entries: readonly TextLayout[], context: InlineContext): List {
  const items: ListItem[] = entries.map(entry => {
    const places = placesOf(context, entry.lines)
    return {
      type: 'listItem',
      spread: false,
      children: [paragraph(inlineOf(entry.lines, context), places)],
      data: {places, role: 'contents'}
    }
  })
  return {
    type: 'list',
    ordered: false,
    spread: false,
    children: items,
    data: {places: mergedPlaces(items), role: 'contents'}
  }
}

function footnoteNode(block: TextLayout, context: InlineContext): FootnoteDefinition {
  const places = placesOf(context, block.lines)
  const label = block.marker?.text ?? ''
  return {
    type: 'footnoteDefinition',
    identifier: block.noteId ?? label,
    label,
    children: [paragraph(inlineOf(block.lines, context), places)],
    data: {places, marker: label, ...spoken(block)}
  }
}

/** The language that a block is in where tags say that it is another than the document's. */
function spoken({lang}: {readonly lang?: string}): {readonly lang?: LanguageTag} {
  return lang === undefined ? {} : {lang}
}

function figureNode({alt, page, box, lang}: FigureLayout, context: InlineContext): Paragraph {
  const data = {
    places: [pagePlace(context, page, box === null ? [] : [box])],
    ...spoken(lang === undefined ? {} : {lang})
  }
  return {type: 'paragraph', children: [{type: 'image', url: '', alt, data}], data}
}

function tableNode(block: TableLayout, context: InlineContext): Table {
  const rows = block.rows.map((row): TableRow => {
    const cells = row.map((cell): TableCell => {
      const places =
        cell.lines.length > 0
          ? placesOf(context, cell.lines)
          : [pagePlace(context, cell.page ?? block.page, [cell.box])]
      return {
        type: 'tableCell',
        children: inlineOf(cell.lines, context),
        data: {
          places,
          ...(cell.header === true ? {role: 'header-cell' as const} : {}),
          ...(cell.colspan !== undefined && cell.colspan > 1 ? {colspan: cell.colspan} : {}),
          ...(cell.rowspan !== undefined && cell.rowspan > 1 ? {rowspan: cell.rowspan} : {})
        }
      }
    })
    return {type: 'tableRow', children: cells, data: {places: mergedPlaces(cells)}}
  })
  return {type: 'table', children: rows, data: {places: mergedPlaces(rows)}}
}

/** Places of nodes by page, each page with one box around what stands there. */
function mergedPlaces(nodes: readonly {readonly data?: Data | undefined}[]): readonly Place[] {
  const byPage = new Map<number, Extract<Place, {kind: 'page'}>>()
  for (const node of nodes) {
    for (const place of node.data?.places ?? []) {
      if (place.kind !== 'page') continue
      const known = byPage.get(place.page)
      const boxes = [...(known?.boxes ?? []), ...place.boxes]
      const around = boxes.reduce(
        (a, b) => [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])] as const
      )
      byPage.set(place.page, {...place, boxes: [around]})
    }
  }
  return [...byPage.values()]
}
