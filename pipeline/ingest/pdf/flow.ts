import {alignedTables, placeholder} from './aligned-tables.ts'
import {union} from './box.ts'
import {contentsOf, contentsTitle} from './contents.ts'
import type {TableLayout, TextLayout} from './layout-block.ts'
import {type Line, lineOf, mergeSegments} from './line.ts'
import type {Page} from './page.ts'
import {regionsOf} from './regions.ts'
import {mergeRows} from './rows.ts'
import {type SignatureBlock, signatureBlocks} from './signatures.ts'

/** What stands in a column, top to bottom: lines of text, or a table or contents that were recognised as such. */
export type FlowItem =
  | {readonly kind: 'lines'; readonly lines: readonly Line[]; readonly region: number; readonly role?: 'signature'}
  | {readonly kind: 'table'; readonly table: TableLayout}
  | {readonly kind: 'contents'; readonly entries: readonly TextLayout[]}

/** The flow of one page in reading order. `tables` are those with a drawn grid; `segments` are what is left of the page's text. */
export function flowOf(
  page: Page,
  segments: readonly Line[],
  tables: readonly TableLayout[],
  firstRegion: number,
  afterContents: boolean
): readonly FlowItem[] {
  const holders = new Map<Line, TableLayout>()
  for (const table of tables) {
    const line = placeholder(table, segments[0])
    if (line !== null) holders.set(line, table)
  }
  const signatures = new Map<Line, SignatureBlock>()
  for (const block of signatureBlocks(page, segments)) signatures.set(holderOf(block), block)
  const rest = segments.filter(segment => ![...signatures.values()].some(block => block.segments.has(segment)))
  const items: FlowItem[] = []
  const regions = regionsOf(
    [...rest, ...signatures.keys(), ...holders.keys()].sort((a, b) => a.box[1] - b.box[1] || a.box[0] - b.box[0])
  )
  regions.forEach((region, i) => {
    const id = firstRegion + i
    let open: Line[] = []
    const flush = (): void => {
      if (open.length > 0) items.push(...regionFlow(page, open, id, afterContents && items.length === 0))
      open = []
    }
    for (const line of [...region].sort((a, b) => a.box[1] - b.box[1])) {
      const table = holders.get(line)
      const signature = signatures.get(line)
      if (signature !== undefined) {
        flush()
        signature.columns.forEach((lines, k) => {
          items.push({kind: 'lines', lines, region: id + (k + 1) / 10, role: 'signature'})
        })
      } else if (table === undefined) open.push(line)
      else {
        flush()
        items.push({kind: 'table', table: {...table, region: id}})
      }
    }
    flush()
  })
  return items
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
