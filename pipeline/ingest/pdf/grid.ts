import type {Box} from '../../model/place.ts'
import {overlap, union} from './box.ts'
import type {Rule} from './page.ts'

/** Lines that meet within this many points touch. */
const touch = 3.5
/** Positions closer than this, in points, are one line of the grid. */
const samePosition = 3
/** A rule separates two cells if it covers this share of the edge between them. */
const covered = 0.55

/** Borders of cells are at least this long, in points; shorter pieces are dashes. */
const shortestBorder = 8

/** Lines of a grid: positions of its edges, and which edges are drawn. */
export interface Grid {
  readonly box: Box
  readonly xs: readonly number[]
  readonly ys: readonly number[]
  /** True if a vertical rule stands at `xs[column]` beside row `row`. */
  readonly left: (row: number, column: number) => boolean
  /** True if a horizontal rule stands at `ys[row]` over column `column`. */
  readonly top: (row: number, column: number) => boolean
  readonly rules: readonly Rule[]
  /** True if nothing is drawn on the edge that two cells share, above or beside which lines of the grid are drawn at the same position. */
  readonly isOpen: (edge: Edge) => boolean
}

/** A stretch of a grid line: `at` its position, `from` and `to` where it begins and ends. */
export interface Edge {
  readonly horizontal: boolean
  readonly at: number
  readonly from: number
  readonly to: number
}

/** Grids that ruling lines and the edges of filled cells draw on a page: connected lines with at least two in each direction. */
export function gridsOf(rules: readonly Rule[], areas: readonly Box[]): readonly Grid[] {
  const lines = mergeCollinear([...rules, ...areas.flatMap(edgesOf)])
  const grids: Grid[] = []
  for (const group of connected(lines)) {
    const horizontal = group.filter(rule => rule.horizontal)
    const vertical = group.filter(rule => !rule.horizontal)
    if (horizontal.length < 2 || vertical.length < 2) continue
    const breaks = breaksOf(rules, union(group.map(rule => rule.box)))
    const xs = positions([
      ...vertical.map(rule => (rule.box[0] + rule.box[2]) / 2),
      ...breaks.filter(b => b.horizontal).map(b => b.at)
    ])
    const ys = positions([
      ...horizontal.map(rule => (rule.box[1] + rule.box[3]) / 2),
      ...breaks.filter(b => !b.horizontal).map(b => b.at)
    ])
    const box = union(group.map(rule => rule.box))
    // A table whose outer sides are open still has columns there.
    if (box[0] < xs[0]! - 12) xs.unshift(box[0])
    if (box[2] > xs.at(-1)! + 12) xs.push(box[2])
    if (box[1] < ys[0]! - 8) ys.unshift(box[1])
    if (box[3] > ys.at(-1)! + 8) ys.push(box[3])
    if (xs.length < 2 || ys.length < 2) continue
    grids.push({
      box,
      xs,
      ys,
      rules: group,
      isOpen: edge => isOpen(edge.horizontal ? horizontal : vertical, edge),
      left: (row, column) =>
        vertical.some(
          rule =>
            Math.abs((rule.box[0] + rule.box[2]) / 2 - xs[column]!) <= samePosition &&
            overlap(rule.box[1], rule.box[3], ys[row]!, ys[row + 1]!) >= covered * (ys[row + 1]! - ys[row]!)
        ) || isBroken(breaks, true, xs[column]!, ys[row]!, ys[row + 1]!),
      top: (row, column) =>
        horizontal.some(
          rule =>
            Math.abs((rule.box[1] + rule.box[3]) / 2 - ys[row]!) <= samePosition &&
            overlap(rule.box[0], rule.box[2], xs[column]!, xs[column + 1]!) >= covered * (xs[column + 1]! - xs[column]!)
        ) ||
        isBroken(breaks, false, ys[row]!, xs[column]!, xs[column + 1]!) ||
        allBroken(breaks, vertical, horizontal, ys[row]!)
    })
  }
  return grids
}

