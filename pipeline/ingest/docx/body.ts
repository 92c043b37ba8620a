import type {RootContent} from 'mdast'
import {belowTitle, gatherContents, joinTitles} from '../office/arrange.ts'
import type {FlatBlock} from '../office/flat-block.ts'
import {nestLists} from '../office/nest-lists.ts'
import {type Piece, pieceText} from '../office/piece.ts'
import type {XmlElement} from '../office/xml-element.ts'
import {flattened} from './alternate-content.ts'
import {flatBlock, readParagraph} from './paragraph.ts'
import type {Part} from './part.ts'
import {readTable, soleCell} from './table.ts'

/** Reads what stands in a body, a cell, a box or a note: paragraphs and tables, lists nested, boxes behind what they are anchored in. */
export function readBody(container: XmlElement, part: Part): RootContent[] {
  return belowTitle(joinTitles(gatherContents(nestLists(flatBlocks(container, part)))))
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
