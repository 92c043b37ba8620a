import type {DraftSection} from '../../model/draft.ts'
import type {Place} from '../../model/place.ts'
import type {SectionRole} from '../../model/section.ts'

/** A word, number or Han character of a reading, and where it stands. Offsets are UTF-16, into the block's text. */
export interface ReadingWord {
  /** As compared: NFKC, lower case. */
  readonly key: string
  readonly start: number
  readonly end: number
  readonly block: ReadingBlock
}

interface ReadingBlock {
  readonly text: string
  readonly places: readonly Place[]
  readonly segments: readonly {readonly start: number; readonly end: number; readonly places: readonly Place[]}[]
}

/** A section of a document, or of a draft before it has ids. */
type ReadableSection = Pick<DraftSection, 'role'> & {
  readonly title: ReadingBlock | null
  readonly introduction: ReadingBlock | null
  readonly blocks: readonly (
    | ReadingBlock
    | {readonly type: 'table'; readonly rows: readonly (readonly ReadingBlock[])[]}
  )[]
  readonly sections: readonly ReadableSection[]
}

/** What a page has around its text and a file for print has not, or the other way round. */
const around: ReadonlySet<SectionRole> = new Set(['contents', 'attachments', 'topics', 'related', 'contact'])

const word = /\p{N}+(?:[.,:/]\p{N}+)*|\p{sc=Han}|[\p{L}\p{M}]+/gu

/** The words of a reading in order, without those of the parts around its text. */
export function readingWords(sections: readonly ReadableSection[]): readonly ReadingWord[] {
  return sections.flatMap(section => (around.has(section.role) ? [] : wordsOf(section)))
}

function wordsOf({role, title, introduction, blocks, sections}: ReadableSection): readonly ReadingWord[] {
  // Below a page's title stand its type, date and publisher.
  const own = role === 'title' ? [] : blocks.flatMap(block => ('rows' in block ? block.rows.flat() : [block]))
  const texts = [...(title ? [title] : []), ...(introduction ? [introduction] : []), ...own]
  return [
    ...texts.flatMap(block =>
      [...block.text.matchAll(word)].map(({index, 0: found}) => ({
        key: found.normalize('NFKC').toLowerCase(),
        start: index,
        end: index + found.length,
        block
      }))
    ),
    ...readingWords(sections)
  ]
}