function isOpen(lines: readonly Rule[], {horizontal, at, from, to}: Edge): boolean {
  const [along, across] = horizontal ? [0, 1] : [1, 0]
  const own = lines.filter(({box}) => Math.abs((box[across]! + box[across + 2]!) / 2 - at) <= samePosition)
  return own.length > 0 && own.every(({box}) => overlap(box[along]!, box[along + 2]!, from, to) < covered * (to - from))
}

/** A place where lines drawn cell by cell end and start anew: `at` along the line, `across` the line's own position. */
interface Break {
  readonly horizontal: boolean
  readonly at: number
  readonly across: number
}

/** Breaks that lines in at least two positions share. Borders drawn cell by cell show rows and columns that have no line of their own. */
function breaksOf(rules: readonly Rule[], box: Box): readonly Break[] {
  const found: Break[] = []
  for (const horizontal of [true, false]) {
    const [along, across] = horizontal ? [0, 1] : [1, 0]
    const own = rules.filter(
      rule =>
        rule.horizontal === horizontal &&
        rule.box[along + 2]! - rule.box[along]! >= shortestBorder &&
        overlap(rule.box[0], rule.box[2], box[0], box[2]) >= 0 &&
        overlap(rule.box[1], rule.box[3], box[1], box[3]) >= 0
    )
    if (own.length > 500) continue
    const breaks = own.flatMap(rule => {
      const position = (rule.box[across]! + rule.box[across + 2]!) / 2
      const next = own.find(
        other =>
          Math.abs((other.box[across]! + other.box[across + 2]!) / 2 - position) < 1.2 &&
          Math.abs(other.box[along]! - rule.box[along + 2]!) < 2
      )
      return next === undefined
        ? []
        : [{horizontal, at: (rule.box[along + 2]! + next.box[along]!) / 2, across: position}]
    })
    found.push(
      ...breaks.filter(b =>
        breaks.some(
          other => Math.abs(other.at - b.at) < samePosition && Math.abs(other.across - b.across) > samePosition
        )
      )
    )
  }
  return found
}

/** True if lines on both sides of a cell break at a position. */
function isBroken(breaks: readonly Break[], horizontal: boolean, at: number, from: number, to: number): boolean {
  const own = breaks.filter(b => b.horizontal === horizontal && Math.abs(b.at - at) <= samePosition)
  return (
    [from, to].every(side => own.some(b => Math.abs(b.across - side) <= samePosition)) ||
    (own.length > 2 && own.some(b => b.across >= from - samePosition && b.across <= to + samePosition))
  )
}

/** True if at a height where nothing is drawn every line that runs down the grid breaks: a row ends, also where the sides are open. */
function allBroken(
  breaks: readonly Break[],
  vertical: readonly Rule[],
  horizontal: readonly Rule[],
  at: number
): boolean {
  if (horizontal.some(rule => Math.abs((rule.box[1] + rule.box[3]) / 2 - at) <= samePosition)) return false
  const own = breaks.filter(b => !b.horizontal && Math.abs(b.at - at) <= samePosition)
  return (
    own.length > 1 &&
    vertical.every(rule => {
      const across = (rule.box[0] + rule.box[2]) / 2
      const crosses = rule.box[1] < at - samePosition && rule.box[3] > at + samePosition
      return !crosses || own.some(b => Math.abs(b.across - across) <= samePosition)
    })
  )
}

/** A cell of a grid: the grid's rows and columns that it covers, from `row` and `column` on. */
export interface GridCell {
  readonly row: number
  readonly column: number
  readonly rowspan: number
  readonly colspan: number
  readonly box: Box
}

/** Cells of a grid, joined where no line stands between them, in reading order. Joined shapes that are no rectangles stay apart. */
export function cellsOf(grid: Grid): readonly GridCell[] {
  const [rows, columns] = [grid.ys.length - 1, grid.xs.length - 1]
  const taken = Array.from({length: rows}, () => new Array<boolean>(columns).fill(false))
  const cells: GridCell[] = []
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      if (taken[row]![column]!) continue
      let colspan = 1
      while (column + colspan < columns && !taken[row]![column + colspan]! && !grid.left(row, column + colspan))
        colspan++
      let rowspan = 1
      while (row + rowspan < rows && spansDown(grid, row + rowspan, column, colspan)) rowspan++
      for (let r = row; r < row + rowspan; r++) for (let c = column; c < column + colspan; c++) taken[r]![c] = true
      cells.push({
        row,
        column,
        rowspan,
        colspan,
        box: [grid.xs[column]!, grid.ys[row]!, grid.xs[column + colspan]!, grid.ys[row + rowspan]!]
      })
    }
  }
  return cells
}

