import type {Element, ElementContent, Root, RootContent} from 'hast'
import {elementsIn} from './element.ts'

const lists = new Set(['ul', 'ol'])
const isList = (node: RootContent): node is Element => node.type === 'element' && lists.has(node.tagName)
const isItem = (node: RootContent): node is Element => node.type === 'element' && node.tagName === 'li'

/**
 * A copy of the page in which lists that stand right in a list, as many editors write them, stand in the item before them:
 * `<ul><li>a</li><ul><li>b</li></ul></ul>`.
 */
export function listsInItems(page: Root): Root {
  if (![...elementsIn(page)].some(({element}) => isList(element) && element.children.some(isList))) return page
  return {...page, children: page.children.map(walk)}
}

function walk<N extends RootContent>(node: N): N {
  if (node.type !== 'element') return node
  const children = (node as Element).children.map(walk)
  return {...node, children: isList(node) ? inItems(children) : children}
}

function inItems(children: readonly ElementContent[]): ElementContent[] {
  const found: ElementContent[] = []
  for (const child of children) {
    const at = isList(child) ? found.findLastIndex(isItem) : -1
    const item = found[at]
    if (item?.type === 'element') found[at] = holding(item, child)
    else if (isList(child)) found.push({...child, tagName: 'li', properties: {}, children: [child]})
    else found.push(child)
  }
  return found
}

/** The item ends where what it holds does. */
function holding(item: Element, child: ElementContent): Element {
  const children = [...item.children, child]
  if (!item.position || !child.position) return {...item, children}
  return {...item, children, position: {start: item.position.start, end: child.position.end}}
}
