import {hanWidth} from '../language/han-width.ts'
import type {LanguageTag} from '../model/language-tag.ts'
import {asHeading} from './as-heading.ts'
import {isKnown} from './contact-lines.ts'
import {type FlowItem, isParagraph, isStrong, isText, type TextItem} from './flow-item.ts'
import {headingRole, isDocumentType} from './labels/labels.ts'
import {titleIndex} from './title.ts'

/** One bold line may be anything; two are a way of writing headings. */
const FEWEST = 2
/** What is longer is a lead or a sentence. Letters of Latin script; a Han character says as much as two. */
const LONGEST = 60
/** Depth of such headings: below the title. */
const DEPTH = 2

/**
 * Makes headings of the short bold paragraphs that stand above text, in a text that has no headings but its title: word processors and the
 * editors of many sites leave it at that. What stands right below the title is a lead or says what the document is.
 */
export function boldHeadings(items: readonly FlowItem[], lang: LanguageTag): readonly FlowItem[] {
  if (items.filter(({block}) => block.type === 'heading').length > 1) return items
  const from = titleIndex(items, lang) + 2
  const chosen = new Set(items.filter((item, at) => at >= from && isHeading(item) && standsAboveText(items[at + 1])))
  if (chosen.size < FEWEST) return items
  return items.map(item =>
    chosen.has(item) && isParagraph(item) ? {...item, block: asHeading(item.block, DEPTH)} : item
  )
}

function isHeading(item: FlowItem): item is TextItem {
  if (!isParagraph(item) || !isStrong(item) || item.field !== null || item.role !== null || item.list !== null)
    return false
  const {text} = item.block
  if (hanWidth(text) > LONGEST || /[.。!！:：;；,，、…]$/.test(text) || !/\p{L}{2}|\p{Lo}/u.test(text)) return false
  // Lines that name a part of the page, a kind of document or a party that signs are read as what they are.
  return (
    headingRole(text) === null &&
    !isDocumentType(text) &&
    !/^(?:for|on behalf of|på vegn?e av|代表)(?!\p{L})/iu.test(text)
  )
}

/** Text that is not bold itself: a bold line above another, or above a telephone number, is part of a masthead or an address. */
const standsAboveText = (next: FlowItem | undefined): boolean =>
  next !== undefined && next.field === null && !isStrong(next) && !next.afterRule && !(isText(next) && isKnown(next))
