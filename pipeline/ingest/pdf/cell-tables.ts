import {listMarker} from '../../language/list-marker.ts'
import {union} from './box.ts'
import {type CellBlock, cellBlocksOf} from './cell-blocks.ts'
import {type Column, columnsOf, homeOf} from './columns.ts'
import {contentsOf} from './contents.ts'
import type {CellLayout, TableLayout} from './layout-block.ts'
import type {Line} from './line.ts'
import type {Page} from './page.ts'
import {type FoundTable, linesOf} from './ruled-tables.ts'

/** Rows of a table with two columns, and with more. */
const rowsOfTwo = 4
const rowsOfMore = 3
/** Rows further apart than this many sizes do not belong to one table. */
const widestRowGap = 2.4
/** Cells of a table of two columns hold fewer characters than this on average, those of more columns fewer than that. */
const longestOfTwo = 70
const longestOfMore = 120
/** Of the cells of a column, this share has an edge or the middle in common. */
const alignedShare = 0.7
/** Of a table's rows this share fills half of the columns or more. */
const filledRows = 0.6
/** Text must stand in this share of the cells. */
const filledCells = 0.5
/** Sizes of text in one table differ by no more than this factor: cards with large titles are no table. */
const sizeRange = 1.3
/** Of the rows, at most this share may hold equally many lines in every cell: dense rows that were taken for the lines of one. */
const denseShare = 0.25
/** A word fits at a line's end with this slack, in ems. */
const fitSlack = 1
/** Areas behind a row, or every other row, are at least so many times as wide as high. */
const rowShape = 4

/**
 * Tables without a grid whose cells run over several lines, set at the top, in the middle or at the foot of their rows: blocks of
 * lines in common columns whose rows no block crosses. Rows must stand further apart than lines.
 */
export function cellTables(page: Page, segments: readonly Line[]): readonly FoundTable[] {
  const blocks = cellBlocksOf(segments, rowEdges(page))
  const found: FoundTable[] = []
  let stretch: CellBlock[][] = []
  const flush = (): void => {
    const table = tableOf(stretch, page)
    if (table !== null) found.push(table)
    stretch = []
  }
  for (const band of bandsOf(blocks)) {
    const above = stretch.at(-1)
    if (above !== undefined && top(band) - bottom(above) > widestRowGap * band[0]!.size) flush()
    if (isRow(band)) stretch.push(band)
    else flush()
  }
  flush()
  return found
}

/** The rows of a table whose place is known already; null where its cells do not fall into rows. */
export function cellTableIn(page: Page, segments: readonly Line[], separators: readonly number[]): TableLayout | null {
  const bands = bandsOf(cellBlocksOf(segments, separators))
  const columns = columnsOf(bands.map(band => band.map(asLine)))
  if (columns.length < 2 || bands.length < 2 || isDense(bands)) return null
  return layoutOf(bands, columns, page)
}

/** Heights at which rows end: edges of areas that lie behind whole rows, and rules. */
function rowEdges(page: Page): readonly number[] {
  const areas = page.areas.filter(box => box[2] - box[0] > rowShape * (box[3] - box[1]) && box[3] - box[1] > 6)
  return [...areas.flatMap(box => [box[1], box[3]]), ...page.rules.filter(r => r.horizontal).map(r => r.box[1])]
}

/** Blocks in bands between the heights that no block crosses; what crosses one row's edge alone spans rows. */
function bandsOf(blocks: readonly CellBlock[]): CellBlock[][] {
  const bands: CellBlock[][] = []
  let end = -Infinity
  for (const block of blocks) {
    if (block.box[1] + 0.15 * block.size < end) bands.at(-1)!.push(block)
    else bands.push([block])
    end = Math.max(end, block.box[3] - 0.1 * block.size)
  }
  return bands
}

function isRow(band: readonly CellBlock[]): boolean {
  return band.some((a, i) => band.some((b, k) => k > i && (a.box[2] < b.box[0] || b.box[2] < a.box[0])))
}

function top(band: readonly CellBlock[]): number {
  return Math.min(...band.map(block => block.box[1]))
}

function bottom(band: readonly CellBlock[]): number {
  return Math.max(...band.map(block => block.box[3]))
}

/** A line that has the extent of a whole cell. */
function asLine(block: CellBlock): Line {
  return {...block.segments[0]!, box: block.box}
}

function tableOf(bands: readonly (readonly CellBlock[])[], page: Page): FoundTable | null {
  if (bands.length < 2) return null
  const columns = columnsOf(bands.map(band => band.map(asLine)))
  if (columns.length < 2) return null
  const rows = bands.flatMap(band => splitRows(band))
  const blocks = bands.flat()
  if (rows.length < (columns.length === 2 ? rowsOfTwo : rowsOfMore)) return null
  if (rows.filter(row => row.length >= columns.length / 2).length < filledRows * rows.length) return null
  if (blocks.length < filledCells * rows.length * columns.length) return null
  if (isDense(bands)) return null
  const sizes = blocks.map(block => block.size)
  if (Math.max(...sizes) > sizeRange * Math.min(...sizes)) return null
  const characters = blocks.reduce((sum, block) => sum + block.segments.reduce((n, s) => n + s.text.length, 0), 0)
  if (characters > (columns.length === 2 ? longestOfTwo : longestOfMore) * blocks.length) return null
  if (!columns.every((_, i) => isAlignedColumn(blocks, columns, i)) || isList(blocks, columns)) return null
  const segments = blocks.flatMap(block => block.segments)
  if (segments.every(segment => segment.mono) || contentsOf(segments, 0, false).length > 0) return null
  return {table: layoutOf(bands, columns, page), spans: new Set(segments.flatMap(segment => segment.spans))}
}

