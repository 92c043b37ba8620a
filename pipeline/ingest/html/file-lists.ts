import type {Element, Root} from 'hast'
import {attribute, elementsIn, textContent} from './element.ts'

const file = /\.(?:pdf|docx?|odt|xlsx?|pptx?|epub|rtf)(?=$|[?#])/i
const around = new Set(['nav', 'footer', 'header', 'form'])
const lists = new Set(['ul', 'ol'])
const lines = new Set(['p', 'div'])
/** What is longer is a text with files in it. UTF-16 units. */
const LONGEST = 3000
/** Letters and digits beside the links of a line of files: a label, types and sizes. */
const MOST_BESIDE = 40

/** Lists and lines of files, wherever a page puts them: most in a column beside the text. The heading right before a list comes with it. */
export function fileLists(page: Root): readonly Element[] {
  const found: Element[] = []
  for (const {element, around: outer} of elementsIn(page)) {
    if (outer.some(({tagName}) => around.has(tagName))) continue
    if (lines.has(element.tagName) && isLineOfFiles(element)) found.push(element)
    if (!lists.has(element.tagName) || textContent(element).length > LONGEST || !holdsOnlyFiles(element)) continue
    const parent = outer.at(-1)
    found.push(parent && isHeadedBy(parent, element) ? parent : element)
  }
  return found
}

const linksIn = (element: Element): readonly Element[] =>
  [...elementsIn(element)].flatMap(({element: inner}) => (inner.tagName === 'a' ? [inner] : []))

function holdsOnlyFiles(element: Element): boolean {
  const links = linksIn(element)
  return links.length > 0 && links.every(link => file.test(attribute(link, 'href') ?? ''))
}

/** `附件：<a>…</a>`: a line that holds nothing but links to files, with at most a label, types and sizes beside them. */
function isLineOfFiles(line: Element): boolean {
  const isFlat = line.children.every(
    child => child.type !== 'element' || !(lines.has(child.tagName) || lists.has(child.tagName))
  )
  if (!isFlat || !holdsOnlyFiles(line)) return false
  const letters = (node: Element): number => textContent(node).replace(/[^\p{L}\p{N}]/gu, '').length
  return letters(line) - linksIn(line).reduce((sum, link) => sum + letters(link), 0) <= MOST_BESIDE
}

/** True where a heading and the list are all that a holder has. */
function isHeadedBy(holder: Element, list: Element): boolean {
  const [heading, second, ...others] = holder.children.filter(child => child.type === 'element')
  return heading !== undefined && /^h[2-6]$/.test(heading.tagName) && second === list && others.length === 0
}
