import type {Element, ElementContent} from 'hast'
import type {PhrasingContent, RootContent} from 'mdast'
import {textContent} from '../element.ts'
import type {Handle, State} from './handle.ts'

/** A term and its description are one line where the description is no longer than this. UTF-16 units. */
const LONGEST_VALUE = 120

interface Entry {
  readonly terms: readonly Element[]
  readonly descriptions: readonly Element[]
}

/**
 * A description list: short pairs such as "Telefon" and "22 24 90 90" come out as a line each, with the colon that the
 * columns stand for; other terms as bold paragraphs before the paragraphs that describe them.
 */
export const descriptionList: Handle = (state, node) => {
  const entries = entriesOf(node)
  const pairs = entries.length > 0 && entries.every(isPair)
  return entries.flatMap(({terms, descriptions}): RootContent[] => {
    const [term, description] = [terms[0], descriptions[0]]
    if (pairs && term && description) return [lineOf(state, term, description)]
    return [...terms.map(element => termOf(state, element)), ...descriptions.flatMap(element => flow(state, element))]
  })
}

function entriesOf(node: Element): readonly Entry[] {
  const entries: {terms: Element[]; descriptions: Element[]}[] = []
  for (const child of unwrapped(node)) {
    if (child.type !== 'element') continue
    const last = entries.at(-1)
    if (child.tagName === 'dt' && (!last || last.descriptions.length > 0))
      entries.push({terms: [child], descriptions: []})
    else if (child.tagName === 'dt') last?.terms.push(child)
    else if (child.tagName === 'dd' && !last) entries.push({terms: [], descriptions: [child]})
    else if (child.tagName === 'dd') last?.descriptions.push(child)
  }
  return entries
}

const unwrapped = (node: Element): readonly ElementContent[] =>
  node.children.flatMap(child => (child.type === 'element' && child.tagName === 'div' ? child.children : [child]))

const isPair = ({terms, descriptions}: Entry): boolean =>
  terms.length === 1 &&
  descriptions.length === 1 &&
  lengthOf(descriptions[0]) <= LONGEST_VALUE &&
  isOneLine(descriptions[0])

const lengthOf = (element: Element | undefined): number => (element ? textContent(element).trim().length : 0)

const isOneLine = (element: Element | undefined): boolean =>
  element?.children.every(
    child => child.type !== 'element' || !['ul', 'ol', 'table', 'div', 'p', 'dl'].includes(child.tagName)
  ) ?? false

function lineOf(state: State, term: Element, description: Element): RootContent {
  const children = state.all(term) as PhrasingContent[]
  const colon = /[:：]\s*$/.test(textContent(term)) ? ' ' : ': '
  const line: RootContent = {
    type: 'paragraph',
    children: [...children, {type: 'text', value: colon}, ...(state.all(description) as PhrasingContent[])]
  }
  state.patch(
    {...term, position: {start: term.position!.start, end: (description.position ?? term.position!).end}},
    line
  )
  return line
}

function termOf(state: State, element: Element): RootContent {
  const bold: PhrasingContent = {type: 'strong', children: state.all(element) as PhrasingContent[]}
  state.patch(element, bold)
  const line: RootContent = {type: 'paragraph', children: [bold]}
  state.patch(element, line)
  return line
}

const flow = (state: State, node: Element): RootContent[] => state.toFlow(state.all(node)) as RootContent[]