/** True if cells of several lines stand beside cells of as many, again and again, or are none: each line is a row of its own. */
function isDense(bands: readonly (readonly CellBlock[])[]): boolean {
  if (bands.some((band, i) => band.some(isOfNumbers) || (i > 0 && brokenEarly(band, bands.flat()) >= 2))) return true
  const dense = bands.filter(band => {
    const counts = band.map(block => block.segments.length)
    return band.length > 1 && Math.min(...counts) > 1 && Math.max(...counts) === Math.min(...counts)
  })
  const loose = bands.filter(band => band.some(block => block.segments.length !== band[0]!.segments.length))
  return dense.length > denseShare * bands.length || (dense.length > 0 && loose.length === 0)
}

/** Numbers one below the other are no cell: a number does not run over lines. */
function isOfNumbers(block: CellBlock): boolean {
  return (
    block.segments.length > 1 && block.segments.every(segment => /^[+−–-]?\d[\d\s.,%]*$/u.test(segment.text.trim()))
  )
}

/** How many cells of a band have a line that ends although the first word of the next would have fitted before the next column. */
function brokenEarly(band: readonly CellBlock[], all: readonly CellBlock[]): number {
  return band.filter(block => {
    const beside = all.filter(other => other.box[0] >= block.box[2]).map(other => other.box[0] - block.size)
    const right = Math.min(...beside, Math.max(...all.map(other => other.box[2])))
    return block.segments.slice(1).some((next, i) => {
      const word = /^\S+/u.exec(next.text)?.[0].length ?? 0
      const width = ((next.box[2] - next.box[0]) * word) / Math.max(1, next.text.length)
      return block.segments[i]!.box[2] + width + fitSlack * block.size < right
    })
  }).length
}

function isAlignedColumn(blocks: readonly CellBlock[], columns: readonly Column[], i: number): boolean {
  const own = blocks.filter(block => {
    const {first, last} = homeOf(asLine(block), columns)
    return first === i && last === i
  })
  if (own.length < 2) return false
  const share = (value: (block: CellBlock) => number): number => {
    const sorted = own.map(value).sort((a, b) => a - b)
    const middle = sorted[sorted.length >> 1]!
    return own.filter(block => Math.abs(value(block) - middle) < 0.6 * block.size).length / own.length
  }
  return (
    Math.max(
      share(b => b.box[0]),
      share(b => b.box[2]),
      share(b => (b.box[0] + b.box[2]) / 2)
    ) >= alignedShare
  )
}

/** Markers beside their text are a list. */
function isList(blocks: readonly CellBlock[], columns: readonly Column[]): boolean {
  const first = blocks.filter(block => homeOf(asLine(block), columns).first === 0)
  return (
    columns.length === 2 &&
    first.every(block => {
      const text = block.segments
        .map(s => s.text)
        .join(' ')
        .trim()
      return /^[^\p{L}\p{N}]*$|^\(?[\p{L}\d]{1,2}[.)]?$/u.test(text) || listMarker(`${text} x`)?.text === text
    })
  )
}

/** Rows of a band: several where one block alone, a cell over rows, keeps them together. */
function splitRows(band: readonly CellBlock[]): readonly (readonly CellBlock[])[] {
  for (const held of band) {
    const rest = band.filter(block => block !== held)
    const parts = bandsOf(rest)
    if (parts.length > 1 && parts.every(part => part.length >= 2))
      return parts.map((part, i) => (i === 0 ? [...part, held] : part))
  }
  return [band]
}

function layoutOf(bands: readonly (readonly CellBlock[])[], columns: readonly Column[], page: Page): TableLayout {
  const rows: CellLayout[][] = []
  for (const band of bands) {
    const parts = splitRows(band)
    const held = parts.length > 1 ? parts[0]!.at(-1)! : null
    const heldAt = held === null ? null : homeOf(asLine(held), columns).first
    parts.forEach((part, i) => {
      const covered = i > 0 ? heldAt : null
      rows.push(rowOf(part, columns, page, held, parts.length, covered))
    })
  }
  return {kind: 'table', rows, page: page.number, box: union(bands.flat().map(block => block.box)), region: 0}
}

function rowOf(
  row: readonly CellBlock[],
  columns: readonly Column[],
  page: Page,
  held: CellBlock | null,
  height: number,
  covered: number | null
): CellLayout[] {
  const homes = row.map(block => ({block, ...homeOf(asLine(block), columns)}))
  const [y0, y1] = [top(row), bottom(row)]
  const cells: CellLayout[] = []
  for (let i = 0; i < columns.length; i++) {
    if (i === covered) continue
    const own = homes.filter(home => home.first === i)
    const starts = homes.filter(home => home.first > i).map(home => home.first)
    const last = Math.min(Math.max(i, ...own.map(home => home.last)), Math.min(columns.length, ...starts) - 1)
    const spans = own.flatMap(home => home.block.segments.flatMap(s => s.spans))
    cells.push({
      lines: linesOf(page.number, spans),
      box: [columns[i]!.x0, y0, columns[last]!.x1, y1],
      ...(last > i ? {colspan: last - i + 1} : {}),
      ...(held !== null && own.some(home => home.block === held) ? {rowspan: height} : {})
    })
    i = last
  }
  return cells
}
