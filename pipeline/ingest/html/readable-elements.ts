import {createRequire} from 'node:module'
import {Readability} from '@mozilla/readability'
import type {Element as HastElement, Root} from 'hast'
import {headWords} from './class-words.ts'
import {attribute, elementsIn, textContent} from './element.ts'
import {unfolding} from './unfolding.ts'

type Dom = Pick<typeof import('linkedom'), 'parseHTML'>

/** Loads the DOM when a page first needs it: a third of a second, which no run is to pay that reads no unknown page. */
const dom = (): Dom => createRequire(import.meta.url)('linkedom') as Dom

/** Readability walks every element several times; a page with more elements is taken as it is. */
const MOST_ELEMENTS = 100_000
/** Readability merges elements by copying attributes: names, unlike values, survive that. */
const prefix = 'data-n-'
/** Attributes that Readability looks at. */
const telling = [
  'class',
  'id',
  'role',
  'rel',
  'href',
  'src',
  'alt',
  'itemprop',
  'style',
  'aria-hidden',
  'aria-modal',
  'hidden'
]

/**
 * The elements that Readability takes for a page's content, the empty set where it finds none. Ours are found again in its
 * result by attributes, so that they keep their places in the source. Titles are kept: Readability leaves them out.
 */
export function readableElements(page: Root): ReadonlySet<HastElement> {
  const elements = [...elementsIn(page)]
  if (elements.length > MOST_ELEMENTS) return new Set()
  const named = readNames(page, new Map(elements.map(({element}, index) => [element, index])))
  const kept = new Set<HastElement>()
  if (named.size === 0) return kept
  const below = besideTitle(elements)
  for (const [index, {element, around}] of elements.entries()) {
    const isKept = named.has(index) || element.tagName === 'h1' || [...around, element].some(part => below.has(part))
    if (!isKept && !isInline(element, around, kept)) continue
    for (const outer of [...around, element]) kept.add(outer)
  }
  return kept
}

/** Date, publisher and type are short. UTF-16 units. */
const LONGEST_MASTHEAD = 160

/** What a page says its kind is, above the title. UTF-16 units. */
const LONGEST_KIND = 40

/** What stands right above and below the only title, which Readability takes for no text: the kind of page, the lines with date and publisher. */
function besideTitle(
  elements: readonly {readonly element: HastElement; readonly around: readonly HastElement[]}[]
): ReadonlySet<HastElement> {
  const found = new Set<HastElement>()
  const [title, ...others] = elements.filter(({element}) => element.tagName === 'h1')
  const parent = title?.around.at(-1)
  if (!title || !parent || others.length > 0) return found
  const above = parent.children
    .slice(0, parent.children.indexOf(title.element))
    .findLast(node => node.type === 'element')
  if (above?.type === 'element' && textContent(above).trim().length <= LONGEST_KIND) found.add(above)
  for (const next of parent.children.slice(parent.children.indexOf(title.element) + 1)) {
    if (next.type !== 'element') continue
    const length = textContent(next).replace(/\s+/g, ' ').length
    if (length > LONGEST_MASTHEAD || (/^h[1-6]$/.test(next.tagName) && !isSubtitle(next))) break
    found.add(next)
  }
  return found
}

const isSubtitle = (element: HastElement): boolean =>
  headWords(element).some(word => word === 'subheader' || word === 'subheading' || word === 'subtitle')

/** Readability unwraps inline elements and drops empty ones: what stands in a kept heading is kept. */
const isInline = (element: HastElement, around: readonly HastElement[], kept: ReadonlySet<HastElement>): boolean => {
  const parent = around.at(-1)
  return (
    parent !== undefined &&
    kept.has(parent) &&
    around.some(outer => /^h[1-6]$/.test(outer.tagName)) &&
    element.tagName !== 'a'
  )
}

function readNames(page: Root, indexes: ReadonlyMap<HastElement, number>): ReadonlySet<number> {
  const {document} = dom().parseHTML('<!doctype html><html><head></head><body></body></html>')
  copy(page, document, indexes)
  const names = new Set<number>()
  const article = new Readability<Node>(document, {serializer: node => node, keepClasses: true}).parse()?.content
  if (!article) return names
  for (const element of (article as Element).querySelectorAll('*'))
    for (const {name} of element.attributes) if (name.startsWith(prefix)) names.add(Number(name.slice(prefix.length)))
  return names
}

const hiding: ReadonlySet<string> = new Set(['hidden', 'aria-hidden', 'style'])

/** Copies the page's body into a DOM, without recursion. */
function copy(page: Root, document: Document, indexes: ReadonlyMap<HastElement, number>): void {
  const opened = unfolding(page)
  const open: {readonly from: Root | HastElement; readonly to: Element}[] = [{from: page, to: document.body}]
  for (let last = open.pop(); last; last = open.pop())
    for (const child of last.from.children) {
      if (child.type === 'text') last.to.appendChild(document.createTextNode(child.value))
      if (child.type !== 'element' || child.tagName === 'head') continue
      const outermost = child.tagName === 'html' || child.tagName === 'body'
      const element = outermost ? last.to : document.createElement(child.tagName)
      element.setAttribute(`${prefix}${indexes.get(child)}`, '')
      for (const name of telling) {
        // Readability passes over what is shut when the page is served.
        const value = opened.has(child) && hiding.has(name) ? null : attribute(child, name)
        if (value !== null) element.setAttribute(name, value)
      }
      if (!outermost) last.to.appendChild(element)
      open.push({from: child, to: element})
    }
}
