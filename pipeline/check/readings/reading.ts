import type {DraftSection} from '../../model/draft.ts'
import type {LanguageTag} from '../../model/language-tag.ts'

/** A second file of an edition, read and segmented: the same text as a page, say, where the edition itself is a PDF. */
export interface Reading {
  readonly part: string
  readonly lang: LanguageTag
  readonly file: string
  readonly sections: readonly DraftSection[]
}
