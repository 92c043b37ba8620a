import type {Element} from 'hast'
import {classWords} from './class-words.ts'
import {textContent} from './element.ts'

/** Words in classes and ids of what sites put beside their text. */
const words = new Set([
  'cookie',
  'cookies',
  'consent',
  'breadcrumb',
  'breadcrumbs',
  'crumb',
  'crumbs',
  'share',
  'sharing',
  'social',
  'some',
  'survey',
  'feedback'
])

/** Share buttons and bread crumbs are short; an article about social affairs may be classed `social` too. UTF-16 units. */
const LONGEST = 400

/** True for an element whose class or id says that it is a cookie banner, bread crumbs, share buttons or a question to the reader. */
export function isApparatus(element: Element): boolean {
  const found = classWords(element)
    .flat()
    .find(word => words.has(word))
  if (found === undefined || element.tagName === 'html' || element.tagName === 'body') return false
  if (element.tagName === 'main' || element.tagName === 'article') return false
  const isBanner = found.startsWith('cookie') || found === 'consent'
  return textContent(element).replace(/\s+/g, ' ').length <= (isBanner ? LONGEST * 10 : LONGEST)
}
