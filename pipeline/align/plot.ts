import type {Alignment} from '../model/unit.ts'
import {pairsOf} from './pair-decisions.ts'

/** Sides of a panel and of its margin, in pixels. */
const PANEL = 480
const MARGIN = 32

/**
 * The matrix of an alignment as SVG, a panel a pair of languages: the segments of one edition from the top, of the other from the left, a
 * box a unit, the darker the surer, its numbers and probability in its tooltip. A segment without partner is a mark in the margin.
 *
 * @param segments ids of the segments of every edition in reading order, in the order of the alignment's languages
 */
export function alignmentPlot(alignment: Alignment, segments: readonly (readonly string[])[]): string {
  const pairs = pairsOf(alignment.langs.length)
  const width = pairs.length * (PANEL + MARGIN) + MARGIN
  const height = PANEL + 2 * MARGIN
  const panels = pairs.map(
    ([x, y], at) =>
      `<g transform="translate(${MARGIN + at * (PANEL + MARGIN)} ${MARGIN})">${panel(alignment, segments, x, y)}</g>`
  )
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="sans-serif" font-size="12">
<rect width="${width}" height="${height}" fill="#fff"/>
${panels.join('\n')}
</svg>
`
}

function panel(alignment: Alignment, segments: readonly (readonly string[])[], x: number, y: number): string {
  const [rows, columns] = [segments[x]!, segments[y]!]
  const [from, to] = [alignment.langs[x]!, alignment.langs[y]!]
  const [rowOf, columnOf] = [placesOf(rows), placesOf(columns)]
  const [tall, wide] = [PANEL / Math.max(1, rows.length), PANEL / Math.max(1, columns.length)]
  const boxes: string[] = []
  for (const unit of alignment.units) {
    const source = unit.members[from] ?? []
    const target = unit.members[to] ?? []
    const confidence = unit.pairs[`${from}-${to}`]?.confidence ?? 0
    const opacity = (0.25 + 0.75 * confidence).toFixed(2)
    for (const id of source)
      for (const other of target) {
        const [row, column] = [rowOf.get(id)!, columnOf.get(other)!]
        const title = `${from} ${row + 1} – ${to} ${column + 1}: ${confidence}`
        boxes.push(box(column * wide, row * tall, wide, tall, '#00205b', opacity, title))
      }
    if (target.length === 0)
      for (const id of source) boxes.push(box(-6, rowOf.get(id)! * tall, 4, tall, '#ba0c2f', '1'))
    if (source.length === 0)
      for (const id of target) boxes.push(box(columnOf.get(id)! * wide, -6, wide, 4, '#ba0c2f', '1'))
  }
  return `<rect width="${PANEL}" height="${PANEL}" fill="none" stroke="#999"/><text x="0" y="-12">${to} 1–${columns.length} →</text><text x="-12" y="0" transform="rotate(90 -12 0)">${from} 1–${rows.length} →</text>
${boxes.join('\n')}`
}

function box(
  x: number,
  y: number,
  width: number,
  height: number,
  fill: string,
  opacity: string,
  title?: string
): string {
  const rect = `<rect x="${x.toFixed(2)}" y="${y.toFixed(2)}" width="${width.toFixed(2)}" height="${height.toFixed(2)}" fill="${fill}" opacity="${opacity}"`
  return title === undefined ? `${rect}/>` : `${rect}><title>${title}</title></rect>`
}

function placesOf(ids: readonly string[]): ReadonlyMap<string, number> {
  return new Map(ids.map((id, at) => [id, at]))
}
