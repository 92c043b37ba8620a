import {foldedTitle, titleNames} from '../language/title-names.ts'
import type {Source} from '../model/source.ts'
import {asHeading} from './as-heading.ts'
import {type FlowItem, isParagraph, isText} from './flow-item.ts'

/** A title stands at the head of a text, behind a line or two that say what it is. Items. */
const FURTHEST = 12

/** Makes the title of the line at the head of a text that says the same as the file's own title, where no heading is marked as one. */
export function namedTitle(items: readonly FlowItem[], source: Source): readonly FlowItem[] {
  const hasTitle = items.some(({block, role}) => block.type === 'heading' && (block.depth === 1 || role === 'title'))
  if (hasTitle) return items
  const names = titleNames(source.properties)
  const first = items.findIndex(({block}) => block.type === 'heading')
  const end = Math.min(FURTHEST, first < 0 ? items.length : first + 1)
  const at = items
    .slice(0, end)
    .findIndex(item => isLine(item) && isText(item) && names.has(foldedTitle(item.block.text)))
  return items.map((item, index) =>
    index === at && isText(item) ? {...item, role: 'title', block: asHeading(item.block, 1)} : item
  )
}

const isLine = (item: FlowItem): boolean =>
  item.list === null && (item.block.type === 'heading' || (isParagraph(item) && item.role === null))
