import type {Element, Root} from 'hast'
import type {Nodes, Root as Tree} from 'mdast'
import type {LanguageTag} from '../../model/language-tag.ts'
import {isLanguageTag} from '../../model/language-tag.ts'
import type {Field} from '../../model/source.ts'
import {attribute, elementsIn, rangeOf, textContent} from './element.ts'
import {fieldsByWord} from './fields-by-word.ts'
import {footerLines} from './footer-lines.ts'
import {selectAll} from './selector.ts'
import type {Site} from './sites/site.ts'

/** A stretch of the source and what the markup around it says. */
export interface Mark {
  readonly start: number
  readonly end: number
  readonly field?: Field
  readonly lang?: LanguageTag
}

/** The fields and languages that a page's markup states, the outer ones first. */
export function marksOf(page: Root, site: Site): readonly Mark[] {
  const fields = new Map<Element, Field>(fieldsByWord(page))
  for (const element of footerLines(page)) fields.set(element, 'contact')
  for (const [field, selectors] of Object.entries(site.fields))
    for (const element of selectAll(page, selectors)) fields.set(element, field as Field)
  const marks: Mark[] = []
  for (const {element} of elementsIn(page)) {
    const range = rangeOf(element)
    const field = fields.get(element)
    const lang = element.tagName === 'html' ? null : attribute(element, 'lang')
    if (!range || (field === undefined && !lang)) continue
    const spoken = lang && isLanguageTag(lang) ? {lang} : {}
    marks.push({...range, ...(field === undefined ? {} : {field}), ...spoken})
  }
  return marks.toSorted((a, b) => a.start - b.start || b.end - a.end)
}

/** Elements that hold a single fact and often stand on one line with others: each gets a line of its own. */
const facts: ReadonlySet<Field> = new Set(['type', 'published', 'signed', 'updated', 'publisher'])

/**
 * A copy of the page in which the inline elements that hold a fact are blocks, save in sentences: "the meeting on <time>…". A row of labelled
 * elements, `<span>发布时间：…</span><span>来源：…</span>`, is such facts too, whatever their classes.
 */
export function factsAsBlocks(page: Root, site: Site): Root {
  const chosen = new Set(
    Object.entries(site.fields)
      .filter(([field]) => facts.has(field as Field))
      .flatMap(([, selectors]) => selectAll(page, selectors))
  )
  for (const {element} of elementsIn(page)) for (const fact of labelledRow(element)) chosen.add(fact)
  if (chosen.size === 0) return page
  const walk = (element: Element): Element => {
    const hasFacts = element.children.some(child => child.type === 'element' && isFact(child)) && !hasProse(element)
    const children = element.children.map(child => {
      if (child.type !== 'element') return child
      return hasFacts && isFact(child) ? asBlock(walk(child)) : walk(child)
    })
    // A paragraph cannot hold blocks: the one around them becomes a division.
    return {...element, children, ...(hasFacts && element.tagName === 'p' ? {tagName: 'div'} : {})}
  }
  const isFact = (element: Element): boolean => chosen.has(element) && isInline(element)
  return {...page, children: page.children.map(child => (child.type === 'element' ? walk(child) : child))}
}

/** The inline elements of a row in which each begins with a label; none where there is but one, or words stand beside them. */
function labelledRow(element: Element): readonly Element[] {
  const inner = element.children.filter(child => child.type === 'element')
  const isRow = inner.length > 1 && inner.every(child => child.tagName === 'span' && label.test(textContent(child)))
  return isRow && !hasProse(element) ? inner : []
}

const label = /^\s*[^\s:：][^:：]{0,20}[:：]\s*\S/u

/** True where words stand beside the elements, not only dividers between them. */
const hasProse = (element: Element): boolean =>
  element.children.some(child => child.type === 'text' && /[\p{L}\p{N}]/u.test(child.value))

const inline = new Set('a abbr b em i small span strong time'.split(' '))
const isInline = (element: Element): boolean => inline.has(element.tagName)

/** A link or a bold stretch stays what it is, inside a block. */
function asBlock(element: Element): Element {
  const plain = element.tagName === 'span' || element.tagName === 'time' || element.tagName === 'small'
  return {...element, tagName: 'div', properties: {}, children: plain ? element.children : [element]}
}

/** Gives the blocks of a tree the marks that they stand in; inner marks win. Nodes still have positions. */
export function marked(tree: Tree, marks: readonly Mark[]): Tree {
  if (marks.length === 0) return tree
  let next = 0
  let open: readonly Mark[] = []
  return mark(tree) as Tree

  function mark(node: Nodes): Nodes {
    if (isPhrasing(node)) return node
    const offsets = offsetsOf(node)
    const data = offsets ? dataAt(offsets) : {}
    const own = Object.keys(data).length > 0 ? {data: {...data, ...node.data}} : {}
    if (!('children' in node)) return {...node, ...own}
    return {...node, ...own, children: (node.children as readonly Nodes[]).map(mark)} as Nodes
  }

  function dataAt({start, end}: Pick<Mark, 'start' | 'end'>): {field?: Field; lang?: LanguageTag} {
    const data: {field?: Field; lang?: LanguageTag} = {}
    // Nodes come in the order of their starts: marks are opened and closed as in a sweep.
    const from = next
    while (next < marks.length && marks[next]!.start <= start) next++
    const begun = marks.slice(from, next)
    open = [...open, ...begun].filter(mark => mark.end > start)
    for (const {start: from, end: to, field, lang} of open) {
      if (from > start || to < end) continue
      if (field !== undefined) data.field = field
      if (lang !== undefined) data.lang = lang
    }
    return data
  }
}

const blocks = new Set(['root', 'heading', 'paragraph', 'list', 'listItem', 'blockquote', 'table', 'code', 'image'])
const isPhrasing = (node: Nodes): boolean => !blocks.has(node.type) && node.type !== 'footnoteDefinition'

function offsetsOf(node: Nodes): {readonly start: number; readonly end: number} | null {
  if (node.type === 'root') return null
  const {start, end} = node.position ?? {}
  if (start?.offset !== undefined && end?.offset !== undefined) return {start: start.offset, end: end.offset}
  if (!('children' in node)) return null
  const inner = (node.children as readonly Nodes[]).map(offsetsOf).filter(range => range !== null)
  if (inner.length === 0) return null
  return inner.reduce((a, b) => ({start: Math.min(a.start, b.start), end: Math.max(a.end, b.end)}))
}
