import type {Element, ElementContent, Root, RootContent} from 'hast'
import {elementsIn} from './element.ts'
import {openingButtons, titleButtons} from './opening-buttons.ts'

/** Where a title, in a list or a cell, would break the text apart. */
const closed = new Set(['li', 'td', 'th', 'dd', 'blockquote', 'figure'])
const titles = /^(?:h[1-6]|dt|summary)$/
const DEEPEST = 6

/**
 * A copy of the page in which the summaries of what unfolds, and the buttons that open a part of the text, are headings, one deeper than the last
 * heading before them, paragraphs in lists and cells, and in which no such part is shut.
 */
export function summariesAsHeadings(page: Root): Root {
  const panels: ReadonlySet<Element> = new Set(openingButtons(page).values())
  if (panels.size === 0 && ![...elementsIn(page)].some(({element}) => element.tagName === 'summary')) return page
  const buttons = titleButtons(page)
  let last = 1
  const walk = (element: Element, level: number): Element => {
    const own = /^h([1-6])$/.exec(element.tagName)?.[1]
    if (own !== undefined && level === 0) last = Number(own)
    if (closed.has(element.tagName)) return inClosed(element)
    const isTitle = element.tagName === 'summary' ? !hasHeading(element) : buttons.has(element)
    if (isTitle) return asHeading(element, Math.min(DEEPEST, last + Math.max(1, level)))
    // A button in a heading is its text; one below it is no heading of its own.
    if (titles.test(element.tagName)) return element
    const inner = element.tagName === 'details' || panels.has(element) ? level + 1 : level
    const children = element.children.map(child => step(child, inner)) as ElementContent[]
    return {...(panels.has(element) ? opened(element) : element), children}
  }
  const inClosed = (element: Element): Element => {
    if (buttons.has(element)) return {...element, tagName: 'p', properties: {}}
    if (titles.test(element.tagName)) return element
    const children = element.children.map(child => (child.type === 'element' ? inClosed(child) : child))
    return {...(panels.has(element) ? opened(element) : element), children}
  }
  const step = (node: RootContent, level: number): RootContent => (node.type === 'element' ? walk(node, level) : node)
  return {...page, children: page.children.map(child => step(child, 0))}
}

const asHeading = (element: Element, level: number): Element => ({
  ...element,
  tagName: `h${level}`,
  properties: element.tagName === 'summary' ? element.properties : {}
})

/** Without what hides it until its button is pressed. */
function opened({properties: {hidden: _, ariaHidden: __, style: ___, ...properties}, ...element}: Element): Element {
  return {...element, properties}
}

const hasHeading = (element: Element): boolean =>
  element.children.some(child => child.type === 'element' && (/^h[1-6]$/.test(child.tagName) || hasHeading(child)))
