import type {Element, Root} from 'hast'
import type {TitledLink} from '../../model/metadata.ts'
import {classWords} from './class-words.ts'
import {attribute, elementsIn, textContent} from './element.ts'

const labels = /breadcrumb|brødsmule|smulesti|面包屑|导航路径/i
const words = new Set(['breadcrumb', 'breadcrumbs', 'crumb', 'crumbs', 'path'])

/** The bread crumbs that a page shows, outermost first; none where it shows none. "Du er her:" is no step. */
export function breadcrumbOf(page: Root): readonly TitledLink[] {
  for (const {element} of elementsIn(page)) {
    if (!isBreadcrumb(element)) continue
    const steps = stepsOf(element)
    if (steps.length > 0) return steps
  }
  return []
}

function isBreadcrumb(element: Element): boolean {
  if (labels.test(attribute(element, 'aria-label') ?? '')) return true
  if (/BreadcrumbList/.test(attribute(element, 'itemtype') ?? '')) return true
  const holds = ['nav', 'ol', 'ul', 'div', 'p', 'section'].includes(element.tagName)
  return holds && classWords(element).some(names => words.has(names.at(-1) ?? '') || labels.test(names.join(' ')))
}

/** A step an item of a list; else a step a link, and the text behind the last one. */
function stepsOf(holder: Element): readonly TitledLink[] {
  const inside = [...elementsIn(holder)].map(({element}) => element)
  const items = inside.filter(({tagName}) => tagName === 'li')
  if (items.length > 0) return items.flatMap(item => stepOf(item, linkIn(item)))
  const links = inside.filter(({tagName}) => tagName === 'a')
  const last = links.at(-1)
  if (!last) return []
  const behind = textContent(holder).split(textContent(last)).at(-1) ?? ''
  return [...links.flatMap(link => stepOf(link, attribute(link, 'href'))), ...named(behind, null)]
}

const linkIn = (item: Element): string | null => {
  for (const {element} of elementsIn(item)) if (element.tagName === 'a') return attribute(element, 'href')
  return null
}

const stepOf = (element: Element, url: string | null): readonly TitledLink[] => named(textContent(element), url)

/** Marks between steps are drawn in many ways; words are not. */
function named(text: string, url: string | null): readonly TitledLink[] {
  const title = text.replace(/\s+/g, ' ').replace(/^[\s›»>/|→·-]+|[\s›»>/|→·-]+$/g, '')
  return title === '' || /[:：]$/.test(title) ? [] : [{title, url}]
}
