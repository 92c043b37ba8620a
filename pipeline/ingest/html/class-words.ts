import type {Element} from 'hast'
import {attribute} from './element.ts'

/** Words that say only that a class is of something that holds something. */
const holders = new Set(
  'area block body box card col column container content group holder info inner item items link links list menu module outer panel region row section wrap wrapper'.split(
    ' '
  )
)

/** The words of an element's classes and id, a list a name, in lower case: `pressContact box-2` → press contact, box. */
export function classWords(element: Element): readonly (readonly string[])[] {
  const [names, id] = [attribute(element, 'class'), attribute(element, 'id')]
  if (names === null && id === null) return []
  return [...(names ?? '').split(/\s+/), id ?? '']
    .map(name =>
      name
        .replace(/([a-z])([A-Z])/g, '$1 $2')
        .toLowerCase()
        .split(/[^a-z]+/)
        .filter(word => word !== '')
    )
    .filter(words => words.length > 0)
}

/** The last word of each name that says what is held: `content-intro-topics` → topics, `related-links` → related, `article-menu` → menu. */
export function headWords(element: Element): readonly string[] {
  return classWords(element).flatMap(words => words.findLast(word => !holders.has(word)) ?? words.at(-1) ?? [])
}
