import type {Element, Root, RootContent} from 'hast'
import {foldedTitle, titleNames} from '../../language/title-names.ts'
import {isApparatus} from './apparatus.ts'
import {elementsIn, hasText, rangeOf, textContent} from './element.ts'
import {isSurrounding} from './surroundings.ts'

const blocks = new Set('div p center h2 h3 h4 h5 h6'.split(' '))
const words = new Set('span strong b font em'.split(' '))
/** A path to the page, a list of others and a link say the title too. */
const elsewhere = new Set('nav ul ol a button label option figcaption'.split(' '))

/** A title stands at the head of a page, behind a line or two that say where one is. Paragraphs. */
const FURTHEST = 12
/** A title has no more markup in and around it, in characters of the source. */
const LONGEST_MARKUP = 2000

/**
 * A copy of a page without h1 in which the element that says the page's own title is one: `<div class="title">关于…的通知</div>`. What finds a
 * page's content, and what stands around its title, goes by it.
 */
export function titleAsHeading(page: Root, properties: Readonly<Record<string, string>>): Root {
  const names = titleNames(properties)
  const all = [...elementsIn(page)]
  if (names.size === 0 || all.some(({element}) => element.tagName === 'h1' && hasText(element))) return page
  const longest = Math.max(...[...names].map(({length}) => length)) + LONGEST_MARKUP
  const last = all.filter(({element}) => element.tagName === 'p' && hasText(element))[FURTHEST - 1]
  const title = all
    .slice(0, last ? all.indexOf(last) : all.length)
    .find(
      ({element, around}) =>
        (blocks.has(element.tagName) || words.has(element.tagName)) &&
        isTitle(element) &&
        ![...around, element].some(outer => elsewhere.has(outer.tagName) || isSurrounding(outer) || isApparatus(outer))
    )?.element
  if (title === undefined) return page
  return {...page, children: page.children.map(child => renamed(child, title)) as RootContent[]}

  function isTitle(element: Element): boolean {
    const {start, end} = rangeOf(element) ?? {start: 0, end: 0}
    return end - start <= longest && names.has(foldedTitle(textContent(element)))
  }
}

function renamed<N extends RootContent>(node: N, title: Element): N {
  if (node.type !== 'element') return node
  if (node === title) return {...node, tagName: 'h1'}
  return {...node, children: (node as Element).children.map(child => renamed(child, title))}
}