/** True if no line separates the cell above from the cells of `row`, and these are not separated from one another. */
function spansDown(grid: Grid, row: number, column: number, colspan: number): boolean {
  for (let c = column; c < column + colspan; c++) {
    if (grid.top(row, c)) return false
    if (c > column && grid.left(row, c)) return false
  }
  const end = column + colspan
  const closedLeft = column === 0 || grid.left(row, column)
  const closedRight = end === grid.xs.length - 1 || grid.left(row, end)
  return closedLeft && closedRight
}

function edgesOf(area: Box): Rule[] {
  const [x0, y0, x1, y1] = area
  return [
    {horizontal: true, box: [x0, y0, x1, y0]},
    {horizontal: true, box: [x0, y1, x1, y1]},
    {horizontal: false, box: [x0, y0, x0, y1]},
    {horizontal: false, box: [x1, y0, x1, y1]}
  ]
}

/** Lines in one position that overlap or nearly meet become one line. */
function mergeCollinear(rules: readonly Rule[]): Rule[] {
  const merged: Rule[] = []
  for (const horizontal of [true, false]) {
    const [across, along] = horizontal ? [1, 0] : [0, 1]
    const own = rules.filter(rule => rule.horizontal === horizontal)
    own.sort((a, b) => a.box[across]! - b.box[across]! || a.box[along]! - b.box[along]!)
    const open: {position: number; start: number; end: number}[] = []
    const close = (line: {position: number; start: number; end: number}): void => {
      merged.push({
        horizontal,
        box: horizontal
          ? [line.start, line.position, line.end, line.position]
          : [line.position, line.start, line.position, line.end]
      })
    }
    for (const rule of own) {
      const position = (rule.box[across]! + rule.box[across + 2]!) / 2
      const [start, end] = [rule.box[along]!, rule.box[along + 2]!]
      const line = open.find(
        l => Math.abs(l.position - position) <= 1.2 && start <= l.end + touch && end >= l.start - touch
      )
      if (line === undefined) open.push({position, start, end})
      else {
        line.start = Math.min(line.start, start)
        line.end = Math.max(line.end, end)
      }
      if (open.length > 400) return merged
    }
    open.forEach(close)
  }
  return merged
}

/** Groups of lines of which each touches another one of the other direction. */
function connected(lines: readonly Rule[]): readonly (readonly Rule[])[] {
  if (lines.length > 1500) return []
  const parent = lines.map((_, i) => i)
  const root = (i: number): number => {
    let r = i
    while (parent[r] !== r) r = parent[r]!
    parent[i] = r
    return r
  }
  for (let i = 0; i < lines.length; i++) {
    for (let j = i + 1; j < lines.length; j++) {
      const [a, b] = [lines[i]!, lines[j]!]
      if (a.horizontal === b.horizontal) continue
      const meets =
        overlap(a.box[0], a.box[2], b.box[0], b.box[2]) >= -touch &&
        overlap(a.box[1], a.box[3], b.box[1], b.box[3]) >= -touch
      if (meets) parent[root(i)] = root(j)
    }
  }
  const groups = new Map<number, Rule[]>()
  lines.forEach((line, i) => {
    const group = groups.get(root(i))
    if (group === undefined) groups.set(root(i), [line])
    else group.push(line)
  })
  return [...groups.values()]
}

/** Distinct positions in order; near ones are one. */
function positions(values: readonly number[]): number[] {
  const sorted = [...values].sort((a, b) => a - b)
  const result: number[] = []
  let cluster: number[] = []
  for (const value of sorted) {
    if (cluster.length > 0 && value - cluster.at(-1)! > samePosition) {
      result.push(cluster.reduce((sum, v) => sum + v, 0) / cluster.length)
      cluster = []
    }
    cluster.push(value)
  }
  if (cluster.length > 0) result.push(cluster.reduce((sum, v) => sum + v, 0) / cluster.length)
  return result
}
