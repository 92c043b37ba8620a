import type {LanguageTag} from '../model/language-tag.ts'
import {type FlowItem, isStrong, isText, type TextItem} from './flow-item.ts'
import {numberingOf} from './numbering.ts'

/** One bold numbered line may be anything; two are a way of writing headings. */
const FEWEST = 2
/** What is longer is a sentence in bold. UTF-16 units. */
const LONGEST = 80
/** Depth of the outermost: below the title. */
const TOP = 2
const DEEPEST = 6

/**
 * Makes headings of the bold numbered paragraphs of a text that has no headings but its title, as pages write them whose editors have no others:
 * `<p><b>一、总体要求</b></p>`. The first way of numbering that comes is the outermost.
 */
export function boldHeadings(items: readonly FlowItem[], lang: LanguageTag): readonly FlowItem[] {
  if (items.filter(({block}) => block.type === 'heading').length > 1) return items
  const chosen = new Map<FlowItem, string>()
  for (const item of items) if (isHeading(item, lang)) chosen.set(item, shapeOf(item, lang))
  if (chosen.size < FEWEST) return items
  const shapes = [...new Set(chosen.values())]
  return items.map(item => {
    const shape = chosen.get(item)
    if (shape === undefined || !isText(item)) return item
    const {places, text, links, runs, segments, lang: spoken} = item.block
    const depth = Math.min(DEEPEST, TOP + shapes.indexOf(shape))
    const block = {type: 'heading', places, text, links, runs, segments, depth, ...(spoken && {lang: spoken})} as const
    return {...item, block}
  })
}

const isHeading = (item: FlowItem, lang: LanguageTag): item is TextItem =>
  isText(item) &&
  isStrong(item) &&
  item.field === null &&
  item.block.text.length <= LONGEST &&
  !/[.。!?！？:：;；]$/.test(item.block.text) &&
  numberingOf(item.block.text, lang) !== null

/** `一、` and `（一）`, `1` and `1.1` are of different shapes. */
function shapeOf({block}: TextItem, lang: LanguageTag): string {
  const numbering = numberingOf(block.text, lang)
  return `${numbering?.kind} ${numbering?.path.length} ${/^[（(]/.test(block.text)}`
}
