import type {Heading, List, ListItem, Paragraph, RootContent} from 'mdast'
import {type FlatBlock, outerPlaces} from '../office/flat-block.ts'
import {nestLists} from '../office/nest-lists.ts'
import {type Piece, pieceText} from '../office/piece.ts'
import {typedLists} from '../office/typed-lists.ts'
import type {XmlElement} from '../office/xml-element.ts'
import {flattened} from './alternate-content.ts'
import {flatBlock, readParagraph} from './paragraph.ts'
import type {Part} from './part.ts'
import {readTable, soleCell} from './table.ts'

/** Reads what stands in a body, a cell, a box or a note: paragraphs and tables, lists nested, boxes behind what they are anchored in. */
export function readBody(container: XmlElement, part: Part): RootContent[] {
  return joinTitles(gatherContents(nestLists(typedLists(flatBlocks(container, part)))))
}

function flatBlocks(container: XmlElement, part: Part): readonly FlatBlock[] {
  const blocks: FlatBlock[] = []
  let pending: readonly Piece[] = []
  for (const element of flattened(container)) {
    if (element.name === 'w:p') addParagraph(element)
    else if (element.name === 'w:tbl') addTable(element)
  }
  return blocks

  function addParagraph(element: XmlElement): void {
    const read = readParagraph(element, part)
    const pieces = [...pending, ...read.pieces]
    pending = read.joins ? pieces : []
    if (!read.joins && saysSomething(pieces)) blocks.push(flatBlock(read, pieces))
    for (const box of read.boxes) blocks.push(...flatBlocks(box, part))
  }

  function addTable(element: XmlElement): void {
    const frame = soleCell(element)
    if (frame) blocks.push(...flatBlocks(frame, part))
    else {
      const table = readTable(element, part)
      if (table) blocks.push({kind: 'node', node: table})
    }
  }
}

const saysSomething = (pieces: readonly Piece[]): boolean =>
  pieceText(pieces).trim() !== '' || pieces.some(piece => piece.type === 'image' || piece.type === 'note')

/** Entries of a table of contents that follow each other become one list. */
function gatherContents(nodes: readonly RootContent[]): RootContent[] {
  const result: RootContent[] = []
  for (const node of nodes) {
    if (node.type !== 'paragraph' || node.data?.role !== 'contents') {
      result.push(node)
      continue
    }
    const places = node.data.places ?? []
    const entry: Paragraph = {type: 'paragraph', children: node.children, data: {places}}
    const item: ListItem = {type: 'listItem', spread: false, children: [entry], data: {places, role: 'contents'}}
    const last = result.at(-1)
    const items = last?.type === 'list' && last.data?.role === 'contents' ? [...last.children, item] : [item]
    const list: List = {
      type: 'list',
      ordered: false,
      spread: false,
      children: items,
      data: {places: outerPlaces(items), role: 'contents'}
    }
    if (items.length > 1) result[result.length - 1] = list
    else result.push(list)
  }
  return result
}

/** A title that runs over several paragraphs is one. */
function joinTitles(nodes: readonly RootContent[]): RootContent[] {
  const result: RootContent[] = []
  for (const node of nodes) {
    const last = result.at(-1)
    if (!isTitle(node) || !last || !isTitle(last)) {
      result.push(node)
      continue
    }
    const [places, more] = [last.data?.places ?? [], node.data?.places ?? []]
    const children: Heading['children'] = [...last.children, {type: 'break', data: {places: more}}, ...node.children]
    result[result.length - 1] = {...last, children, data: {...last.data, places: [...places, ...more]}}
  }
  return result
}

const isTitle = (node: RootContent): node is Heading => node.type === 'heading' && node.data?.role === 'title'
