import type {Element, Root} from 'hast'
import {attribute, elementsIn} from './element.ts'
import {fileLists} from './file-lists.ts'

/** What says what stands below or beside it; a button in one of these only opens and shuts, or sorts, and its text is the title. */
const titles = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'summary', 'dt', 'th', 'caption', 'legend'])

/**
 * The buttons that hold a title, and the parts of the page that they open, which may be shut when the page is served: apparatus by their element or
 * attribute, and content all the same. Panels of tabs count too. Source: WAI-ARIA Authoring Practices, accordion and tabs.
 */
export function unfolding(page: Root): ReadonlySet<Element> {
  const found = new Set<Element>()
  const opened = new Set<string>()
  for (const {element, around} of elementsIn(page)) {
    if (!isButton(element) || !around.some(({tagName}) => titles.has(tagName))) continue
    found.add(element)
    for (const id of (attribute(element, 'aria-controls') ?? '').split(/\s+/)) opened.add(id)
  }
  for (const {element} of elementsIn(page))
    if (opened.has(attribute(element, 'id') ?? '') || isPanel(element)) found.add(element)
  // Files to download are often shut behind a button that says so.
  for (const list of fileLists(page)) found.add(list)
  return found
}

const isButton = (element: Element): boolean =>
  element.tagName === 'button' ||
  attribute(element, 'role') === 'button' ||
  attribute(element, 'aria-expanded') !== null

/** `hidden=until-found` is shown by browsers as soon as somebody looks for its text. */
const isPanel = (element: Element): boolean =>
  attribute(element, 'role') === 'tabpanel' || attribute(element, 'hidden') === 'until-found'
