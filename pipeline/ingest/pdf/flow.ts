import type {Box} from '../../model/place.ts'
import {alignedTables, placeholder} from './aligned-tables.ts'
import {overlap, union} from './box.ts'
import {isCaptionText} from './captions.ts'
import {contentsOf, contentsTitle} from './contents.ts'
import type {TableLayout, TextLayout} from './layout-block.ts'
import {type Line, lineOf, mergeSegments} from './line.ts'
import {marginNotes} from './margin-notes.ts'
import type {Page} from './page.ts'
import {regionsOf} from './regions.ts'
import {mergeRows} from './rows.ts'
import {sideBoxes} from './side-boxes.ts'
import {type SignatureBlock, signatureBlocks} from './signatures.ts'

/** A caption stands this close above its table, in sizes, and has at most so many lines. */
const captionGap = 1.6
const mostCaptionLines = 3
/** Lines further apart than this many sizes are no lines of one paragraph. */
const widestLeading = 1.8
/** A first line is indented by this many ems. */
const leastIndent = 0.7

/** What stands in a column, top to bottom: lines of text, or a table or contents that were recognised as such. */
export type FlowItem =
  | {
      readonly kind: 'lines'
      readonly lines: readonly Line[]
      readonly region: number
      readonly role?: 'signature'
      readonly aside?: 'label' | 'text'
    }
  | {readonly kind: 'table'; readonly table: TableLayout}
  | {readonly kind: 'contents'; readonly entries: readonly TextLayout[]}

/** Text that was read by itself, and where it stands on its page. */
export interface Aside {
  readonly box: Box
  /** A line of it. */
  readonly line: Line
  readonly items: readonly FlowItem[]
}

/** The flow of one page in reading order. `tables` are those with a drawn grid; `segments` are what is left of the page's text. */
export function flowOf(
  page: Page,
  segments: readonly Line[],
  tables: readonly TableLayout[],
  apart: readonly Aside[],
  firstRegion: number,
  afterContents: boolean
): readonly FlowItem[] {
  const holders = new Map<Line, (region: number) => readonly FlowItem[]>()
  const taken = new Set<Line>()
  for (const table of tables) {
    const caption = captionAbove(
      table,
      segments.filter(segment => !taken.has(segment))
    )
    for (const segment of caption) taken.add(segment)
    const line = placeholder(table, segments[0])
    if (line === null) continue
    const box = union([table.box, ...caption.map(segment => segment.box)])
    const head = (region: number): readonly FlowItem[] =>
      caption.length === 0 ? [] : [{kind: 'lines', lines: mergeSegments(caption), region}]
    holders.set({...line, box}, region => [...head(region), {kind: 'table', table: {...table, region}}])
  }
  for (const block of signatureBlocks(
    page,
    segments.filter(segment => !taken.has(segment))
  )) {
    for (const segment of block.segments) taken.add(segment)
    holders.set(holderOf(block), region =>
      block.columns.map((lines, k) => ({kind: 'lines', lines, region: region + (k + 1) / 10, role: 'signature'}))
    )
  }
  const asides = new Set<Line>()
  const free = segments.filter(segment => !taken.has(segment))
  const boxes = sideBoxes(page, free)
  const boxed = new Set(boxes.flatMap(box => box.segments))
  for (const {box, segments: own} of [...boxes, ...marginNotes(free.filter(segment => !boxed.has(segment)))]) {
    for (const segment of own) taken.add(segment)
    const line = {
      ...lineOf(
        page.number,
        own.flatMap(segment => segment.spans)
      ),
      box,
      text: 'box',
      bold: false
    }
    asides.add(line)
    holders.set(line, region =>
      regionsOf(own).flatMap((part, i) => regionFlow(page, part, region + (i + 1) / 100, false))
    )
  }
  const [inMargin, inText] = asidesByPlace(apart, segments, tables)
  for (const {box, line: first, items: own} of inText) {
    const line = {...first, box, text: 'aside', bold: false}
    asides.add(line)
    holders.set(line, () => own)
  }
  const rest = segments.filter(segment => !taken.has(segment))
  const items: FlowItem[] = []
  regionsOf([...rest, ...holders.keys()].sort((a, b) => a.box[1] - b.box[1] || a.box[0] - b.box[0])).forEach(
    (region, i) => {
      let open: Line[] = []
      const flush = (): void => {
        if (open.length > 0) items.push(...regionFlow(page, open, firstRegion + i, afterContents && items.length === 0))
        open = []
      }
      for (const line of settled(
        [...region].sort((a, b) => a.box[1] - b.box[1]),
        asides
      )) {
        const held = holders.get(line)
        if (held === undefined) open.push(line)
        else {
          flush()
          items.push(...held(firstRegion + i))
        }
      }
      flush()
    }
  )
  return [...items, ...inMargin.flatMap(aside => aside.items)]
}

