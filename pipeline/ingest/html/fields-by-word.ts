import type {Element, Root} from 'hast'
import type {Field} from '../../model/source.ts'
import {headWords} from './class-words.ts'
import {elementsIn, hasText, textContent} from './element.ts'

/** What a class or an id says by its last word, in whatever way the site joins its words. */
const fields: Readonly<Record<string, Field>> = {
  ingress: 'lead',
  lead: 'lead',
  preamble: 'lead',
  standfirst: 'lead',
  attachment: 'attachments',
  attachments: 'attachments',
  download: 'attachments',
  downloads: 'attachments',
  topic: 'topics',
  topics: 'topics',
  tags: 'topics',
  related: 'related',
  contact: 'contact',
  contacts: 'contact',
  subheader: 'subtitle',
  subheading: 'subtitle',
  subtitle: 'subtitle',
  factbox: 'box',
  facts: 'box',
  fact: 'box',
  faktaboks: 'box',
  fakta: 'box',
  infobox: 'box',
  sidebox: 'box'
}

/** What is longer is no such part, whatever its class. UTF-16 units. */
const longest: Readonly<Partial<Record<Field, number>>> = {
  lead: 2000,
  attachments: 6000,
  topics: 1500,
  related: 6000,
  contact: 3000,
  subtitle: 300,
  box: 8000
}

const outermost = new Set(['html', 'body', 'main', 'article', 'a', 'li', 'span', 'img', 'button', 'input'])

/** The elements that say by a class or an id which part of a page they are, for what a site's own selectors do not name. */
export function fieldsByWord(page: Root): ReadonlyMap<Element, Field> {
  const found = new Map<Element, Field>()
  for (const {element} of elementsIn(page)) {
    if (outermost.has(element.tagName)) continue
    if (element.tagName === 'details') found.set(element, 'box')
    const field = headWords(element)
      .map(word => fields[word])
      .find(known => known !== undefined)
    if (field !== undefined && isPart(element, field)) found.set(element, field)
  }
  for (const accordion of accordions(page, found)) {
    found.delete(accordion)
    for (const {element} of elementsIn(accordion)) if (found.get(element) === 'box') found.delete(element)
  }
  return found
}

/** Boxes with headings, two or more with nothing behind them below their heading, are no boxes beside a text: they are the text, which unfolds part by part. */
function accordions(page: Root, fields: ReadonlyMap<Element, Field>): readonly Element[] {
  const isBox = (element: Element): boolean => fields.get(element) === 'box' && holdsHeading(element)
  return [...elementsIn(page)].flatMap(({element: holder}) => {
    const shown = holder.children.filter(child => child.type === 'element' && hasText(child)) as readonly Element[]
    const ends = shown.flatMap((child, index) => (index > 0 && /^h[1-6]$/.test(child.tagName) ? [index] : []))
    return [...ends, shown.length].flatMap((end, turn) => {
      const below = shown.slice(ends[turn - 1] ?? 0, end)
      const boxes = below.slice(below.findLastIndex(child => !isBox(child)) + 1)
      return boxes.length > 1 ? boxes : []
    })
  })
}

function holdsHeading(element: Element): boolean {
  for (const {element: inner} of elementsIn(element)) if (/^(?:h[2-6]|summary)$/.test(inner.tagName)) return true
  return false
}

function isPart(element: Element, field: Field): boolean {
  for (const {element: inner} of elementsIn(element))
    if (inner.tagName === 'h1' || inner.tagName === 'main' || inner.tagName === 'article') return false
  return textContent(element).replace(/\s+/g, ' ').length <= (longest[field] ?? 0)
}
