import {type CellLayout, type LayoutBlock, linesIn, type TableLayout} from './layout-block.ts'

/**
 * Tagged tables whose empty cells hold what the layout finds in them: heads that run upward are drawn in forms of their own, whose text no tag reaches. Only
 * where both see the same rows and columns, and only text without a tag.
 */
export function withUntaggedCells(
  tagged: readonly LayoutBlock[],
  layout: readonly LayoutBlock[]
): readonly LayoutBlock[] {
  const drawn = layout.filter(block => block.kind === 'table').map(table => ({table, keys: new Set(keysOf(table))}))
  return tagged.map(block => {
    if (block.kind !== 'table' || block.rows.every(row => row.every(cell => cell.lines.length > 0))) return block
    const own = keysOf(block)
    const same = drawn.find(({keys}) => own.some(key => keys.has(key)))?.table
    return same === undefined ? block : filled(block, same)
  })
}

function filled(tagged: TableLayout, drawn: TableLayout): TableLayout {
  const [own, other] = [cellsByPlace(tagged), cellsByPlace(drawn)]
  if (own.size !== other.size || [...own.keys()].some(place => !other.has(place))) return tagged
  const found = new Map<CellLayout, CellLayout>()
  for (const [place, cell] of own) {
    const seen = other.get(place)!
    const free =
      seen.lines.length > 0 && seen.lines.every(line => line.spans.every(s => s.mcid === null && !s.artifact))
    if (cell.lines.length === 0 && free && !found.has(cell))
      found.set(cell, {...cell, lines: seen.lines, box: seen.box})
  }
  return {...tagged, rows: tagged.rows.map(row => row.map(cell => found.get(cell) ?? cell))}
}

/** Cells by every row and column that they cover, as `row|column`. */
function cellsByPlace(table: TableLayout): ReadonlyMap<string, CellLayout> {
  const places = new Map<string, CellLayout>()
  table.rows.forEach((row, r) => {
    let column = 0
    for (const cell of row) {
      while (places.has(`${r}|${column}`)) column++
      for (let i = 0; i < (cell.rowspan ?? 1); i++)
        for (let k = 0; k < (cell.colspan ?? 1); k++) places.set(`${r + i}|${column + k}`, cell)
      column += cell.colspan ?? 1
    }
  })
  return places
}

/** Marked content that a table holds, as `page|id`. */
function keysOf(table: TableLayout): readonly string[] {
  return linesIn(table).flatMap(line =>
    line.spans.flatMap(span => (span.mcid === null ? [] : [`${line.page}|${span.mcid}`]))
  )
}
