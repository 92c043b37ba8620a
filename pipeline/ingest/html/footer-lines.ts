import type {Element, Root} from 'hast'
import {elementsIn, textContent} from './element.ts'
import {isFooter} from './surroundings.ts'

/** `Ansvarlig redaktør: …`, `Tlf.: …`, `Org.nr. 974 760 673`: a label and what it labels; no sentence ends in it. */
const labelled = /^(?:(?!\. )[^:：]){2,60}[:：]|^\D{3,30} ?\+?\d[\d ()\u00a0]{7,}$/
/** What is longer is no such line. UTF-16 units. */
const LONGEST = 600

/** The paragraphs of a page's footer that say whom to ask, by their labels. */
export function footerLines(page: Root): readonly Element[] {
  const found: Element[] = []
  for (const {element, around} of elementsIn(page)) {
    if (!['p', 'li', 'dl', 'address'].includes(element.tagName) || !around.some(isFooter)) continue
    const text = textContent(element).replace(/\s+/g, ' ').trim()
    if (text.length <= LONGEST && (element.tagName === 'address' || labelled.test(text))) found.push(element)
  }
  return found
}
