import type {PartView} from '../../contract/part-view.ts'

/** Where the reviewer is: a row by its place among the rows, a column by its language, a segment by its place in the cell. */
export interface Focus {
  readonly row: number
  readonly lang: string
  readonly segment: number
}

type Shown = Pick<PartView, 'units'>

/** Segments of the cell in focus. */
export function cellAt(view: Shown, rows: readonly number[], row: number, lang: string): readonly string[] {
  const unit = view.units[rows[row] ?? -1]
  return unit?.members[lang] ?? []
}

/** The focus some rows further down or up, in the same column. */
export function moveRows(focus: Focus, by: number, rowCount: number): Focus {
  const row = Math.min(Math.max(focus.row + by, 0), Math.max(rowCount - 1, 0))
  return row === focus.row ? focus : {...focus, row, segment: 0}
}

/** The next or the previous segment of the row, over the columns. */
export function moveAcross(
  view: Shown,
  rows: readonly number[],
  focus: Focus,
  by: 1 | -1,
  langs: readonly string[]
): Focus {
  const count = cellAt(view, rows, focus.row, focus.lang).length
  const segment = focus.segment + by
  if (segment >= 0 && segment < count) return {...focus, segment}
  const lang = langs[langs.indexOf(focus.lang) + by]
  if (lang === undefined) return focus
  const next = cellAt(view, rows, focus.row, lang).length
  return {...focus, lang, segment: by === 1 ? 0 : Math.max(next - 1, 0)}
}

/** The segment in focus; undefined where the cell is a gap. */
export function focusedSegment(view: Shown, rows: readonly number[], focus: Focus): string | undefined {
  const cell = cellAt(view, rows, focus.row, focus.lang)
  return cell[Math.min(focus.segment, cell.length - 1)]
}

/** The focus on a segment, wherever it stands now; undefined where no row shows it. */
export function focusOn(view: Shown, rows: readonly number[], lang: string, segment: string): Focus | undefined {
  for (const [row, index] of rows.entries()) {
    const at = view.units[index]?.members[lang]?.indexOf(segment) ?? -1
    if (at >= 0) return {row, lang, segment: at}
  }
  return undefined
}