/** Asides in the margin beside text, which have no place in it, and those that stand among it. */
function asidesByPlace(
  asides: readonly Aside[],
  segments: readonly Line[],
  tables: readonly TableLayout[]
): readonly [inMargin: readonly Aside[], inText: readonly Aside[]] {
  if (asides.length === 0) return [[], []]
  const [x0, , x1] = union([...segments.map(s => s.box), ...tables.map(table => table.box)])
  const isMargin = ({box}: Aside): boolean =>
    (box[2] <= x0 || box[0] >= x1) && segments.some(s => overlap(s.box[1], s.box[3], box[1], box[3]) > 0)
  return [asides.filter(isMargin), asides.filter(aside => !isMargin(aside))]
}

/** Lines of a region from top to bottom, in which boxes beside the text come after the paragraphs that they stand beside. */
function settled(lines: readonly Line[], asides: ReadonlySet<Line>): readonly Line[] {
  const result: Line[] = []
  let waiting: Line[] = []
  const text = lines.filter(line => !asides.has(line))
  for (const line of lines) {
    if (asides.has(line)) {
      waiting.push(line)
      continue
    }
    const i = text.indexOf(line)
    if (waiting.length > 0 && isBelow(line, waiting) && (i === 0 || startsAnew(text[i - 2], text[i - 1]!, line))) {
      result.push(...waiting)
      waiting = []
    }
    result.push(line)
  }
  return [...result, ...waiting]
}

function isBelow(line: Line, boxes: readonly Line[]): boolean {
  return boxes.every(box => line.box[1] >= box.box[3] - line.size)
}

/** True if a line does not go on where the one above it ends: another size or weight, further down than the lines above, or indented. */
function startsAnew(before: Line | undefined, above: Line, line: Line): boolean {
  const step = line.baseline - above.baseline
  const usual = before === undefined ? widestLeading * line.size : above.baseline - before.baseline
  return (
    Math.abs(above.size - line.size) > 0.3 ||
    above.bold !== line.bold ||
    step > Math.min(1.22 * Math.max(usual, line.size), widestLeading * line.size) ||
    (line.box[0] - above.box[0] > leastIndent * line.size && /[.!?:。！？：]$/u.test(above.text))
  )
}

/** Segments right above a table that are its caption: they begin as captions do and nothing but their own lines stands between. */
function captionAbove(table: TableLayout, segments: readonly Line[]): readonly Line[] {
  const above = segments
    .filter(s => s.box[3] <= table.box[1] + 0.4 * s.size && s.box[0] < table.box[2] && s.box[2] > table.box[0])
    .sort((a, b) => b.baseline - a.baseline)
  const lines: Line[] = []
  for (const segment of above) {
    const below = lines.at(-1)?.box[1] ?? table.box[1]
    if (below - segment.box[3] > captionGap * segment.size || lines.length >= mostCaptionLines) return []
    lines.push(segment)
    if (isCaptionText(segment.text)) return lines.reverse()
  }
  return []
}

function regionFlow(
  page: Page,
  segments: readonly Line[],
  region: number,
  afterContents: boolean
): readonly FlowItem[] {
  const rows = mergeRows(segments)
  const contents = contentsOf(segments, region, afterContents)
  const items: FlowItem[] = []
  let start = 0
  const text = (from: number, to: number): void => {
    const own = rows.slice(from, to).flat()
    if (own.length > 0) items.push(...tableFlow(page, own, region))
  }
  for (const stretch of contents) {
    text(start, stretch.start)
    items.push({kind: 'contents', entries: stretch.entries})
    start = stretch.end
  }
  text(start, rows.length)
  return items
}

function tableFlow(page: Page, segments: readonly Line[], region: number): readonly FlowItem[] {
  const rows = mergeRows(segments)
  const items: FlowItem[] = []
  let start = 0
  const text = (from: number, to: number): void => {
    const own = rows.slice(from, to).flat()
    if (own.length > 0) items.push({kind: 'lines', lines: mergeSegments(own), region})
  }
  for (const stretch of alignedTables(segments, page.rules, page.number)) {
    text(start, stretch.start)
    items.push({kind: 'table', table: {...stretch.table, region}})
    start = stretch.end
  }
  text(start, rows.length)
  return items
}

/** True if a flow ends in a table of contents, which may go on on the next page. */
export function endsInContents(items: readonly FlowItem[]): boolean {
  const last = items.at(-1)
  return (
    last?.kind === 'contents' ||
    (last?.kind === 'lines' && last.lines.length <= 1 && contentsTitle.test(last.lines[0]?.text.trim() ?? ''))
  )
}

/** A line that stands for a block of signatures in the flow of a region: only its box counts. */
function holderOf(block: SignatureBlock): Line {
  const all = [...block.segments]
  const line = lineOf(
    all[0]!.page,
    all.flatMap(s => s.spans)
  )
  return {...line, box: union(all.map(s => s.box)), text: 'signature', bold: false}
}
