import type {List, ListItem, Nodes, Root, Text} from 'mdast'
import {follows, type ListMarker, listMarker} from '../language/list-marker.ts'

/** Fewer items than this with a letter and a full stop may be names with their initials. */
const fewestLettered = 3

/**
 * Markdown numbers items with figures only. Other labels stand at the beginning of an item's text, `- a) …`, as people write them, and Samsvar too:
 * where every item of a list has one, and each counts on from the one before, the list is an ordered one and the labels are its markers.
 */
export function labelledLists(root: Root, source: string): Root {
  return walked(root, source)
}

function walked<N extends Nodes>(node: N, source: string): N {
  const own = node.type === 'list' ? labelled(node, source) : node
  if (!('children' in own)) return own as N
  return {...own, children: own.children.map(child => walked(child as Nodes, source))} as N
}

function labelled(list: List, source: string): List {
  if (list.ordered) return list
  const markers = list.children.map(item => markerOf(item, source))
  if (!isCount(markers)) return list
  return {
    ...list,
    ordered: true,
    start: null,
    children: list.children.map((item, index) => withoutLabel(item, markers[index]!))
  }
}

function isCount(markers: readonly (ListMarker | null)[]): markers is readonly ListMarker[] {
  const fewest = /^[aA]\.$/.test(markers[0]?.kind ?? '') ? fewestLettered : 1
  return (
    markers.length >= fewest &&
    markers.every((marker, index) => {
      const before = markers[index - 1]
      return marker?.ordered === true && (index === 0 || (before != null && follows(marker, before)))
    })
  )
}

/** The label at the beginning of an item's text, where the source has it letter by letter. */
function markerOf(item: ListItem, source: string): ListMarker | null {
  const text = firstText(item)
  const marker = text && listMarker(text.value)
  if (!marker || marker.length >= text.value.length) return null
  const start = text.position?.start.offset ?? 0
  return source.slice(start, start + marker.length) === text.value.slice(0, marker.length) ? marker : null
}

function firstText({children: [first]}: ListItem): Text | undefined {
  const text = first?.type === 'paragraph' ? first.children[0] : undefined
  return text?.type === 'text' ? text : undefined
}

function withoutLabel(item: ListItem, {text: label, length}: ListMarker): ListItem {
  const [first, ...rest] = item.children
  const text = firstText(item)
  if (first?.type !== 'paragraph' || !text) return item
  const {start, end} = text.position!
  const shorter: Text = {
    ...text,
    value: text.value.slice(length),
    position: {start: {...start, column: start.column + length, offset: (start.offset ?? 0) + length}, end}
  }
  const paragraph = {...first, children: [shorter, ...first.children.slice(1)]}
  return {...item, data: {...item.data, marker: label}, children: [paragraph, ...rest]}
}
