import type {Element, Root} from 'hast'
import {elementsIn, textContent} from './element.ts'
import {isFooter} from './surroundings.ts'

/** `Ansvarlig redaktør: …`, `Tlf.: …`, `Org.nr. 974 760 673`: a label and what it labels; no sentence ends in it. */
const labelled = /^(?:(?!\. )[^:：]){2,60}[:：]|^\D{3,30} ?\+?\d[\d ()\u00a0]{7,}$/
/** What is longer is no such line. UTF-16 units. */
const LONGEST = 600

/** The body whose lines follow has a short name; marks and figures are of other lines. UTF-16 units. */
const LONGEST_NAME = 60
const otherLine = /[©:：|.。]|\d/u

/** The paragraphs of a page's footer that say whom to ask, by their labels, and the name right above the first of them. */
export function footerLines(page: Root): readonly Element[] {
  const found: Element[] = []
  for (const {element, around} of elementsIn(page)) {
    if (!['p', 'li', 'dl', 'address'].includes(element.tagName) || !around.some(isFooter)) continue
    const text = folded(element)
    if (text.length > LONGEST || !(element.tagName === 'address' || labelled.test(text))) continue
    const above = nameAbove(element, around.at(-1))
    if (above && !found.includes(above)) found.push(above)
    found.push(element)
  }
  return found
}

function nameAbove(element: Element, parent: Element | undefined): Element | null {
  const siblings = parent?.children.filter(child => child.type === 'element') ?? []
  const above = siblings[siblings.indexOf(element) - 1]
  const text = above && /^(?:p|h[2-6])$/.test(above.tagName) ? folded(above) : ''
  return above && text !== '' && text.length <= LONGEST_NAME && !otherLine.test(text) ? above : null
}

const folded = (element: Element): string => textContent(element).replace(/\s+/g, ' ').trim()
