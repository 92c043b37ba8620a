import type {Block, Cell, Document, Section, TextBlock} from '../../pipeline/model/index.ts'
import type {BlockView, EditionView, SectionView, SegmentView} from '../contract/part-view.ts'

/** What the screen knows of a part's editions, without their alignment. */
export interface PartStructure {
  readonly editions: readonly EditionView[]
  readonly sections: readonly SectionView[]
  readonly blocks: readonly BlockView[]
  readonly segments: Readonly<Record<string, SegmentView>>
  /** Every segment's place in reading order, over all editions. */
  readonly position: ReadonlyMap<string, number>
}

/** Formats whose source is text that can be shown as it stands. */
const textTypes = /^(?:text\/|application\/(?:xhtml\+xml|xml|json))/

/**
 * The editions of a part as the screen shows them: sections and blocks by number, segments by id.
 *
 * @param documents with corrections
 * @param extracted text by segment id before a correction, for those that have one
 */
export function partStructure(
  documents: readonly Document[],
  extracted: Readonly<Record<string, string>> = {}
): PartStructure {
  const sections: SectionView[] = []
  const blocks: BlockView[] = []
  const segments: Record<string, SegmentView> = {}
  const position = new Map<string, number>()

  for (const {lang, sections: top} of documents) for (const section of top) addSection(section, lang, null)
  return {editions: documents.map(editionOf), sections, blocks, segments, position}

  function addSection(section: Section, lang: string, parent: number | null): void {
    const at = sections.length
    const {role, level} = section
    sections.push({lang, title: section.title?.text ?? null, role, level, parent})
    if (section.title) addText(section.title, lang, at)
    if (section.introduction) addText(section.introduction, lang, at)
    for (const block of section.blocks) addBlock(block, lang, at)
    for (const inner of section.sections) addSection(inner, lang, at)
  }

  function addBlock(block: Block, lang: string, section: number) {
    if (block.type !== 'table') return addText(block, lang, section)
    for (const [row, cells] of block.rows.entries())
      for (const [column, cell] of cells.entries()) addText(cell, lang, section, {row: row + 1, column: column + 1})
  }

  function addText(
    block: TextBlock | Cell,
    lang: string,
    section: number,
    spot: {readonly row?: number; readonly column?: number} = {}
  ): void {
    const depth = 'depth' in block ? {depth: block.depth} : {}
    const marker = block.type === 'listItem' ? {marker: block.marker ?? '•'} : {}
    blocks.push({lang, type: block.type, section, ...depth, ...marker, ...spot})
    for (const {id, text, contentHash} of block.segments) {
      const before = extracted[id]
      segments[id] = {
        text,
        hash: contentHash,
        block: blocks.length - 1,
        ...(before !== undefined && before !== text && {extracted: before})
      }
      position.set(id, position.size)
    }
  }
}

function editionOf({lang, metadata, snapshot, authority, origin, url}: Document): EditionView {
  const {mediaType, file} = snapshot
  const page = mediaType === 'application/pdf' ? 'pdf' : textTypes.test(mediaType) ? 'text' : 'none'
  return {lang, title: metadata.title, file, authority, origin, url, page}
}
