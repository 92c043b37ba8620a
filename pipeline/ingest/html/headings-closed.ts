import type {Element, ElementContent, Root, RootContent} from 'hast'
import {elementsIn, hasText} from './element.ts'

/** What no heading holds: where one of these stands in it, its end tag was forgotten. Divisions in headings are a way of styling them. */
const blocks = new Set('article blockquote dl figure form ol p pre section table ul'.split(' '))

/**
 * A copy of the page in which a heading that was never closed ends where the text begins: `<h1>Title<p>Text` is parsed as one heading with
 * all that follows in it.
 */
export function headingsClosed(page: Root): Root {
  const isOpen = (element: Element): boolean =>
    /^h[1-6]$/.test(element.tagName) && endOfTitle(element) < element.children.length
  if (![...elementsIn(page)].some(({element}) => isOpen(element))) return page
  return {...page, children: closed(page.children) as RootContent[]}
}

function closed(nodes: readonly RootContent[]): readonly RootContent[] {
  return nodes.flatMap((node): readonly RootContent[] => {
    if (node.type !== 'element') return [node]
    if (!/^h[1-6]$/.test(node.tagName)) return [{...node, children: closed(node.children) as ElementContent[]}]
    const at = endOfTitle(node)
    const rest = node.children.slice(at)
    return rest.length === 0 ? [node] : [{...node, children: node.children.slice(0, at)}, ...closed(rest)]
  })
}

/** The index of the first block behind the title's own text, which may stand in a block itself. */
function endOfTitle(heading: Element): number {
  const {children} = heading
  const first = children.findIndex(hasText)
  const next = children.findIndex(
    (child, index) => index > first && child.type === 'element' && blocks.has(child.tagName)
  )
  return first < 0 || next < 0 ? children.length : next
}
