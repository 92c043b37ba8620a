import type {DraftBlock, DraftTextBlock} from '../model/draft.ts'
import type {Place} from '../model/place.ts'
import type {Field} from '../model/source.ts'
import type {Stretch} from './inline.ts'

/** A block in reading order with what its surroundings say of it, before sections are made. */
export interface FlowItem {
  readonly block: DraftBlock
  /** Stretches of the text in bold. */
  readonly strong: readonly Stretch[]
  /** Offsets of spaces that stand for a line broken on purpose; twice where an empty line stands between. */
  readonly breaks: readonly number[]
  readonly field: Field | null
  readonly role: 'title' | 'caption' | 'contents' | 'signature' | 'contact' | null
  /** Number of the outermost list that the item stands in. */
  readonly list: number | null
  /** A thematic break stands before it. */
  readonly afterRule: boolean
  /** How far it is set in, in points, where the format says. */
  readonly indent?: number
}

/** A flow item whose block has a text of its own. */
export type TextItem = FlowItem & {readonly block: DraftTextBlock}

export const isText = (item: FlowItem | undefined): item is TextItem =>
  item !== undefined && item.block.type !== 'table'

export const isParagraph = (item: FlowItem | undefined): item is TextItem =>
  isText(item) && item.block.type === 'paragraph'

/** True where the block's whole text is bold. */
export const isStrong = (item: FlowItem): boolean => item.block.type === 'paragraph' && item.block.strong === true

/** Places of a text from its runs; the fallback where it has none. */
export function placesOfRuns(runs: DraftTextBlock['runs'], fallback: readonly Place[]): readonly Place[] {
  const found: Place[] = []
  for (const {place} of runs) {
    const last = found.at(-1)
    if (last?.kind === 'text' && place.kind === 'text' && last.file === place.file)
      found[found.length - 1] = {...last, end: place.end}
    else if (last?.kind === 'page' && place.kind === 'page' && last.page === place.page)
      found[found.length - 1] = {...last, boxes: [...last.boxes, ...place.boxes]}
    else found.push(place)
  }
  return found.length > 0 ? found : fallback
}
