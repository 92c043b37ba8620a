import {dropStart, keepStart} from './cut-line.ts'
import type {TextLayout} from './layout-block.ts'
import {type Line, lineOf} from './line.ts'
import {mergeRows} from './rows.ts'

/** A table of contents has at least this many entries on a page; on a page that continues one, fewer. */
const fewestEntries = 3
/** Of the rows between its first and its last entry, this share has a page number. */
const numberedShare = 0.55
/** Without leaders and title, so many rows of a long text and a number that never counts down are one still. */
const plainEntries = 6
const shortestTitle = 10
const plainShare = 0.75
/** Page numbers of entries end within this many points of one edge. */
const sameEdge = 6
/** A gap of this many ems between title and number stands for leaders. */
const wideGap = 2

/** Longer than this, in characters with its leaders, a line is no entry. */
const longestEntry = 400

/** What stands over a table of contents or a list of tables or figures, in the three languages. */
export const contentsTitle =
  /^(?:table of contents|contents|content|list of (?:tables|figures|boxes|abbreviations)|innhold|innhald|innholdsfortegnelse|innhaldsliste|tabell(?:er|liste|oversikt)|figur(?:er|liste|oversikt)|目\s*录|目\s*次|表目录|图目录|插图目录|表格目录)$/iu
const leaders = /(?:[.·․‥…⋯・．_]\s*){3,}/u
const trailing = /^(.*?)[\s.·․‥…⋯・．_–-]*?(?<![\p{L}\p{N}])(\d{1,4}|[ivxlc]{1,7})$/u

/** Rows of a region that are a table of contents: entries with their titles alone, `end` excluded. */
export interface ContentsStretch {
  readonly start: number
  readonly end: number
  readonly entries: readonly TextLayout[]
}

interface Row {
  readonly segments: readonly Line[]
  readonly number: number | null
  readonly leaders: boolean
  readonly right: number
}

/**
 * Tables of contents in the rows of a region: titles with page numbers at one right edge that never count down, with leaders
 * or under a title that says so. `expected` is true right below such a title or where the page before ended in one.
 */
export function contentsOf(segments: readonly Line[], region: number, expected: boolean): readonly ContentsStretch[] {
  const rows = mergeRows(segments).map(readRow)
  const found: ContentsStretch[] = []
  let i = 0
  while (i < rows.length) {
    const titled =
      expected ||
      contentsTitle.test(
        rows[i - 1]?.segments
          .map(s => s.text)
          .join(' ')
          .trim() ?? ''
      )
    const end = endOf(rows, i, titled || found.length > 0)
    if (end === null) {
      i++
      continue
    }
    found.push({start: i, end, entries: entriesOf(rows.slice(i, end), region)})
    i = end
  }
  return found
}

function readRow(segments: readonly Line[]): Row {
  const text = segments.map(s => s.text).join(' ')
  const ends = text.length < longestEntry && /[\divxlc]$/iu.test(text)
  const hasLeaders = ends && leaders.test(text)
  const match = ends ? trailing.exec(text) : null
  const last = segments.at(-1)!
  const before = segments.at(-2)
  const apart =
    before !== undefined &&
    /^(?:\d{1,4}|[ivxlc]{1,7})$/.test(last.text) &&
    last.box[0] - before.box[2] > wideGap * last.size
  const titled = match !== null && /[\p{L}]/u.test(match[1]!)
  return {
    segments,
    number: titled && (hasLeaders || apart) ? numberOf(match[2]!) : null,
    leaders: hasLeaders,
    right: last.box[2]
  }
}

function numberOf(text: string): number {
  return /^\d+$/.test(text) ? Number(text) : 0
}

/** Index after the last row of the contents that start at row `start`, or null if none do. */
function endOf(rows: readonly Row[], start: number, titled: boolean): number | null {
  if (rows[start]!.number === null && !(titled && rows[start + 1]?.number != null && rows[start + 1]?.leaders === true))
    return null
  let end = start
  let last = 0
  let numbered = 0
  let withLeaders = 0
  let missed = 0
  const edge = rows.slice(start).find(row => row.number !== null)!.right
  for (let i = start; i < rows.length && missed < 3; i++) {
    const row = rows[i]!
    if (row.number === null || Math.abs(row.right - edge) > sameEdge) {
      missed++
      continue
    }
    if (row.number !== 0 && row.number < last) break
    missed = 0
    last = Math.max(last, row.number)
    numbered++
    if (row.leaders) withLeaders++
    end = i + 1
  }
  if (numbered < (titled ? 2 : fewestEntries) || numbered < numberedShare * (end - start)) return null
  const plain =
    numbered >= plainEntries &&
    numbered >= plainShare * (end - start) &&
    rows
      .slice(start, end)
      .every(row => row.number === null || (row.segments.length === 2 && row.segments[0]!.text.length > shortestTitle))
  return titled || plain || withLeaders >= Math.max(2, numbered / 4) ? end : null
}

/** Rows as entries: a row without a number is the beginning of the entry after it. */
function entriesOf(rows: readonly Row[], region: number): readonly TextLayout[] {
  const entries: TextLayout[] = []
  let open: Line[] = []
  for (const row of rows) {
    const whole = lineOf(
      row.segments[0]!.page,
      row.segments.flatMap(s => s.spans)
    )
    const line = row.number === null ? whole : titleOf(whole)
    if (line !== null) open.push(line)
    if (row.number === null || open.length === 0) continue
    entries.push({kind: 'contents', role: 'contents', lines: open, left: open[0]!.box[0], right: row.right, region})
    open = []
  }
  if (open.length > 0)
    entries.push({
      kind: 'contents',
      role: 'contents',
      lines: open,
      left: open[0]!.box[0],
      right: open[0]!.box[2],
      region
    })
  return entries
}

/** The line of an entry without its leaders; the page number stands behind the title. */
function titleOf(line: Line): Line | null {
  const match = trailing.exec(line.text)
  if (match === null) return line
  const title = match[1]!.replace(/[\s.·․‥…⋯・．_]+$/u, '')
  const number = dropStart(line, line.text.length - match[2]!.length)
  const start = title === '' ? null : keepStart(line, title.length)
  if (start === null || number === null) return start
  return lineOf(line.page, [...start.spans, ...number.spans.map(span => ({...span, spaceBefore: true}))])
}

/**
 * The line of an entry without leaders; null where it has no title, undefined where it has no page number behind leaders or a
 * wide gap.
 */
export function entryTitle(line: Line): Line | null | undefined {
  if (line.text.length > longestEntry || !/[\divxlc]$/iu.test(line.text) || !trailing.test(line.text)) return undefined
  const last = line.spans.at(-1)!
  const before = line.spans.at(-2)
  const apart =
    before !== undefined &&
    /^(?:\d{1,4}|[ivxlc]{1,7})$/.test(last.text) &&
    last.box[0] - before.box[2] > wideGap * last.size
  return leaders.test(line.text) || apart ? titleOf(line) : undefined
}
