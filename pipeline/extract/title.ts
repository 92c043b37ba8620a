import type {LanguageTag} from '../model/language-tag.ts'
import {type FlowItem, isText} from './flow-item.ts'
import {headingRole} from './labels/labels.ts'
import {numberingOf} from './numbering.ts'

/** Items above the title that may say what the document is: further up stand the site's own. */
export const ABOVE_TITLE = 2

/**
 * The heading that layout marks as title, else the first heading, save that of a table of contents, where it is an h1: the only
 * one, or the beginning of the document and without a number, since chapters may be h1 too. -1 where there is none.
 */
export function titleIndex(items: readonly FlowItem[], lang: LanguageTag): number {
  const marked = items.findIndex(item => item.role === 'title' && item.block.type === 'heading')
  if (marked >= 0) return marked
  const heads = [...items.keys()].filter(index => depthOf(items[index]) > 0 && !isContentsHeading(items[index]))
  const [first = -1] = heads
  const item = items[first]
  if (!isText(item) || depthOf(item) !== 1) return -1
  const isOnly = heads.filter(index => depthOf(items[index]) === 1).length === 1
  return isOnly || (first <= ABOVE_TITLE && numberingOf(item.block.text, lang) === null) ? first : -1
}

const depthOf = (item: FlowItem | undefined): number => (item?.block.type === 'heading' ? item.block.depth : 0)

/** Levels count from below the title where it is the only h1. */
export function levels(items: readonly FlowItem[], titleAt: number): (item: FlowItem) => number {
  // A table of contents is headed as high as the document itself.
  const tops = items.filter(item => depthOf(item) === 1 && !isContentsHeading(item))
  const shift = titleAt >= 0 && tops.length === 1 && tops[0] === items[titleAt] ? 1 : 0
  return item => Math.max(1, depthOf(item) - shift)
}

const isContentsHeading = (item: FlowItem | undefined): boolean =>
  item?.block.type === 'heading' && (item.role === 'contents' || headingRole(item.block.text) === 'contents')
