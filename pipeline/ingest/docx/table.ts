import type {PhrasingContent, Table, TableCell, TableRow} from 'mdast'
import type {Place} from '../../model/place.ts'
import {outerPlaces} from '../office/flat-block.ts'
import {phrasing, pieceText, plainStyle} from '../office/piece.ts'
import {child, descendants, type XmlElement} from '../office/xml-element.ts'
import {flattened} from './alternate-content.ts'
import {readParagraph} from './paragraph.ts'
import {lastPlace, type Part, skipParagraphs} from './part.ts'

interface Cell {
  readonly column: number
  readonly colspan: number
  rowspan: number
  readonly children: PhrasingContent[]
  readonly places: Place[]
  readonly bold: boolean
}

interface Row {
  readonly cells: Cell[]
  readonly header: boolean
}

/** The only cell of a table that is but a frame around text. */
export function soleCell(table: XmlElement): XmlElement | null {
  const rows = flattened(table).filter(({name}) => name === 'w:tr')
  const cells = rows.flatMap(row => flattened(row).filter(({name}) => name === 'w:tc'))
  return cells.length === 1 ? (cells[0] ?? null) : null
}

/** Reads a table: spans, cells merged downwards, rows that repeat as head on every page. Null where it has no cell. */
export function readTable(table: XmlElement, part: Part): Table | null {
  const rows: Row[] = []
  /** The cell that stands above, by the column that it begins in. */
  let above = new Map<number, Cell>()
  for (const element of flattened(table)) {
    if (element.name !== 'w:tr') continue
    const properties = child(element, 'w:trPr')
    if (child(properties, 'w:del')) {
      part.tally.deleted++
      skipParagraphs(part, element)
      continue
    }
    const {row, below} = readRow(element, properties, above, part)
    above = below
    if (row.cells.length > 0) rows.push(row)
  }
  if (rows.length === 0) return null
  const heads = wholeHead(rows, headRows(rows, table))
  const children = rows.map((row, index) => rowNode(row, index < heads))
  return {type: 'table', children, data: {places: outerPlaces(children)}}
}

function readRow(
  element: XmlElement,
  properties: XmlElement | undefined,
  above: ReadonlyMap<number, Cell>,
  part: Part
): {readonly row: Row; readonly below: Map<number, Cell>} {
  const cells: Cell[] = []
  const below = new Map<number, Cell>()
  let column = spanOf(child(properties, 'w:gridBefore'), 0)
  for (const tc of flattened(element)) {
    if (tc.name !== 'w:tc') continue
    const about = child(tc, 'w:tcPr')
    const colspan = spanOf(child(about, 'w:gridSpan'), 1)
    const merge = child(about, 'w:vMerge')
    const content = readCell(tc, part)
    const upper = above.get(column)
    const left = cells.at(-1)
    if (merge && merge.attributes['w:val'] !== 'restart' && upper) {
      upper.rowspan++
      append(upper, content)
      below.set(column, upper)
    } else if (child(about, 'w:hMerge')?.attributes['w:val'] !== 'restart' && child(about, 'w:hMerge') && left) {
      append(left, content)
      cells[cells.length - 1] = {...left, colspan: left.colspan + colspan}
    } else {
      const cell = {column, colspan, rowspan: 1, ...content}
      cells.push(cell)
      if (merge) below.set(column, cell)
    }
    column += colspan
  }
  return {row: {cells, header: isOn(child(properties, 'w:tblHeader'))}, below}
}

function append(cell: Cell, more: Pick<Cell, 'children' | 'places'>): void {
  if (more.children.length === 0) return
  if (cell.children.length > 0) cell.children.push({type: 'break', data: {places: more.places}})
  cell.children.push(...more.children)
  cell.places.push(...more.places)
}

/** The paragraphs of a cell, also those of lists, boxes and tables in it, one line each; places of those that say something. */
function readCell(cell: XmlElement, part: Part): Pick<Cell, 'children' | 'places' | 'bold'> {
  const children: PhrasingContent[] = []
  const places: Place[] = []
  let first: Place | null = null
  let bold = true
  read(cell)
  if (places.length === 0) places.push(first ?? lastPlace(part))
  return {children, places, bold: bold && children.length > 0}

  function read(container: XmlElement): void {
    for (const element of flattened(container)) {
      if (element.name === 'w:p') addParagraph(element)
      else if (element.name === 'w:tbl')
        for (const row of flattened(element)) for (const inner of flattened(row)) if (inner.name === 'w:tc') read(inner)
    }
  }

  function addParagraph(element: XmlElement): void {
    const {pieces, boxes, place, label} = readParagraph(element, part)
    first ??= place
    const text =
      label === null || label.text === '' ? [] : [{type: 'text', value: `${label.text} `, style: plainStyle} as const]
    if (pieceText(pieces).trim() !== '' || pieces.some(piece => piece.type === 'image')) {
      if (children.length > 0) children.push({type: 'break', data: {places: [place]}})
      children.push(...phrasing([...text, ...pieces], place))
      places.push(place)
      bold &&= pieces.every(piece => piece.type !== 'text' || piece.style.bold || piece.value.trim() === '')
    }
    for (const box of boxes) read(box)
  }
}

/** Rows that the file marks as heads; where it marks none, a first row that alone is all bold. */
function headRows(rows: readonly Row[], table: XmlElement): number {
  const marked = rows.findIndex(row => !row.header)
  if (marked > 0) return marked
  if (marked < 0) return rows.length === 1 ? 0 : 1
  const allBold = (row: Row | undefined): boolean =>
    row?.cells.every(cell => cell.bold || cell.children.length === 0) ?? false
  if (allBold(rows[0]) && rows[0]?.cells.some(cell => cell.bold) && rows.length > 1) return allBold(rows[1]) ? 0 : 1
  const [look] = [...descendants(child(table, 'w:tblPr'), 'w:tblLook')]
  return rows.length > 1 && saysFirstRow(look) ? 1 : 0
}

/** Head cells that reach further down take the rows that they reach into the head. */
function wholeHead(rows: readonly Row[], heads: number): number {
  let whole = heads
  for (let index = 0; index < whole && index < rows.length; index++)
    for (const cell of rows[index]?.cells ?? []) whole = Math.max(whole, index + cell.rowspan)
  return whole < rows.length ? whole : heads
}

/** `w:firstRow`, or bit 5 of the older hexadecimal value (ECMA-376, 17.4.55). */
function saysFirstRow(look: XmlElement | undefined): boolean {
  const own = look?.attributes['w:firstRow']
  if (own !== undefined) return own === '1' || own === 'true'
  return (Number.parseInt(look?.attributes['w:val'] ?? '0', 16) & 0x20) !== 0
}

function rowNode(row: Row, header: boolean): TableRow {
  const children = row.cells.map(({children: content, places, colspan, rowspan}): TableCell => {
    const spans = {...(colspan > 1 ? {colspan} : {}), ...(rowspan > 1 ? {rowspan} : {})}
    return {type: 'tableCell', children: content, data: {places, ...(header ? {role: 'header-cell'} : {}), ...spans}}
  })
  return {type: 'tableRow', children, data: {places: outerPlaces(children)}}
}

function spanOf(element: XmlElement | undefined, otherwise: number): number {
  const value = Number(element?.attributes['w:val'] ?? Number.NaN)
  // Word's widest table has 63 columns.
  return Number.isInteger(value) && value > 0 && value <= 63 ? value : otherwise
}

function isOn(element: XmlElement | undefined): boolean {
  const value = element?.attributes['w:val'] ?? 'true'
  return element !== undefined && value !== '0' && value !== 'false' && value !== 'off'
}
