import type {DraftTextBlock} from '../model/draft.ts'
import type {TextItem} from './flow-item.ts'

/** The title of a section, whatever kind of block it stands in. */
export function asTitle({block}: TextItem): DraftTextBlock {
  return block.type === 'heading' ? block : asHeading(block)
}

export function asHeading(block: DraftTextBlock): DraftTextBlock {
  const {places, text, links, runs, segments, lang} = block
  return {type: 'heading', places, text, links, runs, segments, depth: 2, ...(lang === undefined ? {} : {lang})}
}

export function asParagraph(block: DraftTextBlock): DraftTextBlock {
  const {places, text, links, runs, segments, lang} = block
  return {type: 'paragraph', places, text, links, runs, segments, ...(lang === undefined ? {} : {lang})}
}
