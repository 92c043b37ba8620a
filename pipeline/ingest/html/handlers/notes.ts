import type {Element, Root} from 'hast'
import type {FootnoteDefinition, RootContent} from 'mdast'
import {attribute, elementsIn, textContent} from '../element.ts'
import type {Handle} from './handle.ts'

/** Footnotes of a page: the ids that references lead to, with the label as printed at the reference. */
type Notes = ReadonlyMap<string, string>

const mark = /^[[(]?(\d{1,3}|[*†‡§]+|[a-z]|[ivx]+)[\])]?$/

/** Finds references to notes: links in `<sup>`, or with the role of one, that show a number or a sign and lead to an element of the page. */
function notesOf(page: Root): Notes {
  const ids = new Set<string>()
  const found = new Map<string, string>()
  for (const {element} of elementsIn(page)) ids.add(attribute(element, 'id') ?? '')
  for (const {element, around} of elementsIn(page)) {
    const target = targetOf(element)
    if (target === null || !ids.has(target) || found.has(target)) continue
    const label = mark.exec(textContent(element).trim())?.[1]
    const isRaised = [element, ...around].some(outer => outer.tagName === 'sup') || holdsSup(element)
    if (label !== undefined && (isRaised || attribute(element, 'role') === 'doc-noteref')) found.set(target, label)
  }
  return found
}

const targetOf = (element: Element): string | null => {
  const href = element.tagName === 'a' ? attribute(element, 'href') : null
  return href?.startsWith('#') && href.length > 1 ? decodeFragment(href.slice(1)) : null
}

const holdsSup = (element: Element): boolean =>
  element.children.some(child => child.type === 'element' && child.tagName === 'sup')

function decodeFragment(fragment: string): string {
  try {
    return decodeURIComponent(fragment)
  } catch {
    return fragment
  }
}

/** Elements of our own names, which the handlers below turn into mdast's footnotes. */
const names = {reference: 'note-reference', definition: 'note-definition'}

/**
 * A copy of the page in which references to notes and the notes themselves have names of their own. A list of nothing but
 * notes is no list, and a link without an address no link.
 */
export function notesNamed(page: Root): Root {
  const notes = notesOf(page)
  return {...page, children: page.children.map(child => (child.type === 'element' ? named(child, notes) : child))}
}

function named(element: Element, notes: Notes): Element {
  const children = element.children.map(child => (child.type === 'element' ? named(child, notes) : child))
  const id = attribute(element, 'id')
  const label = id === null ? undefined : notes.get(id)
  if (id !== null && label !== undefined)
    return {
      ...element,
      tagName: names.definition,
      properties: {id, label},
      children: withoutLabel(withoutReturn(children), label)
    }
  if (element.tagName === 'a') return namedLink({...element, children}, notes)
  const items = children.filter(child => child.type === 'element')
  const isList = element.tagName === 'ol' || element.tagName === 'ul'
  const onlyNotes = isList && items.length > 0 && items.every(item => item.tagName === names.definition)
  return {...element, ...(onlyNotes ? {tagName: 'div'} : {}), children}
}

function namedLink(link: Element, notes: Notes): Element {
  const target = targetOf(link)
  const label = mark.exec(textContent(link).trim())?.[1]
  if (target !== null && label !== undefined && notes.get(target) === label)
    return {...link, tagName: names.reference, properties: {id: target, label}, children: []}
  return attribute(link, 'href') === null ? {...link, tagName: 'span'} : link
}

/** Handlers for the elements of our own names. */
export const noteHandlers: Readonly<Record<string, Handle>> = {
  [names.reference]: (state, node) => {
    const reference: RootContent = {type: 'footnoteReference', ...identityOf(node)}
    state.patch(node, reference)
    return reference
  },
  [names.definition]: (state, node) => {
    const children = state.toFlow(state.all(node)) as FootnoteDefinition['children']
    const note: RootContent = {type: 'footnoteDefinition', ...identityOf(node), children}
    state.patch(node, note)
    return note
  }
}

const identityOf = (node: Element): {readonly identifier: string; readonly label: string} => ({
  identifier: attribute(node, 'id') ?? '',
  label: attribute(node, 'label') ?? ''
})

const returns = /^[\s↩↑^⤴︎]*$|^(?:\[?\d+\]?|\*)$/u

function withoutReturn(children: Element['children']): Element['children'] {
  return children.flatMap((child): Element['children'] => {
    if (child.type !== 'element') return [child]
    const leadsBack = targetOf(child) !== null && returns.test(textContent(child).trim())
    return leadsBack ? [] : [{...child, children: withoutReturn(child.children)}]
  })
}

/** The label is printed again before the note: `1 See …`. */
function withoutLabel(children: Element['children'], label: string): Element['children'] {
  const [first, ...rest] = children
  if (first?.type === 'element' && first.tagName === 'sup' && textContent(first).trim() === label) return rest
  if (first?.type === 'element' && first.tagName === 'p')
    return [{...first, children: withoutLabel(first.children, label)}, ...rest]
  return children
}
