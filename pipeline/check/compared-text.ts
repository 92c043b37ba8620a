import type {LanguageTag} from '../model/language-tag.ts'

export interface ComparedText {
  readonly lang: LanguageTag
  readonly texts: readonly string[]
  /** What stands beside the text without being part of it, such as the number of an item: it answers values and is none. */
  readonly beside?: string
  /** The numbers of the sections that the text stands in: they answer a number that a text begins with, 第一条 under no heading of its own. */
  readonly within?: readonly string[]
}
