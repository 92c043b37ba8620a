import type {List, ListItem, Paragraph, RootContent} from 'mdast'
import {type FlatBlock, type ListMembership, outerPlaces} from './flat-block.ts'
import {phrasing} from './piece.ts'

/** A difference of indents below this, in points, is no nesting but a hand's slip. */
const SAME_INDENT = 5

interface OpenList {
  readonly membership: ListMembership
  /** The item that was added last. */
  last: ListMembership
  readonly items: OpenItem[]
}

interface OpenItem {
  readonly marker: string | null
  readonly content: (RootContent | OpenList)[]
}

type FlatParagraph = Extract<FlatBlock, {kind: 'paragraph'}>

/** Makes lists of paragraphs that are items, nested by level, or by indent where two lists are mixed; other blocks close them. */
export function nestLists(blocks: readonly FlatBlock[]): RootContent[] {
  const result: (RootContent | OpenList)[] = []
  let open: OpenList[] = []
  for (const block of blocks) {
    const inner = open.at(-1)
    if (block.kind === 'node') {
      result.push(block.node)
      open = []
    } else if (block.item) addItem(block, block.item)
    else if (inner && block.continues) {
      const home = open.findLast(list => list.membership.indent <= block.indent + SAME_INDENT) ?? open[0] ?? inner
      open = open.slice(0, open.indexOf(home) + 1)
      home.items.at(-1)?.content.push(paragraphOf(block))
    } else {
      result.push(paragraphOf(block))
      open = []
    }
  }
  return result.map(closed)

  function addItem(block: FlatParagraph, item: ListMembership): void {
    while (open.length > 0 && !holds(open.at(-1), item)) open.pop()
    const inner = open.at(-1)
    const content = block.pieces.length === 0 ? [] : [paragraphOf(block)]
    if (inner && isLevel(inner.membership, item)) {
      const list = continuesList(inner.last, item) ? inner : sibling(inner, item)
      list.last = item
      list.items.push({marker: item.marker, content})
      return
    }
    const list: OpenList = {membership: item, last: item, items: [{marker: item.marker, content}]}
    if (inner) inner.items.at(-1)?.content.push(list)
    else result.push(list)
    open.push(list)
  }

  /** A list of another kind at the same depth. */
  function sibling(before: OpenList, item: ListMembership): OpenList {
    const list: OpenList = {membership: item, last: item, items: []}
    open.pop()
    const parent = open.at(-1)
    if (parent) parent.items.at(-1)?.content.push(list)
    else result.splice(result.indexOf(before) + 1, 0, list)
    open.push(list)
    return list
  }
}

/** True where the item stands in that list or in one inside it. */
function holds(list: OpenList | undefined, item: ListMembership): boolean {
  return list !== undefined && (isLevel(list.membership, item) || isInside(item, list.membership))
}

function isLevel(a: ListMembership, b: ListMembership): boolean {
  if (a.key === b.key) return a.level === b.level
  return Math.abs(a.indent - b.indent) < SAME_INDENT
}

function isInside(inner: ListMembership, outer: ListMembership): boolean {
  if (inner.key === outer.key) return inner.level > outer.level
  return inner.indent >= outer.indent + SAME_INDENT
}

/** Bullets go on as one list whatever their shape; numbers only where they count on. */
function continuesList(before: ListMembership, item: ListMembership): boolean {
  if (before.ordered !== item.ordered) return false
  return !item.ordered || (before.key === item.key && (item.value ?? 0) > (before.value ?? 0))
}

/** What is no item says how far it is set in: its marker may be typed. */
function paragraphOf({pieces, place, item, continues, indent}: FlatParagraph): Paragraph {
  const isPlain = item === null && !continues
  const data = {places: [place], ...(isPlain && indent > 0 && {indent})}
  return {type: 'paragraph', children: phrasing(pieces, place), data}
}

function closed(node: RootContent | OpenList): RootContent {
  if (!('membership' in node)) return node
  const {membership, items} = node
  const children = items
    .map(({marker, content}): ListItem => {
      const inner = content.map(closed)
      return {
        type: 'listItem',
        spread: false,
        children: inner as ListItem['children'],
        data: {places: outerPlaces(inner), ...(marker === null ? {} : {marker})}
      }
    })
    .filter(item => item.children.length > 0)
  return {
    type: 'list',
    ordered: membership.ordered,
    ...(membership.ordered && membership.value !== null ? {start: membership.value} : {}),
    spread: false,
    children,
    data: {places: outerPlaces(children)}
  } satisfies List
}
