import type {Block, Cell, Link, Section, TextBlock} from '../../model/index.ts'
import {safeUrl} from './safe-url.ts'

/**
 * The sections as sites may show them: without the hidden blocks, with links to http(s), mailto and tel only, figures as their text, and
 * footnotes as paragraphs without calls, because the block that calls one may be hidden.
 *
 * @param hidden ids of blocks to leave out
 */
export function publicSections(sections: readonly Section[], hidden: ReadonlySet<string>): readonly Section[] {
  return sections.map(section => ({
    ...section,
    title: shownText(section.title, hidden),
    introduction: shownText(section.introduction, hidden),
    blocks: section.blocks.flatMap(block => shownBlock(block, hidden)),
    sections: publicSections(section.sections, hidden)
  }))
}

function shownText(block: TextBlock | null, hidden: ReadonlySet<string>): TextBlock | null {
  return block === null || hidden.has(block.id) ? null : textBlock(block)
}

function shownBlock(block: Block, hidden: ReadonlySet<string>): readonly Block[] {
  if (hidden.has(block.id)) return []
  if (block.type !== 'table') return [textBlock(block)]
  return [{...block, rows: block.rows.map(row => row.map(cell => shownCell(cell, hidden)))}]
}

/** What template languages look for in Markdown, also inside code. */
const TEMPLATE = /\{[{%#]/u

/** A hidden cell stays as an empty one, so that the table keeps its columns. */
function shownCell(cell: Cell, hidden: ReadonlySet<string>): Cell {
  const {notes: _notes, ...shown} = cell
  return hidden.has(cell.id) ? {...shown, text: '', segments: [], links: []} : {...shown, links: safeLinks(cell.links)}
}

function textBlock(block: TextBlock): TextBlock {
  const {id, contentHash, places, text, segments, lang} = block
  const paragraph = {type: 'paragraph' as const, id, contentHash, places, segments, ...(lang !== undefined && {lang})}
  if (block.type === 'footnote') {
    const mark = `[${block.label}] `
    return {...paragraph, text: mark + text, links: shifted(safeLinks(block.links), mark.length)}
  }
  if (block.type === 'figure') {
    const url = safeUrl(block.url)
    const links = url === null || text === '' ? safeLinks(block.links) : [{start: 0, end: text.length, url}]
    return {...paragraph, text, links}
  }
  // A fence keeps nothing from a template language.
  if (block.type === 'code' && TEMPLATE.test(text)) return {...paragraph, text, links: []}
  const {notes: _notes, ...shown} = block
  return {...shown, links: safeLinks(block.links)}
}

function safeLinks(links: readonly Link[]): readonly Link[] {
  return links.flatMap(({start, end, url}) => {
    const safe = safeUrl(url)
    return safe === null ? [] : [{start, end, url: safe}]
  })
}

function shifted(links: readonly Link[], by: number): readonly Link[] {
  return links.map(({start, end, url}) => ({start: start + by, end: end + by, url}))
}
