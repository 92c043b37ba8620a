import type {Node} from 'mdast'
import type {Place} from '../../../pipeline/model/place.ts'
import type {Source} from '../../../pipeline/model/source.ts'

interface AnyNode extends Node {
  readonly children?: readonly AnyNode[]
  readonly value?: string
}

const shown = ['depth', 'ordered', 'start', 'url', 'alt', 'identifier', 'label']

/** A source as lines of text, one a node: its type, fields and data, its paragraphs, its text. Throws where a node has no place. */
export function outline(source: Source): string {
  const properties = Object.entries(source.properties).map(([name, value]) => `${name}: ${value}`)
  const furniture = source.furniture.map(({kind, text}) => `${kind}: ${text}`)
  return [...properties, ...furniture, ...lines(source.root as AnyNode, 0), ''].join('\n')
}

function lines(node: AnyNode, depth: number): readonly string[] {
  const places = node.data?.places ?? []
  if (places.length === 0) throw new Error(`a ${node.type} without a place`)
  const fields = shown.flatMap(name => {
    const value = (node as unknown as Record<string, unknown>)[name]
    return value === undefined || value === null ? [] : [`${name}=${String(value)}`]
  })
  const data = Object.entries(node.data ?? {}).flatMap(([name, value]) =>
    name === 'places' ? [] : [`${name}=${String(value)}`]
  )
  const text = node.value === undefined ? [] : [JSON.stringify(node.value)]
  const own = [node.type, ...fields, ...data, `[${places.map(placeName).join(' ')}]`, ...text].join(' ')
  return ['  '.repeat(depth) + own, ...(node.children ?? []).flatMap(child => lines(child, depth + 1))]
}

const placeName = (place: Place): string => (place.kind === 'paragraph' ? `¶${place.index}` : place.kind)
