import type {Source} from '../model/source.ts'
import {asHeading} from './as-heading.ts'
import {type FlowItem, isParagraph, isText} from './flow-item.ts'
import {titleNames} from './own-properties.ts'

/** A title stands at the head of a page, behind a line or two that say where one is. Items. */
const FURTHEST = 12
/** Shorter names may be those of a site or a menu. Letters of Latin script; a Han character says as much as two. */
const SHORTEST = 8
/** Behind what a page writes the name of its site: `关于…的通知_中国政府网`, `Strategi for … - regjeringen.no`. */
const divider = /\s*[_|｜]\s*|\s+[-–—]+\s+|(?<=\p{sc=Han})[-–—]+/gu

/**
 * Makes the title of the line at the head of a text that says the same as the file's own title, where no heading is marked as one:
 * `<div class="title">…</div>`.
 */
export function namedTitle(items: readonly FlowItem[], source: Source): readonly FlowItem[] {
  const hasTitle = items.some(({block, role}) => block.type === 'heading' && (block.depth === 1 || role === 'title'))
  if (hasTitle) return items
  const names = new Set(titleNames.flatMap(name => beginnings(source.properties[name] ?? '')))
  const first = items.findIndex(({block}) => block.type === 'heading')
  const end = Math.min(FURTHEST, first < 0 ? items.length : first + 1)
  const at = items.slice(0, end).findIndex(item => isLine(item) && isText(item) && names.has(folded(item.block.text)))
  return items.map((item, index) =>
    index === at && isText(item) ? {...item, role: 'title', block: asHeading(item.block, 1)} : item
  )
}

const isLine = (item: FlowItem): boolean =>
  item.list === null && (item.block.type === 'heading' || (isParagraph(item) && item.role === null))

/** The title and what of it stands before a divider. */
function beginnings(title: string): readonly string[] {
  const ends = [...[...title.matchAll(divider)].map(({index}) => index), title.length]
  return ends.map(end => folded(title.slice(0, end))).filter(name => widthOf(name) >= SHORTEST)
}

const widthOf = (text: string): number => text.length + (text.match(/\p{sc=Han}/gu)?.length ?? 0)

const folded = (text: string): string => text.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase()
