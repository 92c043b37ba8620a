import {placesOfRuns, type TextItem} from './flow-item.ts'
import type {Stretch} from './inline.ts'
import {sliceInline} from './slice-inline.ts'

/** The item with characters `from` to `to` of its text, white space trimmed, and the links, runs and places of that part. */
export function sliceItem(item: TextItem, from: number, to: number): TextItem {
  const {block} = item
  const {links: own, runs: all, notes: calls = [], ...rest} = block
  const inline = {text: block.text, links: own, notes: calls, runs: all, strong: item.strong, breaks: item.breaks}
  const {text, links, notes, runs, strong, breaks} = sliceInline(inline, from, to)
  const called = notes.length > 0 ? {notes} : {}
  const sliced = {...rest, text, links, ...called, runs, places: placesOfRuns(runs, block.places)}
  const whole = sliced.type === 'paragraph' ? withStrong(sliced, isWhollyStrong(text, strong)) : sliced
  return {...item, block: whole, strong, breaks}
}

/** True where every character that shows is bold. */
export function isWhollyStrong(text: string, strong: readonly Stretch[]): boolean {
  if (strong.length === 0) return false
  let at = 0
  for (const {start, end} of strong.toSorted((a, b) => a.start - b.start)) {
    if (text.slice(at, start).trim() !== '') return false
    at = Math.max(at, end)
  }
  return text.slice(at).trim() === ''
}

function withStrong<T extends {readonly strong?: boolean | undefined}>(block: T, strong: boolean): T {
  const {strong: _, ...rest} = block
  return (strong ? {...rest, strong} : rest) as T
}
