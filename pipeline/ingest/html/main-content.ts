import type {Element, Nodes, Root} from 'hast'
import type {Field} from '../../model/source.ts'
import {isApparatus} from './apparatus.ts'
import {elementsIn, filtered, hasText, textContent} from './element.ts'
import {fieldsByWord} from './fields-by-word.ts'
import {fileLists} from './file-lists.ts'
import {footerLines} from './footer-lines.ts'
import {isPageTools} from './page-tools.ts'
import {readableElements} from './readable-elements.ts'
import {selectAll} from './selector.ts'
import {silent} from './silent.ts'
import type {Site} from './sites/site.ts'
import {isSurrounding} from './surroundings.ts'
import {unfolding} from './unfolding.ts'

/** A page's own content, and what else the page shows. */
export interface MainContent {
  readonly content: Root
  /** Elements that were left out and have text, in document order. */
  readonly leftOut: readonly Element[]
  /** How the content was found. */
  readonly by: 'site' | 'whole' | 'readability'
}

/** Readability that keeps less of what the page marks as its content has missed it. Share of characters. */
const LEAST_KEPT = 0.5

/**
 * Finds a page's content: by the site's selectors; else all of a page that has nothing around its content; else by
 * Readability, unless that loses most of what `<main>` or the body holds.
 */
export function mainContent(page: Root, site: Site): MainContent {
  const unfolded = unfolding(page)
  const without = new Set(selectAll(page, site.without).filter(element => !unfolded.has(element)))
  const shown = (element: Element): boolean =>
    !silent.has(element.tagName) && !without.has(element) && !isApparatus(element) && !isPageTools(element)
  const selected = outermost(firstFound(page, site.main))
  if (selected.length > 0) {
    return made(page, selected, alsoOf(page, site, selected), shown, shown, 'site')
  }
  const body = selectAll(page, ['body'])[0] ?? page
  if (isBare(body, shown)) return made(page, [body], [], shown, shown, 'whole')
  const marked = selectAll(page, ['main', '[role=main]'])
  const [main] = marked
  const scope = marked.length === 1 && main ? main : body
  const inScope = (element: Element): boolean => shown(element) && (scope !== body || !isSurrounding(element))
  const kept = readableElements(page)
  const readable = (element: Element): boolean => kept.has(element) && shown(element)
  const [all, some] = [filtered(asElement(scope), inScope), filtered(asElement(body), readable)]
  if (kept.size > 0 && textLength(some) >= LEAST_KEPT * textLength(all))
    return made(page, [body], alsoOf(page, site, []), readable, shown, 'readability')
  return made(page, [scope], alsoOf(page, site, []), inScope, shown, 'readability')
}

/** What the site's selectors find outside the content, lists of files, and the lines of its footer that say whom to ask. */
function alsoOf(page: Root, site: Site, selected: readonly Element[]): readonly Element[] {
  const named = selected.length === 0 ? partsNamed(page) : []
  const found = [...selectAll(page, site.also), ...named, ...fileLists(page), ...footerLines(page)]
  return inOrder(page, outermost([...new Set(found)])).filter(
    element => !selected.some(main => contains(main, element))
  )
}

/** Parts that are of the page and no prose, which is why Readability passes over them. */
const beside = new Set<Field | undefined>(['topics', 'attachments', 'contact'])

/** The topics, files and contacts that a page names by class or id, outside its menus, columns and feet. */
function partsNamed(page: Root): readonly Element[] {
  const fields = fieldsByWord(page)
  return [...elementsIn(page)].flatMap(({element, around}) =>
    beside.has(fields.get(element)) && ![...around, element].some(isSurrounding) ? [element] : []
  )
}

/** In the order of the page. */
function inOrder(page: Root, elements: readonly Element[]): readonly Element[] {
  const wanted = new Set(elements)
  return [...elementsIn(page)].map(({element}) => element).filter(element => wanted.has(element))
}

function made(
  page: Root,
  chosen: readonly (Element | Root)[],
  also: readonly Element[],
  keep: (element: Element) => boolean,
  keepAlso: (element: Element) => boolean,
  by: MainContent['by']
): MainContent {
  const content = chosen.map(element => filtered(asElement(element), keep))
  const behind = also.filter(element => !chosen.some(outer => isKeptIn(outer, element, keep)))
  const children = [...content, ...behind.map(element => filtered(element, keepAlso))]
  return {content: {type: 'root', children}, leftOut: leftOut(page, new Set<Nodes>([...chosen, ...behind]), keep), by}
}

/** True where an element came into the content with what is around it. */
function isKeptIn(outer: Element | Root, element: Element, keep: (element: Element) => boolean): boolean {
  for (const {element: inner, around} of elementsIn(outer)) if (inner === element) return [...around, inner].every(keep)
  return false
}

/** The outermost elements that have text and did not come into the content. */
function leftOut(page: Root, chosen: ReadonlySet<Nodes>, keep: (element: Element) => boolean): readonly Element[] {
  const found: Element[] = []
  const open: {readonly node: Nodes; readonly inside: boolean}[] = [{node: page, inside: false}]
  for (let last = open.pop(); last; last = open.pop()) {
    const {node} = last
    const inside = last.inside || chosen.has(node)
    if (node.type === 'element' && silent.has(node.tagName)) continue
    const isOut = node.type === 'element' && (inside ? !chosen.has(node) && !keep(node) : !holdsAny(node, chosen))
    if (isOut && node.type === 'element' && !holdsAny(node, chosen)) {
      if (hasText(node)) found.push(node)
    } else if ('children' in node) for (const child of node.children.toReversed()) open.push({node: child, inside})
  }
  return found
}

function holdsAny(element: Element, chosen: ReadonlySet<Nodes>): boolean {
  if (chosen.has(element)) return true
  for (const {element: inner} of elementsIn(element)) if (chosen.has(inner)) return true
  return false
}

function contains(outer: Element, inner: Element): boolean {
  if (outer === inner) return true
  for (const {element} of elementsIn(outer)) if (element === inner) return true
  return false
}

function firstFound(page: Root, selectors: readonly string[]): readonly Element[] {
  for (const selector of selectors) {
    const found = selectAll(page, [selector])
    if (found.length > 0) return found
  }
  return []
}

/** Without those that stand inside another one of them. */
function outermost(elements: readonly Element[]): readonly Element[] {
  return elements.filter(element => !elements.some(other => other !== element && contains(other, element)))
}

/** True where nothing on the page says that it is beside the content. */
function isBare(body: Element | Root, shown: (element: Element) => boolean): boolean {
  for (const {element} of elementsIn(body)) {
    if (isSurrounding(element)) return false
    if (!silent.has(element.tagName) && !shown(element)) return false
  }
  return true
}

const asElement = (node: Element | Root): Element =>
  node.type === 'element'
    ? node
    : {type: 'element', tagName: 'body', properties: {}, children: [...node.children] as Element['children']}

const textLength = (node: Nodes): number => textContent(node).replace(/\s+/g, '').length
