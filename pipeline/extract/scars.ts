import type {Link} from '../model/block.ts'
import {type FlowItem, isParagraph, isText, type TextItem} from './flow-item.ts'
import {sliceItem} from './slice-item.ts'

/**
 * Takes back what copying a page as text does to it, and nothing else:
 *
 * ```
 * [Kunnskapsdepartementet](#)            the link's address on a line of its own, in parentheses or as a link to itself:
 * (<https://www.regjeringen.no/…>)       it becomes the link's
 *
 * [Styrket …](https://…) (https://…)     the link's address once more behind it: left out
 *
 * ? [Styrket …](https://…)               an icon that became a question mark, a divider without neighbours: left out
 * ? | **Regjeringen.no**
 * ```
 */
export function mendScars(items: readonly FlowItem[]): readonly FlowItem[] {
  const mended: FlowItem[] = []
  for (const item of items) {
    const last = mended.at(-1)
    const folded = isParagraph(item) && isParagraph(last) ? withEchoFolded(last, item) : null
    if (folded) {
      mended[mended.length - 1] = folded
      continue
    }
    const clean = isLine(item) ? mend(item) : item
    if (clean.block.type === 'table' || clean.block.text !== '') mended.push(clean)
  }
  return mended
}

const isLine = (item: FlowItem): item is TextItem =>
  isText(item) && (item.block.type === 'paragraph' || item.block.type === 'listItem')

const mend = (item: TextItem): TextItem => withoutDividers(withoutEchoes(withoutIcon(item)))

const address = /^[(（<]{0,2}\s*(https?:\/\/[^\s<>]+?)\s*[)）>]{0,2}$/

/** The address that is all a paragraph says, `null` where it says more. */
function echoedAddress({block}: TextItem): string | null {
  const printed = address.exec(block.text)?.[1]
  if (printed === undefined) return null
  const [only, ...others] = block.links
  // The parser's own reading of a link's address is the better one: it has undone escapes and closing brackets.
  return only && others.length === 0 && /^https?:/.test(only.url) ? only.url : printed
}

const isPlaceholder = (url: string): boolean => url === '' || url === '#' || url.endsWith('/#')

/** The link that lacks the address or has it already: the paragraph's last. */
function linkFor({block}: TextItem, url: string): Link | null {
  const last = block.links.at(-1)
  return last && (isPlaceholder(last.url) || last.url === url) ? last : null
}

/** The item with the address that the paragraph after it is; `null` where that one says anything else. */
function withEchoFolded(item: TextItem, echo: TextItem): TextItem | null {
  const url = echoedAddress(echo)
  const target = url === null ? null : linkFor(item, url)
  if (url === null || target === null) return null
  const links = item.block.links.map(link => (link === target ? {...link, url} : link))
  return {...item, block: {...item.block, links, places: [...item.block.places, ...echo.block.places]}}
}

const icon = /^\?\s*(?:\|\s*)?(?=\S)/

/** A question mark before a link or bold text was an icon: nobody begins a line with one. */
function withoutIcon(item: TextItem): TextItem {
  const {text, links} = item.block
  const found = icon.exec(text)?.[0].length
  if (!found) return item
  const begins = [...links, ...item.strong].some(mark => mark.start === found)
  return begins ? sliceItem(item, found, text.length) : item
}

/** A divider at either end parts nothing. */
function withoutDividers(item: TextItem): TextItem {
  const {text} = item.block
  const start = /^\|\s+/.exec(text)?.[0].length ?? 0
  const end = text.length - (/\s+\|$/.exec(text.slice(start))?.[0].length ?? 0)
  if (text === '|') return sliceItem(item, 0, 0)
  return start > 0 || end < text.length ? sliceItem(item, start, end) : item
}

const behind = /^\s*[(（<]\s*(https?:\/\/[^\s<>]+?)\s*[)）>]$/

/** The address of the paragraph's last own link once more behind it, at the end of the text. */
function withoutEchoes(item: TextItem): TextItem {
  const {text, links} = item.block
  for (const link of links) {
    const printed = behind.exec(text.slice(link.end))?.[1]
    if (printed === undefined || (link.url !== printed && !isPlaceholder(link.url))) continue
    const cut = sliceItem(item, 0, link.end)
    const kept = cut.block.links.map(l => (l.end === link.end && isPlaceholder(l.url) ? {...l, url: printed} : l))
    return {...cut, block: {...cut.block, links: kept}}
  }
  return item
}
