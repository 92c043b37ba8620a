import type {ListMarker} from '../../language/list-marker.ts'
import type {TextLayout} from './layout-block.ts'

/** Markers whose left edges differ by less than this, in points, stand at one depth. */
const sameDepth = 7

/** Markers from the outermost to the innermost, as Chinese official documents have them. Source: GB/T 9704-2012, 7.3.3, and laws. */
const ranks: readonly string[] = ['第一条', '一、', '（一）', '1.', '(1)', '①']
const hanKinds: ReadonlySet<string> = new Set(['第一条', '一、', '（一）', '①'])

/** A list with its items, each with the paragraphs and lists that stand in it. */
export interface ListLayout {
  readonly kind: 'list'
  readonly items: readonly ItemLayout[]
  readonly first: ListMarker
}

export interface ItemLayout {
  readonly block: TextLayout
  readonly marker: ListMarker
  readonly children: readonly (ListLayout | TextLayout)[]
}

interface OpenList {
  readonly left: number
  readonly items: {
    readonly block: TextLayout
    readonly marker: ListMarker
    readonly children: (OpenList | TextLayout)[]
  }[]
  kind: string
}

/**
 * Nests a stretch of items, and of paragraphs that continue items, by the indent of their markers. In a new column or on a new
 * page indents cannot be compared, so there an open list with the same kind of marker goes on.
 */
export function nestLists(blocks: readonly TextLayout[]): readonly ListLayout[] {
  const roots: OpenList[] = []
  let stack: OpenList[] = []
  let region = blocks[0]?.region ?? 0
  let shift = 0
  for (const block of blocks) {
    const marker = block.marker
    if (marker === undefined) {
      stack.at(-1)?.items.at(-1)?.children.push(block)
      continue
    }
    if (block.region !== region) {
      const same = [...stack].reverse().find(list => list.kind === marker.kind)
      shift = (same ?? stack[0])?.left === undefined ? 0 : block.left - (same ?? stack[0])!.left
      if (Math.abs(shift) < sameDepth) shift = 0
      region = block.region
    }
    const left = block.left - shift
    const home = homeByRank(stack, marker.kind)
    if (home !== null) {
      stack = [...home]
      const parent = stack.at(-1)
      if (parent?.kind !== marker.kind) {
        const list: OpenList = {left, items: [], kind: marker.kind}
        if (parent === undefined) roots.push(list)
        else parent.items.at(-1)!.children.push(list)
        stack.push(list)
      }
      stack.at(-1)!.items.push({block, marker, children: []})
      continue
    }
    while (stack.length > 0 && left < stack.at(-1)!.left - sameDepth) stack.pop()
    let top = stack.at(-1)
    if (top !== undefined && left > top.left + sameDepth) {
      const nested: OpenList = {left, items: [], kind: marker.kind}
      top.items.at(-1)!.children.push(nested)
      stack.push(nested)
      top = nested
    } else if (top === undefined) {
      top = {left, items: [], kind: marker.kind}
      roots.push(top)
      stack = [top]
    } else if (top.kind !== marker.kind) {
      // Another kind of marker at the same indent: a list of its own, in the same item.
      stack.pop()
      const other: OpenList = {left, items: [], kind: marker.kind}
      const parent = stack.at(-1)
      if (parent === undefined) roots.push(other)
      else parent.items.at(-1)!.children.push(other)
      stack.push(other)
      top = other
    }
    top.items.push({block, marker, children: []})
  }
  return roots.map(closed)
}

/**
 * The open lists in which a marker of Chinese style stands: these markers have an order of their own, and every paragraph begins with the same
 * indent. Null where the order does not speak.
 */
function homeByRank(stack: readonly OpenList[], kind: string): readonly OpenList[] | null {
  const rank = rankOf(kind)
  const known = stack.filter(list => rankOf(list.kind) >= 0)
  if (rank < 0 || known.length === 0 || ![kind, ...known.map(list => list.kind)].some(own => hanKinds.has(own)))
    return null
  const last = stack.findLastIndex(list => rankOf(list.kind) >= 0 && rankOf(list.kind) <= rank)
  return stack.slice(0, last + 1)
}

function rankOf(kind: string): number {
  return ranks.indexOf(/^1[、．]$/u.test(kind) ? '1.' : kind)
}

function closed(list: OpenList): ListLayout {
  return {
    kind: 'list',
    first: list.items[0]!.marker,
    items: list.items.map(item => ({
      ...item,
      children: item.children.map(child => ('items' in child ? closed(child) : child))
    }))
  }
}
