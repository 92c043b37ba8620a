import type {Element, Root} from 'hast'
import {attribute, elementsIn, textContent} from './element.ts'

const file = /\.(?:pdf|docx?|odt|xlsx?|pptx?|epub|rtf)(?=$|[?#])/i
const around = new Set(['nav', 'footer', 'header', 'form'])
/** What is longer is a text with files in it. UTF-16 units. */
const LONGEST = 3000

/** Lists of files, wherever a page puts them: most in a column beside the text. The heading right before a list comes with it. */
export function fileLists(page: Root): readonly Element[] {
  const found: Element[] = []
  for (const {element, around: outer} of elementsIn(page)) {
    if (!['ul', 'ol'].includes(element.tagName) || outer.some(({tagName}) => around.has(tagName))) continue
    if (textContent(element).length > LONGEST || !holdsOnlyFiles(element)) continue
    const parent = outer.at(-1)
    found.push(parent && isHeadedBy(parent, element) ? parent : element)
  }
  return found
}

function holdsOnlyFiles(list: Element): boolean {
  const links = [...elementsIn(list)].flatMap(({element}) => (element.tagName === 'a' ? [element] : []))
  return links.length > 0 && links.every(link => file.test(attribute(link, 'href') ?? ''))
}

/** True where a heading and the list are all that a holder has. */
function isHeadedBy(holder: Element, list: Element): boolean {
  const [heading, second, ...others] = holder.children.filter(child => child.type === 'element')
  return heading !== undefined && /^h[2-6]$/.test(heading.tagName) && second === list && others.length === 0
}
