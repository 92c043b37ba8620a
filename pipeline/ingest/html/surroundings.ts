import type {Element} from 'hast'
import {headWords} from './class-words.ts'
import {elementsIn} from './element.ts'

/** Elements around a page's content that are not of it. */
const elements = new Set(['nav', 'footer', 'aside', 'header', 'form'])

/** Classes and ids by which pages without those elements say the same. */
const words = new Set(
  'nav navigation navbar menu submenu mainmenu topmenu footer foot bottom header head masthead banner top topbar sidebar aside right left path skip logo search copyright'.split(
    ' '
  )
)

/** True for what stands around the content by its element, or by a class or id where it holds neither the title nor the content. */
export function isSurrounding(element: Element): boolean {
  if (elements.has(element.tagName)) return true
  if (!['div', 'table', 'td', 'ul', 'p', 'span', 'section'].includes(element.tagName)) return false
  return headWords(element).some(word => words.has(word)) && !holdsContent(element)
}

/** A footer by its element, class or id. */
export const isFooter = (element: Element): boolean =>
  element.tagName === 'footer' ||
  (element.tagName === 'div' && headWords(element).some(word => word === 'footer' || word === 'foot'))

function holdsContent(element: Element): boolean {
  for (const {element: inner} of elementsIn(element))
    if (inner.tagName === 'h1' || inner.tagName === 'main' || inner.tagName === 'article') return true
  return false
}
