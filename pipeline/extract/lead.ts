import {type FlowItem, isParagraph, isStrong, type TextItem} from './flow-item.ts'

/** A bold line is a lead where it is a sentence or long enough for one. UTF-16 units; a Han character says more. */
const LEAD_LENGTH = 80
const HAN_LEAD_LENGTH = 30

/** A paragraph below the title that says what the document is about: marked as such, or bold and a sentence. */
export function isLead(item: FlowItem | undefined, next: FlowItem | undefined): item is TextItem {
  if (!isParagraph(item)) return false
  if (item.field === 'lead') return true
  const {text} = item.block
  if (!isStrong(item) || /[:：]$/.test(text)) return false
  if (next?.list != null && next.block.type === 'listItem' && item.list === null && text.length < LEAD_LENGTH)
    return false
  const length = /\p{sc=Han}/u.test(text) ? HAN_LEAD_LENGTH : LEAD_LENGTH
  return /[.!?。！？…]["'»”’」』]?$/.test(text) || text.length >= length
}
