import type {PhrasingContent, Table, TableCell, TableRow} from 'mdast'
import type {Place} from '../../model/place.ts'
import {outerPlaces} from '../office/flat-block.ts'
import {phrasing, pieceText, plainStyle} from '../office/piece.ts'
import {elements, type XmlElement} from '../office/xml-element.ts'
import {readInline} from './inline.ts'
import {ListCounter} from './list-counter.ts'
import {lastPlace, nextPlace, type TextContext} from './text-context.ts'

interface Row {
  readonly element: XmlElement
  readonly header: boolean
}

/** A cell or row that says that it is repeated is written out so often at most: spreadsheets repeat empty ones by the thousand. */
const MOST_REPEATS = 64

/** The only cell of a table that is but a frame around text. */
export function soleCell(table: XmlElement): XmlElement | null {
  const cells = rowsOf(table, false).flatMap(row => elements(row.element))
  return cells.length === 1 && cells[0]?.name === 'table:table-cell' ? cells[0] : null
}

/** Reads a table: spans, head rows. Null where it has no cell. */
export function readTable(table: XmlElement, context: TextContext): Table | null {
  const rows = rowsOf(table, false)
  const children = rows.flatMap((row): TableRow[] => {
    const times = repeats(row.element, 'table:number-rows-repeated')
    const made = Array.from({length: times}, () => readRow(row, context)).filter(({children}) => children.length > 0)
    return times > 1 && made.every(isEmpty) ? made.slice(0, 1) : made
  })
  if (children.length === 0) return null
  return {type: 'table', children, data: {places: outerPlaces(children)}}
}

/** Rows in order, those of groups and heads among them. */
function rowsOf(table: XmlElement, header: boolean): readonly Row[] {
  return elements(table).flatMap((element): readonly Row[] => {
    if (element.name === 'table:table-row') return [{element, header}]
    if (element.name === 'table:table-header-rows') return rowsOf(element, true)
    return element.name === 'table:table-rows' || element.name === 'table:table-row-group'
      ? rowsOf(element, header)
      : []
  })
}

function readRow({element, header}: Row, context: TextContext): TableRow {
  const children = elements(element, 'table:table-cell').flatMap((cell): TableCell[] => {
    const times = repeats(cell, 'table:number-columns-repeated')
    return Array.from({length: times}, () => readCell(cell, header, context))
  })
  return {type: 'tableRow', children, data: {places: outerPlaces(children)}}
}

const isEmpty = (row: TableRow): boolean => row.children.every(cell => cell.children.length === 0)

function readCell(cell: XmlElement, header: boolean, context: TextContext): TableCell {
  const children: PhrasingContent[] = []
  const places: Place[] = []
  let first: Place | null = null
  read(cell)
  if (places.length === 0) places.push(first ?? lastPlace(context))
  const [colspan, rowspan] = [span(cell, 'table:number-columns-spanned'), span(cell, 'table:number-rows-spanned')]
  const spans = {...(colspan > 1 ? {colspan} : {}), ...(rowspan > 1 ? {rowspan} : {})}
  return {type: 'tableCell', children, data: {places, ...(header ? {role: 'header-cell'} : {}), ...spans}}

  function read(container: XmlElement, marker = ''): void {
    for (const element of elements(container))
      if (element.name === 'text:p' || element.name === 'text:h') addParagraph(element, marker)
      else if (element.name === 'text:list') readList(element, 0, null)
      else if (element.name !== 'table:covered-table-cell') read(element)
  }

  function readList(list: XmlElement, level: number, outer: string | null): void {
    const name = list.attributes['text:style-name'] ?? outer
    const style = context.lists.byName.get(name ?? '') ?? []
    const counter = new ListCounter()
    for (const item of elements(list)) {
      const {text} = counter.next(style, level)
      for (const element of elements(item))
        if (element.name === 'text:list') readList(element, level + 1, name)
        else if (element.name === 'text:p' || element.name === 'text:h') addParagraph(element, text)
        else read(element)
    }
  }

  function addParagraph(element: XmlElement, marker: string): void {
    const place = nextPlace(context)
    first ??= place
    const facts = context.styles.of('paragraph', element.attributes['text:style-name'])
    const {pieces, boxes} = readInline(element, facts, context)
    if (pieceText(pieces).trim() !== '' || pieces.some(piece => piece.type === 'image')) {
      const label = marker === '' ? [] : [{type: 'text', value: `${marker} `, style: plainStyle} as const]
      if (children.length > 0) children.push({type: 'break', data: {places: [place]}})
      children.push(...phrasing([...label, ...pieces], place))
      places.push(place)
    }
    for (const box of boxes) read(box)
  }
}

/** Columns or rows that a cell can span, as in HTML. */
const WIDEST_SPAN = 1000

function repeats(element: XmlElement, name: string): number {
  return Math.min(span(element, name), MOST_REPEATS)
}

function span(element: XmlElement, name: string): number {
  const value = Number(element.attributes[name] ?? 1)
  return Number.isInteger(value) && value >= 1 ? Math.min(value, WIDEST_SPAN) : 1
}
