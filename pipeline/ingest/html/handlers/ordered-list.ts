import type {Element} from 'hast'
import type {List} from 'mdast'
import {attribute} from '../element.ts'
import type {State} from './handle.ts'

/** How many letters the Latin alphabet has. */
const LETTERS = 26
const roman: readonly (readonly [value: number, figures: string])[] = [
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i']
]
/** Larger numbers than this are printed in digits. */
const LARGEST_ROMAN = 300

/** A list with numbers; where the page shows letters or Roman figures, each item says its own: `a.`, `iv.`. */
export function orderedList(state: State, node: Element): List {
  // Both kinds of lists have one handler, which looks at the name of the element.
  const list = state.handlers.ul!(state, node, undefined) as List
  const write = writerOf(node)
  if (write === null) return list
  let next = list.start ?? 1
  const children = list.children.map(item => {
    const marker = `${write(next)}.`
    next += 1
    return {...item, data: {...item.data, marker}}
  })
  return {...list, children}
}

function writerOf(node: Element): ((value: number) => string) | null {
  const style = /list-style(?:-type)?\s*:[^;]*?(?<style>(?:lower|upper)-(?:alpha|latin|roman))/iu.exec(
    attribute(node, 'style') ?? ''
  )?.groups?.style
  const type = attribute(node, 'type') ?? ''
  const named = style === undefined ? type : letterOf(style.toLowerCase())
  if (named === 'a') return letters
  if (named === 'A') return value => letters(value).toUpperCase()
  if (named === 'i') return romans
  return named === 'I' ? value => romans(value).toUpperCase() : null
}

/** `upper-roman` → `I`, as the attribute `type` says it. */
function letterOf(style: string): string {
  const letter = style.endsWith('roman') ? 'i' : 'a'
  return style.startsWith('upper') ? letter.toUpperCase() : letter
}

function letters(value: number): string {
  if (value < 1) return String(value)
  const [rest, last] = [Math.floor((value - 1) / LETTERS), (value - 1) % LETTERS]
  return `${rest > 0 ? letters(rest) : ''}${String.fromCharCode('a'.charCodeAt(0) + last)}`
}

function romans(value: number): string {
  if (value < 1 || value > LARGEST_ROMAN) return String(value)
  let [left, written] = [value, '']
  for (const [worth, figures] of roman)
    while (left >= worth) {
      written += figures
      left -= worth
    }
  return written
}
