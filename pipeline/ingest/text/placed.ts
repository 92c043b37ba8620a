import type {Nodes, Root, RootContent} from 'mdast'
import {composed} from './composed.ts'
import type {SourceText} from './source-text.ts'
import type {Stretch} from './stretch.ts'

/** Finds where the characters of a text node's value stand in `source[start, end)`. */
export type StretchesOf = (source: string, start: number, end: number, value: string) => readonly Stretch[]

interface Range {
  readonly start: number
  readonly end: number
}

/**
 * Gives every node of a parsed tree its `data.places` in place of `position`. A text node is cut where its value and the
 * source part ways (escape, reference, line ending), so that each piece has as many characters as its place wherever
 * that is possible. Values come out in NFC.
 */
export function placed(root: Root, source: SourceText, stretchesOf: StretchesOf): Root {
  const whole = {start: 0, end: source.text.length}
  return {...bare(root), children: childrenOf(root, whole), data: {...root.data, places: [placeOf(whole)]}} as Root

  function placeOf({start, end}: Range) {
    return source.placeOf(start, Math.max(start, end))
  }

  function childrenOf(parent: Nodes, within: Range): RootContent[] {
    if (!('children' in parent)) return []
    const children = parent.children as readonly RootContent[]
    const found: RootContent[] = []
    let cursor = within.start
    for (const [index, child] of children.entries()) {
      const range = rangeOf(child) ?? guessed(child, {start: cursor, end: nextStart(children, index, within.end)})
      for (const node of place(child, range)) found.push(node)
      cursor = Math.max(cursor, range.end)
    }
    return found
  }

  function place(node: RootContent, range: Range): RootContent[] {
    // Parts that were read by another reader know their places.
    if (node.data?.places) return [node]
    if (node.type === 'text') return pieces(node.value, range)
    const data = {...node.data, places: [placeOf(literal(node, range))]}
    if (!('children' in node)) return [{...bare(node), ...inNfc(node), data} as RootContent]
    return [{...bare(node), children: childrenOf(node, range), data} as RootContent]
  }

  function pieces(written: string, {start, end}: Range): RootContent[] {
    const {value, stretches} = composed(written, stretchesOf(source.text, start, end, written))
    return stretches.map(stretch => ({
      type: 'text' as const,
      value: value.slice(stretch.from, stretch.to),
      data: {places: [placeOf(stretch)]}
    }))
  }

  /** Where a node without a position stands, between its neighbours: transforms and converters make such nodes. */
  function guessed(node: RootContent, between: Range): Range {
    const value = textOf(node)
    if (value === '') return {start: between.start, end: between.start}
    const stretches = stretchesOf(source.text, between.start, between.end, value)
    const [first, last] = [stretches[0], stretches.at(-1)]
    return first && last ? {start: first.start, end: last.end} : between
  }

  /** Inline code stands between its fences: the value's own characters are its place. */
  function literal(node: RootContent, range: Range): Range {
    if (node.type !== 'inlineCode') return range
    const at = source.text.slice(range.start, range.end).indexOf(node.value)
    return at < 0 ? range : {start: range.start + at, end: range.start + at + node.value.length}
  }
}

function bare(node: Nodes): Omit<Nodes, 'position'> {
  const {position: _, ...rest} = node
  return rest
}

function inNfc(node: Nodes): {readonly value?: string} {
  return 'value' in node ? {value: node.value.normalize('NFC')} : {}
}

/** The node's own position, else from its first placed descendant to its last. */
function rangeOf(node: Nodes): Range | null {
  const own = node.position
  if (own?.start.offset !== undefined && own.end.offset !== undefined)
    return {start: own.start.offset, end: own.end.offset}
  if (!('children' in node)) return null
  const ranges = (node.children as readonly Nodes[]).map(rangeOf).filter(range => range !== null)
  if (ranges.length === 0) return null
  return ranges.reduce((a, b) => ({start: Math.min(a.start, b.start), end: Math.max(a.end, b.end)}))
}

function nextStart(siblings: readonly Nodes[], index: number, end: number): number {
  for (let after = index + 1; after < siblings.length; after++) {
    const sibling = siblings[after]
    const range = sibling ? rangeOf(sibling) : null
    if (range) return range.start
  }
  return end
}

function textOf(node: Nodes): string {
  if ('value' in node) return node.value
  return 'children' in node ? (node.children as readonly Nodes[]).map(textOf).join('') : ''
}
