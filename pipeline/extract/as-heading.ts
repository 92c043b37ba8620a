import type {DraftTextBlock} from '../model/draft.ts'
import type {TextItem} from './flow-item.ts'

/** The title of a section, whatever kind of block it stands in. */
export function asTitle({block}: TextItem): DraftTextBlock {
  return block.type === 'heading' ? block : asHeading(block)
}

export function asHeading(block: DraftTextBlock, depth = 2): DraftTextBlock {
  return {type: 'heading', ...contentOf(block), depth}
}

export function asParagraph(block: DraftTextBlock): DraftTextBlock {
  return {type: 'paragraph', ...contentOf(block)}
}

/** What every block of text has, whatever its type. */
export function contentOf({places, text, links, notes, runs, segments, lang}: DraftTextBlock) {
  return {places, text, links, ...(notes && {notes}), runs, segments, ...(lang !== undefined && {lang})}
}
