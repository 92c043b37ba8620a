import type {Element, Nodes} from 'hast'
import {attribute, elementsIn} from './element.ts'

/**
 * Elements below a node that match one of the selectors, in document order. A selector is CSS with types, classes, ids,
 * attributes (`[role]`, `[role=main]`, `[class*=share]`) and descendants: what profiles of sites need.
 */
export function selectAll(root: Nodes, selectors: readonly string[]): readonly Element[] {
  if (selectors.length === 0) return []
  const matches = selectors.map(compile)
  const found: Element[] = []
  for (const {element, around} of elementsIn(root))
    if (matches.some(match => match(element, around))) found.push(element)
  return found
}

type Match = (element: Element, around: readonly Element[]) => boolean
type Test = (element: Element) => boolean

const compiled = new Map<string, Match>()

function compile(selector: string): Match {
  const known = compiled.get(selector)
  if (known) return known
  const steps = selector
    .trim()
    .split(/\s+(?![^[]*\])/)
    .map(compound)
  const own = steps.at(-1) ?? (() => false)
  const above = steps.slice(0, -1).toReversed()
  const match: Match = (element, around) => {
    if (!own(element)) return false
    let at = around.length - 1
    for (const step of above) {
      while (at >= 0 && !step(around[at]!)) at--
      if (at < 0) return false
      at--
    }
    return true
  }
  compiled.set(selector, match)
  return match
}

const part = /([.#]?)([\w-]+)|\[([\w-]+)(?:([*^$~]?=)["']?([^\]"']*)["']?)?\]/g

function compound(written: string): Test {
  const tests = [...written.matchAll(part)].map(([, mark, name = '', attributeName, operator, value = '']): Test => {
    if (attributeName !== undefined) return attributeTest(attributeName, operator, value)
    if (mark === '#') return element => attribute(element, 'id') === name
    if (mark === '.') return element => (attribute(element, 'class') ?? '').split(/\s+/).includes(name)
    return element => element.tagName === name
  })
  return element => tests.every(test => test(element))
}

function attributeTest(name: string, operator: string | undefined, value: string): Test {
  const compare = (own: string): boolean => {
    if (operator === '*=') return own.includes(value)
    if (operator === '^=') return own.startsWith(value)
    if (operator === '$=') return own.endsWith(value)
    if (operator === '~=') return own.split(/\s+/).includes(value)
    return operator === undefined || own === value
  }
  return element => {
    const own = attribute(element, name)
    return own !== null && compare(own)
  }
}
