import type {Element, ElementContent, Nodes, Root, RootContent} from 'hast'

/** Every element below a node in document order, each with the elements around it, outermost first. No recursion: pages may be deep. */
export function* elementsIn(root: Nodes): Generator<{readonly element: Element; readonly around: readonly Element[]}> {
  type Step = {readonly node: Nodes; readonly around: readonly Element[]}
  const open: Step[] = [{node: root, around: []}]
  for (let step = open.pop(); step; step = open.pop()) {
    const {node, around} = step
    if (node.type === 'element' && node !== root) yield {element: node, around}
    // Texts are most of the nodes of a page, and many elements hold nothing else.
    if (!('children' in node) || !node.children.some(isContainer)) continue
    const inside = node.type === 'element' && node !== root ? [...around, node] : around
    for (let index = node.children.length - 1; index >= 0; index--) {
      const child = node.children[index]!
      if (isContainer(child)) open.push({node: child, around: inside})
    }
  }
}

const isContainer = (node: Nodes): boolean => node.type === 'element'

/** The text of a node as it stands, without that of elements that show none. */
export function textContent(node: Nodes): string {
  let text = ''
  const open: Nodes[] = [node]
  for (let last = open.pop(); last; last = open.pop()) {
    if (last.type === 'text') text += last.value
    else if ('children' in last && !(last.type === 'element' && silent.has(last.tagName)))
      for (const child of last.children.toReversed()) open.push(child)
  }
  return text
}

/** True where a node shows any character; cheap for a long one. */
export function hasText(node: Nodes): boolean {
  const open: Nodes[] = [node]
  for (let last = open.pop(); last; last = open.pop()) {
    if (last.type === 'text' && /\S/.test(last.value)) return true
    if ('children' in last && !(last.type === 'element' && silent.has(last.tagName)))
      for (const child of last.children.toReversed()) open.push(child)
  }
  return false
}

const silent = new Set(['script', 'style', 'template', 'noscript'])

/** Attribute names whose property is not their camel case. Source: the HTML schema of `property-information`. */
const irregular: Readonly<Record<string, string>> = {
  class: 'className',
  datetime: 'dateTime',
  itemprop: 'itemProp',
  hreflang: 'hrefLang',
  colspan: 'colSpan',
  rowspan: 'rowSpan',
  'http-equiv': 'httpEquiv'
}

/** Names of properties by name of attribute: a page asks for the same few again and again. */
const properties = new Map(Object.entries(irregular))

function propertyOf(name: string): string {
  const known = properties.get(name)
  if (known !== undefined) return known
  const property = name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())
  properties.set(name, property)
  return property
}

/** An attribute's value as text; `null` where the element lacks it, '' for one without a value. */
export function attribute(element: Element, name: string): string | null {
  const value = element.properties[propertyOf(name)]
  if (value === undefined || value === null || value === false) return null
  return value === true ? '' : Array.isArray(value) ? value.join(' ') : String(value)
}

/** A copy with only those of its descendants for which `keep` says so; an element that is not kept goes with all that is in it. */
export function filtered<T extends Root | Element>(node: T, keep: (child: Element) => boolean): T {
  const children = (node.children as readonly RootContent[]).flatMap((child): RootContent[] => {
    if (child.type !== 'element') return child.type === 'text' ? [child] : []
    return keep(child) ? [filtered(child, keep)] : []
  })
  return {...node, children: children as ElementContent[]}
}

/** Where an element stands in the source; `null` for one that the parser made up. */
export function rangeOf(node: Nodes): {readonly start: number; readonly end: number} | null {
  const {start, end} = node.position ?? {}
  return start?.offset !== undefined && end?.offset !== undefined ? {start: start.offset, end: end.offset} : null
}
