import {tableFromRows} from './aligned-tables.ts'
import {withoutFurniture} from './body-segments.ts'
import {cellTableIn, cellTables} from './cell-tables.ts'
import {markContents} from './contents-blocks.ts'
import {type DocumentStyle, documentStyle} from './document-style.ts'
import {type Aside, endsInContents, type FlowItem, flowOf} from './flow.ts'
import type {FoundFurniture} from './furniture.ts'
import {isText, type LayoutBlock} from './layout-block.ts'
import type {Line} from './line.ts'
import {linedTables} from './lined-tables.ts'
import type {Page} from './page.ts'
import {paragraphsOf} from './paragraphs.ts'
import {halvesOf} from './regions.ts'
import {mergeRows} from './rows.ts'
import {type FoundTable, ruledTables} from './ruled-tables.ts'

/** Turned text of fewer segments than this is a label, which is no heading however it is set. */
const fewestLines = 3

/** A document read by geometry alone: blocks in reading order, before headings, notes and captions are told apart. */
export interface DocumentLayout {
  readonly blocks: readonly LayoutBlock[]
  readonly style: DocumentStyle
  readonly segments: readonly (readonly Line[])[]
  /** Lines of turned text, by page, each in the frame beside its page. */
  readonly turned: readonly (readonly Line[])[]
  readonly furniture: readonly FoundFurniture[]
}

/** Reads pages by their layout: furniture, columns, tables, contents, paragraphs, items and code. */
export function layoutDocument(pages: readonly Page[], options: {readonly keepFurniture: boolean}): DocumentLayout {
  const body = withoutFurniture(pages, options)
  const items: FlowItem[] = []
  let region = 0
  let afterContents = false
  body.segments.forEach((segments, i) => {
    const asides = body.parts[i]!.map((part): Aside => {
      const own = pageFlow(part.page, part.segments, [], region, false)
      region += own.length + 1
      const aside = part.segments.length < fewestLines ? 'label' : 'text'
      return {box: part.box, line: part.segments[0]!, items: own.map(item => asAside(item, aside))}
    })
    const flow = pageFlow(pages[i]!, segments, asides, region, afterContents)
    region += flow.length + 1
    afterContents = endsInContents(flow)
    items.push(...flow)
  })
  const style = documentStyle(items.flatMap(item => (item.kind === 'lines' ? [item.lines] : [])))
  const blocks = items.flatMap((item): readonly LayoutBlock[] => {
    if (item.kind === 'table') return [item.table]
    if (item.kind === 'contents') return item.entries
    return withRole(paragraphsOf(item.lines, style, item.region), item)
  })
  return {
    blocks: markContents(blocks),
    style,
    segments: body.segments,
    turned: body.parts.map(own => own.flatMap(part => part.segments)),
    furniture: body.furniture
  }
}

function pageFlow(
  page: Page,
  segments: readonly Line[],
  asides: readonly Aside[],
  region: number,
  afterContents: boolean
): readonly FlowItem[] {
  const tables = tablesOf(page, segments)
  const inTables = new Set(tables.flatMap(found => [...found.spans]))
  const rest = segments.filter(segment => !segment.spans.some(span => inTables.has(span)))
  return flowOf(
    page,
    rest,
    tables.map(found => found.table),
    asides,
    region,
    afterContents
  )
}

function asAside(item: FlowItem, aside: 'label' | 'text'): FlowItem {
  return item.kind === 'lines' ? {...item, aside} : item
}

function withRole(
  blocks: readonly LayoutBlock[],
  {role, aside}: Pick<Extract<FlowItem, {kind: 'lines'}>, 'role' | 'aside'>
): readonly LayoutBlock[] {
  return blocks.map((block): LayoutBlock => {
    if (!isText(block)) return block
    const own = aside === undefined ? block : {...block, aside}
    return role === undefined ? own : {...own, kind: 'paragraph', role}
  })
}

/** Tables with a drawn grid, those with horizontal rules alone, and those whose cells stand apart without any. */
function tablesOf(page: Page, body: readonly Line[]): readonly FoundTable[] {
  const ruled = ruledTables(
    page,
    body.flatMap(segment => segment.spans)
  )
  const taken = new Set(ruled.flatMap(found => [...found.spans]))
  const rest = body.filter(segment => !segment.spans.some(span => taken.has(span)))
  const lined = linedTables(page, rest).flatMap(({segments, ys, box}): FoundTable[] => {
    const table = cellTableIn(page, segments, ys) ?? tableFromRows(mergeRows(segments), ys, page.number)
    return table === null ? [] : [{table: {...table, box}, spans: new Set(segments.flatMap(s => s.spans))}]
  })
  for (const found of lined) for (const span of found.spans) taken.add(span)
  const plain = halvesOf(body.filter(segment => !segment.spans.some(span => taken.has(span)))).flatMap(half =>
    cellTables(page, half)
  )
  return [...ruled, ...lined, ...plain]
}
