import {isText, type LayoutBlock, type TableLayout} from './layout-block.ts'

/** Parts of one table start and end within this many points of each other. */
const sameExtent = 12
/** Heads of more rows than this are not repeated on the next page. */
const deepestHead = 3

/** Joins tables that a page breaks in two: the same columns at the end of one page and at the top of the next; repeated heads go. */
export function joinTables(blocks: readonly LayoutBlock[]): LayoutBlock[] {
  const result: LayoutBlock[] = []
  for (const block of blocks) {
    const home =
      block.kind === 'table' ? result.findLastIndex(other => !(isText(other) && other.kind === 'footnote')) : -1
    const open = result[home]
    if (block.kind !== 'table' || open === undefined || open.kind !== 'table' || !continuesTable(open, block)) {
      result.push(block)
      continue
    }
    result[home] = {...open, rows: joinRows(open.rows, withoutHead(open, block))}
  }
  return result
}

function continuesTable(open: TableLayout, next: TableLayout): boolean {
  const last = open.rows
    .flat()
    .reduce((page, cell) => Math.max(page, cell.lines.at(-1)?.page ?? cell.page ?? open.page), open.page)
  if (next.page !== last + 1 || columnsOf(open) !== columnsOf(next)) return false
  if (Math.abs(open.box[0] - next.box[0]) >= sameExtent) return false
  return Math.abs(open.box[2] - next.box[2]) < sameExtent || (hasHead(open.rows[0]) && !next.rows.some(hasHead))
}

/** True if tags call a cell of a row a head: a table that has such is none without them. */
function hasHead(row: TableLayout['rows'][number] | undefined): boolean {
  return row?.some(cell => cell.header === true) === true
}

function columnsOf(table: TableLayout): number {
  return Math.max(...table.rows.map(row => row.reduce((sum, cell) => sum + (cell.colspan ?? 1), 0)))
}

function withoutHead(open: TableLayout, next: TableLayout): TableLayout['rows'] {
  let same = 0
  while (
    same < deepestHead &&
    same < next.rows.length &&
    same < open.rows.length &&
    rowText(open, same) === rowText(next, same)
  )
    same++
  // What is left of a head that was taken for a running head.
  if (same === 0 && next.rows.length > 1 && rowText(next, 0).replaceAll('|', '') === '') same = 1
  return next.rows.slice(same).map(row => row.map(cell => ({...cell, page: cell.page ?? next.page})))
}

/** Rows of both parts; a row that the page breaks goes on in cells that start in the middle of a sentence, the first one empty. */
function joinRows(open: TableLayout['rows'], next: TableLayout['rows']): TableLayout['rows'] {
  const [last, first] = [open.at(-1), next[0]]
  if (last === undefined || first === undefined || first.length !== last.length || !goesOn(first))
    return [...open, ...next]
  const whole = last.map((cell, i) => ({...cell, lines: [...cell.lines, ...first[i]!.lines]}))
  return [...open.slice(0, -1), whole, ...next.slice(1)]
}

function goesOn(row: TableLayout['rows'][number]): boolean {
  const [label, ...others] = row
  const filled = others.filter(cell => cell.lines.length > 0)
  return (
    label?.lines.length === 0 && filled.length > 0 && filled.every(cell => /^[\p{Ll},;)]/u.test(cell.lines[0]!.text))
  )
}

function rowText(table: TableLayout, row: number): string {
  return table.rows[row]!.map(cell => cell.lines.map(line => line.text).join(' ')).join('|')
}
