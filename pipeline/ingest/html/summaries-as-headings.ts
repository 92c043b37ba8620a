import type {Element, ElementContent, Root, RootContent} from 'hast'
import {elementsIn} from './element.ts'

/** Where a title in a list or a cell would break its text apart. */
const closed = new Set(['li', 'td', 'th', 'dd', 'blockquote', 'figure'])
const DEEPEST = 6

/** A copy of the page in which the summaries of what unfolds are headings, one deeper than the last heading before them. */
export function summariesAsHeadings(page: Root): Root {
  if (![...elementsIn(page)].some(({element}) => element.tagName === 'summary')) return page
  let last = 1
  const walk = (element: Element, level: number): Element => {
    const own = /^h([1-6])$/.exec(element.tagName)?.[1]
    if (own !== undefined && level === 0) last = Number(own)
    if (closed.has(element.tagName)) return element
    if (element.tagName === 'summary' && !hasHeading(element))
      return {...element, tagName: `h${Math.min(DEEPEST, last + Math.max(1, level))}`}
    const inner = element.tagName === 'details' ? level + 1 : level
    return {...element, children: element.children.map(child => step(child, inner)) as ElementContent[]}
  }
  const step = (node: RootContent, level: number): RootContent => (node.type === 'element' ? walk(node, level) : node)
  return {...page, children: page.children.map(child => step(child, 0))}
}

const hasHeading = (element: Element): boolean =>
  element.children.some(child => child.type === 'element' && (/^h[1-6]$/.test(child.tagName) || hasHeading(child)))
