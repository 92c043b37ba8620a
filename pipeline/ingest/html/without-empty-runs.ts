import type {Element, ElementContent, Root, RootContent, Text} from 'hast'
import {textContent} from './element.ts'

/** The converter looks from each child that shows nothing past all that follow it: more children than this have those joined first. Nodes. */
const MANY_CHILDREN = 200

/** Inline elements that show nothing where they hold no text. */
const inline = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q s samp small span strike strong sub sup time tt u var'.split(
    ' '
  )
)

/**
 * A copy in which long runs of inline elements that show nothing are the white space that they hold, and neighbouring texts are one. Pages with
 * thousands of empty `<span>` in a row exist, and would take hours.
 */
export function withoutEmptyRuns(root: Root): Root {
  return {...root, children: light(root.children as readonly ElementContent[]) as RootContent[]}
}

function light(children: readonly ElementContent[]): ElementContent[] {
  const inner = children.map(child => (child.type === 'element' ? {...child, children: light(shownIn(child))} : child))
  if (inner.length <= MANY_CHILDREN) return inner
  const found: ElementContent[] = []
  for (const child of inner) {
    if (child.type === 'comment') continue
    const shown = child.type === 'element' && isEmpty(child) ? whiteSpaceOf(child) : child
    if (shown === null) continue
    const last = found.at(-1)
    if (shown.type === 'text' && last?.type === 'text') found[found.length - 1] = joined(last, shown)
    else found.push(shown)
  }
  return found
}

/** Elements in which white space between others shows nothing. */
const rows = new Set(['table', 'thead', 'tbody', 'tfoot', 'tr', 'colgroup', 'ul', 'ol'])

/** White space between rows costs the converter a move of all the rows behind it. */
const shownIn = ({tagName, children}: Element): readonly ElementContent[] =>
  rows.has(tagName) ? children.filter(child => child.type !== 'text' || child.value.trim() !== '') : children

/** True for an inline element without a character to show, whatever inline elements it holds. */
function isEmpty(element: Element): boolean {
  if (!inline.has(element.tagName) && !element.tagName.includes('-')) return false
  return element.children.every(child => {
    if (child.type === 'element') return isEmpty(child)
    return child.type === 'comment' || (child.type === 'text' && child.value.trim() === '')
  })
}

function whiteSpaceOf(element: Element): Text | null {
  const value = textContent(element)
  if (value === '') return null
  return {type: 'text', value, ...(element.position && {position: element.position})}
}

/** White space is one space to a reader, so that the joined text stays short; its place is that of both. */
function joined(a: Text, b: Text): Text {
  const value = b.value.trim() === '' && /\s$/.test(a.value) ? a.value : a.value + b.value
  const position = a.position && b.position ? {start: a.position.start, end: b.position.end} : a.position
  return {type: 'text', value, ...(position && {position})}
}
