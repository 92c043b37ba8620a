import type {Element, Root} from 'hast'
import type {FootnoteDefinition, RootContent} from 'mdast'
import {attribute, elementsIn, textContent} from '../element.ts'
import type {Handle} from './handle.ts'

/** Footnotes of a page. */
interface Notes {
  /** The names that references lead to, with the label as printed at the reference. */
  readonly labels: ReadonlyMap<string, string>
  /** The elements that hold the notes, each with the name that leads to it. */
  readonly holders: ReadonlyMap<Element, string>
}

interface Named {
  readonly element: Element
  readonly around: readonly Element[]
}

const mark = /^[[(]?(\d{1,3}|[*†‡§]+|[a-z]|[ivx]+)[\])]?$/

/**
 * Finds references to notes: links that show a number or a sign and lead to an element of the page, in `<sup>`, with the role of one, or to a link
 * behind it that leads back, as word processors write them.
 */
function notesOf(page: Root): Notes {
  const all = [...elementsIn(page)]
  const byName = new Map<string, Named>()
  for (const named of all) for (const name of namesOf(named.element)) if (!byName.has(name)) byName.set(name, named)
  const labels = new Map<string, string>()
  const holders = new Map<Element, string>()
  const seen = new Set<Element>()
  for (const {element, around} of all) {
    seen.add(element)
    const target = targetOf(element)
    const aim = target === null ? undefined : byName.get(target)
    if (target === null || aim === undefined || labels.has(target)) continue
    // The link at the note, which leads back, is no reference itself.
    if (namesOf(element).some(name => labels.has(name))) continue
    const label = mark.exec(textContent(element).trim())?.[1]
    const isRaised = [element, ...around].some(outer => outer.tagName === 'sup') || holdsSup(element)
    const isMutual = leadsTo(aim.element, element) && !seen.has(aim.element) && !begins({element, around})
    const isReference = isRaised || attribute(element, 'role') === 'doc-noteref' || isMutual
    const holder = holderOf(aim)
    if (label === undefined || !isReference || holder === null) continue
    labels.set(target, label)
    holders.set(holder, target)
  }
  return {labels, holders}
}

const namesOf = (element: Element): readonly string[] =>
  [attribute(element, 'id'), element.tagName === 'a' ? attribute(element, 'name') : null].filter(
    name => name !== null && name !== ''
  ) as readonly string[]

const leadsTo = (from: Element, to: Element): boolean => namesOf(to).includes(targetOf(from) ?? '')

const heading = /^h[1-6]$/
const blocks = new Set('p li dd div td h1 h2 h3 h4 h5 h6'.split(' '))

/** True where the block around an element begins with its text. */
function begins({element, around}: Named): boolean {
  const block = around.findLast(({tagName}) => blocks.has(tagName))
  return block !== undefined && textContent(block).trimStart().startsWith(textContent(element).trim())
}

/**
 * The element itself; for a link, the block that begins with it, or the division around that where it holds no other note. `null` for a link in a
 * heading or inside a text: it leads to a chapter or a passage.
 */
function holderOf({element, around}: Named): Element | null {
  if (element.tagName !== 'a') return element
  const at = around.findLastIndex(({tagName}) => blocks.has(tagName))
  const [block, outer] = [around[at], around[at - 1]]
  if (block === undefined || heading.test(block.tagName) || !begins({element, around})) return null
  const links = outer?.tagName === 'div' ? [...elementsIn(outer)].filter(inner => isMark(inner.element)) : []
  return links.length === 1 ? outer! : block
}

const isMark = (element: Element): boolean =>
  element.tagName === 'a' && namesOf(element).length > 0 && mark.test(textContent(element).trim())

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
  const id = notes.holders.get(element)
  const label = id === undefined ? undefined : notes.labels.get(id)
  if (id !== undefined && label !== undefined)
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
  if (target !== null && label !== undefined && notes.labels.get(target) === label)
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
