import type {LanguageTag} from '../model/language-tag.ts'
import type {FlowItem} from './flow-item.ts'

/** Marks the blocks whose text is surely in another language than the document's. */
export function spokenLanguages(items: readonly FlowItem[], _lang: LanguageTag): readonly FlowItem[] {
  return items
}
