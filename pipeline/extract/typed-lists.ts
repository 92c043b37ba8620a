import type {LanguageTag} from '../model/language-tag.ts'
import {contentOf} from './as-heading.ts'
import {type FlowItem, isText, type TextItem} from './flow-item.ts'
import {sliceItem} from './slice-item.ts'
import {type Count, type Marked, SAME_INDENT, typedCounts} from './typed-counts.ts'

/** Markers from the outermost to the innermost, as Chinese official documents have them. Source: GB/T 9704-2012, 7.3.3, and laws. */
const ranks: readonly string[] = ['第一条', '一、', '（一）', '1.', '(1)', '①']
const hanKinds: ReadonlySet<string> = new Set(['第一条', '一、', '（一）', '①'])

/**
 * Makes lists of paragraphs whose markers are typed as text, as pages and word processors have them whose writers know no others: `（一）…`, `a) …`,
 * `– …`. Items that follow each other nest by rank, by indent, or where an item ends with a colon or goes on behind them; a paragraph ends what is
 * open, as it does in a PDF.
 */
export function typedLists(items: readonly FlowItem[], lang: LanguageTag): readonly FlowItem[] {
  const counts = typedCounts(items, lang)
  if (counts.size === 0) return items
  const nested = new Map<Count, Set<string>>()
  let lists = items.reduce((most, {list}) => Math.max(most, list ?? 0), 0)
  let open: Count[] = []
  /** Depth and number of the list around the open ones: an item of a list of the format's own may hold typed ones. */
  let around = {depth: 0, list: 0}
  /** The list of the format's own that stands in a typed item. */
  let inner: number | null = null
  return items.map((item, at) => {
    const member = counts.get(at)
    if (!member) return inOpen(item, at)
    const {count, marked} = member
    inner = null
    if (!open.includes(count)) begin(count, at)
    open = open.slice(0, open.indexOf(count) + 1)
    return asItem(marked, around.depth + open.length, around.list)
  })

  function begin(count: Count, at: number): void {
    while (open.length > 0 && !standsIn(count, open.at(-1)!, at)) open.pop()
    const outer = open.at(-1)
    if (outer) nested.set(outer, (nested.get(outer) ?? new Set()).add(count.kind))
    else around = outerList(items[at - 1]) ?? {depth: 0, list: ++lists}
    open.push(count)
  }

  /** True for a count that begins at an index inside the last item of an open one. */
  function standsIn(count: Count, outer: Count, at: number): boolean {
    const [first, above] = [count.members[0], outer.members[0]]
    if (first.at < above.at) return false
    if (hanKinds.has(count.kind) || hanKinds.has(outer.kind)) {
      const [own, other] = [rankOf(count.kind), rankOf(outer.kind)]
      if (own >= 0 && other >= 0) return own > other
    }
    const indent = (first.item.indent ?? 0) - (above.item.indent ?? 0)
    if (Math.abs(indent) >= SAME_INDENT) return indent > 0
    if (outer.members.at(-1)!.at > at || nested.get(outer)?.has(count.kind)) return true
    return announces(items[at - 1])
  }

  /** What is no typed item: a list of the format's own inside one, else the end of what is open. */
  function inOpen(item: FlowItem, at: number): FlowItem {
    if (item.list !== null && item.list !== inner && open.length > 0) {
      let end = at + 1
      while (items[end]?.list === item.list) end++
      const next = counts.get(end)
      inner = announces(items[at - 1]) || (next && open.includes(next.count)) ? item.list : null
    }
    if (item.list === null || item.list !== inner) {
      open = []
      inner = null
      return item
    }
    const {block} = item
    const deeper = block.type === 'listItem' ? {...block, depth: block.depth + around.depth + open.length} : block
    return {...item, block: deeper, list: around.list}
  }
}

const rankOf = (kind: string): number => ranks.indexOf(/^1[、．]$/u.test(kind) ? '1.' : kind)

const announces = (item: FlowItem | undefined): boolean => isText(item) && /[:：]$/.test(item.block.text)

/** The list that a typed one stands in because its last item announces it. */
function outerList(before: FlowItem | undefined): {readonly depth: number; readonly list: number} | null {
  if (!isText(before) || before.block.type !== 'listItem' || before.list === null || !announces(before)) return null
  return {depth: before.block.depth, list: before.list}
}

function asItem({item, marker}: Marked, depth: number, list: number): FlowItem {
  const cut: TextItem = sliceItem(item, marker.length, item.block.text.length)
  const own = {type: 'listItem', ...contentOf(cut.block)} as const
  return {...cut, list, block: {...own, depth, ordered: marker.ordered, marker: marker.text}}
}
