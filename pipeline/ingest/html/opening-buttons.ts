import type {Element, Root} from 'hast'
import {isApparatus} from './apparatus.ts'
import {classWords} from './class-words.ts'
import {attribute, elementsIn, textContent} from './element.ts'
import {isSurrounding} from './surroundings.ts'

/** Words in classes by which pages without ARIA say that a button opens what stands behind it. */
const words = new Set(['accordion', 'collapsible', 'expandable', 'disclosure'])

/** What a button opens that is no text of the page: menus, dialogs, lists to choose from. */
const tools = new Set(['nav', 'form', 'dialog', 'select', 'header', 'footer', 'aside'])
const toolRoles = /^(?:menu|menubar|listbox|dialog|alertdialog|tooltip|navigation|search|tree|grid|toolbar)$/u
/** Text, as it stands in a panel and in no menu. */
const prose = new Set(['p', 'table', 'dl', 'ol', 'ul', 'blockquote', 'h2', 'h3', 'h4', 'h5', 'h6'])
/** A panel with a larger share of its text in links is a menu. Share of characters. */
const MOST_LINKS = 0.5

/**
 * The buttons outside headings that open a part of the text, each with that part: `<button aria-expanded aria-controls="a">Hvem kan søke?</button>
 * <div id="a" hidden><p>…`. Not those of menus and dialogs. Source: WAI-ARIA Authoring Practices, disclosure.
 */
export function openingButtons(page: Root): ReadonlyMap<Element, Element> {
  const buttons = [...elementsIn(page)].filter(({element, around}) => opens(element) && !around.some(isTool))
  const found = new Map<Element, Element>()
  if (buttons.length === 0) return found
  const byId = new Map([...elementsIn(page)].map(({element}) => [attribute(element, 'id'), element]))
  for (const {element, around} of buttons) {
    const id = namedPanel(element)
    const panel = id === null ? nextOf(element, around.at(-1)) : byId.get(id)
    if (panel && !around.includes(panel) && isText(panel)) found.set(element, panel)
  }
  return found
}

/** Those of them whose text is a title: not the "Vis mer" that each of them says, and not one that stands in a heading already. */
export function titleButtons(page: Root): ReadonlySet<Element> {
  const said = new Map<string, number>()
  const buttons = [...openingButtons(page).keys()]
  for (const button of buttons) said.set(folded(button), (said.get(folded(button)) ?? 0) + 1)
  return new Set(buttons.filter(button => folded(button) !== '' && said.get(folded(button)) === 1))
}

function opens(element: Element): boolean {
  const isButton = element.tagName === 'button' || attribute(element, 'role') === 'button'
  if (!isButton) return false
  return (
    attribute(element, 'aria-expanded') !== null ||
    classWords(element)
      .flat()
      .some(word => words.has(word))
  )
}

function namedPanel(element: Element): string | null {
  const target = attribute(element, 'data-bs-target') ?? attribute(element, 'data-target')
  return attribute(element, 'aria-controls') ?? (target?.startsWith('#') ? target.slice(1) : null)
}

function nextOf(element: Element, parent: Element | undefined): Element | undefined {
  const siblings = parent?.children.filter(child => child.type === 'element') ?? []
  return siblings[siblings.indexOf(element) + 1]
}

const isTool = (element: Element): boolean =>
  tools.has(element.tagName) ||
  toolRoles.test(attribute(element, 'role') ?? '') ||
  isSurrounding(element) ||
  isApparatus(element)

function isText(panel: Element): boolean {
  if (isTool(panel)) return false
  const inner = [...elementsIn(panel)].map(({element}) => element)
  if (inner.some(({tagName}) => tagName === 'nav') || !inner.some(({tagName}) => prose.has(tagName))) return false
  const linked = inner.filter(({tagName}) => tagName === 'a').map(folded)
  return linked.join('').length <= MOST_LINKS * folded(panel).length
}

const folded = (element: Element): string => textContent(element).replace(/\s+/g, ' ').trim()
